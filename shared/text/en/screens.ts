import type { SoftkeyOutlook } from '../../preflight/forecast.ts';

/** What the command line says around the results of a station. */

export const say = {
  error: 'error',
  hint: 'hint',
  warning: 'warning',
  next: 'Next',
  demoVendor: 'DEMO vendor: anyone can issue these licenses.',
  home: 'home: {{path}} ({{scope}})',
} as const;

export const homeScope = {
  chosen: 'as chosen with --home or SOFTKEY_HOME',
  'machine-wide': 'for all users of this machine',
  'per-user': 'for this user only',
} as const;

/** Names of fields, in whatever table they stand. */
export const field = {
  host: 'Host',
  product: 'Product',
  customer: 'Customer',
  softkey: 'Softkey',
  sequence: 'Sequence',
  request: 'Request',
  created: 'Created',
  issued: 'Issued',
  term: 'Term',
  grace: 'Grace until',
  machine: 'Machine',
  entitlements: 'Entitlements',
  vendor: 'Vendor',
  clock: 'Clock',
  component: 'Component',
  state: 'State',
  reading: 'Reading',
  value: 'Value',
  source: 'Source',
  adapter: 'Adapter',
  hypervisor: 'Hypervisor',
  evidence: 'Evidence',
  signature: 'Signature',
  verdict: 'Verdict',
  event: 'Event',
  time: 'Time',
  detail: 'Details',
  document: 'Document',
  file: 'File',
  until: 'Until',
  checkCode: 'Check code',
} as const;

export const probe = {
  strong: 'This machine can be identified for good: its SMBIOS UUID can be read.',
  weak: 'This machine can be identified, but only by its network adapters and its operating system: the SMBIOS UUID could not be read.',
  none: 'This machine cannot be identified: neither its SMBIOS UUID nor a network adapter that counts could be read.',
  unknown:
    'It cannot be told from this dump whether the machine can be identified: what decides, its SMBIOS UUID or its network adapters, is not in it or was denied. Ask for more of the machine, taken there with administrator rights. Linux: sudo dmidecode > machine.txt, or sudo softkey probe --json > machine.json. Windows, in a console opened with "Run as administrator": softkey probe --json > machine.json.',
  untold: 'the dump does not say on what it runs',
  on: '{{host}} ({{platform}}): {{hypervisor}}',
  cloud: 'in the cloud of {{cloud}}',
  notRead: 'What could not be read, and what helps',
  counts: 'counts',
  leftOut: 'left out: {{reason}}',
  incomplete:
    'Not every network adapter shows its address: one has no link (its cable is out, or it is switched off), or was taken out. Connect it before the request, so that it is in it.',
  checks: 'Checks before a request',
  counted_one: '{{count}} check passed, {{failed}} not good, {{unknown}} unknown.',
  counted_other: '{{count}} checks passed, {{failed}} not good, {{unknown}} unknown.',
  forecast: 'What becomes of a softkey on this machine',
  atWorst: '{{best}}; at worst {{worst}}',
  mayChange: 'What would change, and what to do',
  shortened:
    'Read back from softkey probe --json: the ids in it are shortened. They can be recognised beside others; they prove no match, and no softkey can be asked for with them.',
  physicalHost: 'Runs on the host {{host}}',
} as const;

/** What an event makes of a softkey. */
export const softkeyOutlook = {
  match: 'stays good',
  tolerated: 'stays good, with a change that is tolerated',
  broken: 'breaks: it would be another machine',
  unknown: 'unknown: the dump does not say enough',
} as const satisfies Record<SoftkeyOutlook, string>;

/** What the advisor says around its plan, and how it asks. */
export const advise = {
  planned: 'Planned for: {{hypervisor}}',
  plannedAsFound: 'Planned for: {{hypervisor}}, as found on this machine. Another one: --hypervisor KIND',
  onFault: 'When the active server fails',
  licenses_one: '{{count}} license needed',
  licenses_other: '{{count}} licenses needed',
  medium: { softkey: 'softkey', hardkey: 'hardkey' },
  because: 'Because {{reasons}}.',
  declare: 'To write into the order of each machine',
  next: 'write an order for each machine, then make the request on that machine: softkey prelicense --order FILE --confirm HOSTNAME --out FILE',
  yes: 'y',
  no: 'n',
  notKnown: 'not known',
  notUnderstood: 'That was not understood. Possible answers: {{choices}}',
} as const;

export const request = {
  once: 'A softkey is issued once per machine, ever. Make the request on the final virtual machine only: not on a template, a test machine or a copy.',
  written: '{{kind}} written: {{path}}',
  repeated: '{{kind}} written again: {{path}}. It is the same request as on {{date}}; no other one was made.',
  unchanged: '{{path}} already held this very document.',
  replaced: '{{path}} held something else, which was replaced: {{what}}.',
  calendar: 'calendar',
  report: 'report',
  send: 'send this file to {{vendor}}. When the license comes back: softkey import FILE',
  part: 'Part {{number}} of {{total}}',
  scan: 'Scan this code with a phone, and send the vendor the text that it gives, as it is. It is the whole document.',
  scanParts: 'Scan every part with a phone, in any order, and send the vendor the texts, as they are.',
} as const;

export const outputProblem = {
  exists: 'a different file is already there',
  'no-folder': 'its folder does not exist',
  denied: 'this user may not write there',
  'not-a-file': 'it is not a regular file',
  'not a folder': 'it is not a folder',
  system: 'the system refused',
} as const;

/** What is wrong in a JSON file that a person wrote. */
export const jsonSlip = {
  empty: 'there is nothing in it',
  notObject: 'it must begin with {',
  nameWanted: 'the name of a field is wanted here, in double quotes: "name"',
  otherQuotes: 'only straight double quotes (") are read, no other quotation marks',
  commaExtra: 'there is a comma with nothing behind it; take it away',
  commaMissing: 'a comma is missing here',
  colonMissing: 'a colon is missing between the name and its value',
  valueMissing: 'a value is missing here',
  wordUnknown:
    'a text needs double quotes around it; without them only numbers, true, false and null are read',
  number: 'this is no number that can be read; write it like 60, without leading zeros or signs',
  textUnclosed: 'the text that begins here has no closing quote on its line',
  quoteInside: 'the text ends at this quote, and more follows; a quote within a text is written \\"',
  backslash: 'a backslash within a text is written twice: \\\\',
  control: 'there is a tab or another control character within a text; write a space',
  comment: 'comments are not read; take it away',
  unclosed: 'this bracket is never closed, or one within it is not',
  otherBracket: 'this bracket does not close the one that was opened last',
  behindEnd: 'the last bracket was closed before this; nothing may follow it',
  nameTwice: 'this name stands here for the second time; keep one of the two',
  tooDeep: 'brackets are nested too deeply',
} as const;

export const imports = {
  imported: 'imported',
  'already-held': 'already held',
  'would-import': 'good, not stored',
  refused: 'refused',
  what: '{{kind}} {{subject}}, number {{number}}',
  whatUntil: '{{kind}} {{subject}}, number {{number}}, until {{date}}',
  counted_one: '{{count}} document accepted, {{refused}} refused.',
  counted_other: '{{count}} documents accepted, {{refused}} refused.',
  timeSet:
    'The time on record stood at {{was}}; this license sets it to {{highest}}. Dates are judged by that from now on.',
  see: 'softkey status',
} as const;

/** How long it is until an end: in days, and at the last in hours. */
export const left = {
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  hours_one: '{{count}} hour',
  hours_other: '{{count}} hours',
  moreDays_one: '{{count}} day left',
  moreDays_other: '{{count}} days left',
  moreHours_one: '{{count}} hour left',
  moreHours_other: '{{count}} hours left',
  onlyDays_one: 'only {{count}} day left',
  onlyDays_other: 'only {{count}} days left',
  onlyHours_one: 'only {{count}} hour left',
  onlyHours_other: 'only {{count}} hours left',
} as const;

export const status = {
  active: 'Licensed until {{date}}, {{left}}',
  unlimited: 'Licensed without end',
  expiring: 'Licensed until {{date}}: {{left}}',
  graceExpired: 'In grace: the license expired on {{expired}}. The product stops in {{left}}, on {{date}}',
  graceDrifted:
    'In grace: this machine no longer matches its license. The product stops in {{left}}, on {{date}}',
  'not-yet-valid': 'Not licensed yet: the license begins on {{begins}}',
  expired: 'Not licensed: the license expired on {{expired}}, and its grace period ended on {{date}}',
  'other-machine': 'Not licensed: the license is for another machine',
  revoked: 'Not licensed: the vendor revoked the license',
  unlicensed: 'Not licensed: this station holds no license',
  termRange: '{{begins}} to {{expires}}',
  termOpen: 'from {{begins}}, without end',
  waiting: 'Waiting for the answer to the {{kind}} {{requestId}} of {{date}}.',
  setBack:
    "This machine's clock is behind: it shows {{now}}, and it was {{highest}} already, by this station's records or by the date of its license. Dates are judged by the later one. If the clock is wrong, set it right. If it is right, this clock or the vendor's once stood ahead: ask for the next license, which sets the record right.",
  ahead:
    "This machine's clock is far ahead: it shows {{now}}, and the last time that is certain is {{highest}}. One reading alone ends nothing: until {{from}} the license is judged by the certain time. If the clock is wrong, set it right before then; if it is right, there is nothing to do.",
  notRecorded:
    "What was seen now could not be noted in the station's home, so nothing in doubt counts in your favor: the clock is believed as it is, and a machine that no longer matches has had its days of grace since the license was issued. Run softkey status once as a user who may write there.",
  problems: 'What is missing here, or cannot be used',
  allSoftkeys: 'All softkeys of this station',
} as const;

export const inspect = {
  holds: 'holds, signed with {{signer}} {{keyId}}',
  fails: 'does not hold: {{title}}',
  unsigned: 'none: a bundle is not signed, each document in it is',
  unread: 'The content cannot be read.',
  unverified: 'unverified',
  content: 'Content',
  match: 'Compared with this machine',
  inside: 'Inside: {{name}}',
  good: 'good here and now',
  compared: '{{one}} compared with {{other}}',
  one: 'The one',
  other: 'The other',
  notGenuine: 'not genuine',
  machines: 'The machine of the other, compared with that of the one',
  fields: 'Fields that differ',
  alike: 'Every field is alike.',
  more: 'and {{count}} more',
  notShown_one: '{{count}} more of this file is not shown here; with --json it is.',
  notShown_other: '{{count}} more of this file are not shown here; with --json they are.',
  noField: '(none)',
} as const;

export const verify = {
  good: 'genuine',
  ownKey: "whole, signed by the station's own key",
  bundle_one: 'nobody signs a bundle; its {{count}} document is in order',
  bundle_other: 'nobody signs a bundle; its {{count}} documents are in order',
  unsigned: 'not signed',
  goodLicense: 'genuine, for this machine, in term',
  goodLicenseOf: 'genuine, for the machine of {{file}}, in term',
  counted_one: '{{count}} file checked, {{bad}} not ok.',
  counted_other: '{{count}} files checked, {{bad}} not ok.',
} as const;

export const journal = {
  intact_one: 'The journal is whole: {{count}} entry, its chain holds.',
  intact_other: 'The journal is whole: {{count}} entries, their chain holds.',
  empty: 'The journal is empty.',
  broken: 'The journal is broken at line {{line}}: that line was changed, or lines before it are missing.',
  head: 'Head: {{head}}',
} as const;

/** `softkey serve` */
export const serve = {
  open: 'Open this address in a browser. Keep it to yourself: it opens this station.',
  untilIdle_one: 'Stops after {{count}} minute without use, or with Ctrl-C.',
  untilIdle_other: 'Stops after {{count}} minutes without use, or with Ctrl-C.',
  untilStopped: 'Stops with Ctrl-C.',
  idle: 'Stopped: nobody used the page for a while.',
  stopped: 'Stopped.',
} as const;
