import type { Answers } from '../../advisor/answers.ts';
import type { SoftkeyOutlook } from '../../preflight/forecast.ts';

// Said at a terminal only: the screens do not load it.

export const imports = {
  imported: 'imported',
  'already-held': 'already stored',
  'would-import': 'would be imported',
  refused: 'refused',
  what: '{{kind}} {{subject}}, number {{number}}',
  whatUntil: '{{kind}} {{subject}}, number {{number}}, until {{date}}',
  counted: 'Documents accepted: {{count}}, refused: {{refused}}.',
  forOther: 'for {{host}}, not ours',
  forOtherCount_one: '{{count}} license is for another machine and stays in its place.',
  forOtherCount_other: '{{count}} licenses are for other machines and stay in their place.',
  older: 'older',
  olderCount_one: '{{count}} license is older than the one in use: nothing to do.',
  olderCount_other: '{{count}} licenses are older than the one in use: nothing to do.',
  replaced: 'replaced',
  replacedCount_one:
    '{{count}} license is of a softkey that was revoked; another one serves this machine: nothing to do.',
  replacedCount_other:
    '{{count}} licenses are of softkeys that were revoked; another one serves this machine: nothing to do.',
  leftAlone_one: '{{count}} other file in the folder holds no softkey document.',
  leftAlone_other: '{{count}} other files in the folder hold no softkey document.',
  timeSet:
    'The recorded time was {{was}}; this license corrects it to {{highest}}. From now on, that time counts.',
  see: 'softkey status',
} as const;

/** What is wrong in a JSON file that a person wrote. */
export const jsonSlip = {
  empty: 'there is nothing in it',
  notObject: 'it must begin with {',
  nameWanted: 'the name of a field is expected here, in double quotes: "name"',
  otherQuotes: 'only straight double quotes (") are accepted, no other quotation marks',
  commaExtra: 'there is a comma with nothing after it; remove it',
  commaMissing: 'a comma is missing here',
  colonMissing: 'a colon is missing between the name and its value',
  valueMissing: 'a value is missing here',
  wordUnknown:
    'a text needs double quotes around it; without them, only numbers, true, false and null are accepted',
  number: 'this number cannot be read; write it like 60, without leading zeros or signs',
  textUnclosed: 'the text that begins here has no closing quote on its line',
  quoteInside: 'the text ends at this quote, and more follows; a quote within a text must be written \\"',
  backslash: 'a backslash within a text must be written twice: \\\\',
  control: 'there is a tab or another control character within a text; use a space',
  comment: 'comments are not accepted; remove it',
  unclosed: 'this bracket is never closed, or one within it is not',
  otherBracket: 'this bracket does not close the one that was opened last',
  behindEnd: 'the content had already ended before this; nothing may follow it',
  nameTwice: 'this name appears here for the second time; keep only one of the two',
  tooDeep: 'brackets are nested too deeply',
} as const;

/** `softkey emergency` */
export const emergency = {
  offered:
    'If the product must not stop: its emergency grace lets it run for {{days}} days more, once per license, and the vendor is told: softkey emergency --reason "TEXT" --confirm {{host}}',
  begun:
    'The emergency grace has begun: the product runs until {{until}}. The next upgrade request says so to the vendor: make it today, and send it.',
} as const;

/** `softkey restore` */
export const restore = {
  restored: 'restored',
  would: 'would be restored',
  missing: 'was missing',
  damaged: 'was damaged',
  none: 'Nothing that has a copy is missing or damaged.',
} as const;

/** `softkey serve` */
export const serve = {
  open: 'Open this address in a browser. Keep it to yourself: it gives access to this station.',
  openDesk:
    'Open this address in a browser. Keep it to yourself: whoever has it can issue licenses once the desk is unlocked.',
  untilIdle_one: 'Stops after {{count}} minute without use, or with Ctrl-C.',
  untilIdle_other: 'Stops after {{count}} minutes without use, or with Ctrl-C.',
  untilStopped: 'Stops with Ctrl-C.',
  idle: 'Stopped: nobody used the page for a while.',
  stopped: 'Stopped.',
} as const;

/** What an event makes of a softkey. */
export const softkeyOutlook = {
  match: 'keeps working',
  tolerated: 'keeps working, with a change that is tolerated',
  broken: 'stops working: it would be another machine',
  unknown: 'unknown: the dump does not say enough',
} as const satisfies Record<SoftkeyOutlook, string>;

export const request = {
  slip: 'courier slip',
  once: 'A softkey is issued once per machine, ever. Make the request on the final virtual machine only: not on a template, a test machine or a copy.',
  checked_one: '{{count}} check: {{failed}} failed. Nothing was made.',
  checked_other: '{{count}} checks: {{failed}} failed. Nothing was made.',
  written: '{{kind}} written: {{path}}',
  repeated: '{{kind}} written again: {{path}}. It is the same request as on {{date}}; no new one was made.',
  isOfNoUse:
    "As things are now, the vendor's desk cannot answer this request with a license for this machine. Do not send it yet; {{step}}",
  givenOut: 'Noted: the {{kind}} of {{date}} was given out on {{day}} {{way}}.',
  unchanged: '{{path}} already contained exactly this document.',
  replaced: '{{path}} contained something else, which was replaced: {{what}}.',
  calendar: 'calendar',
  report: 'report',
  send: 'send this file to {{vendor}}. When the license comes back: softkey import FILE',
  part: 'Part {{number}} of {{total}}',
  scan: 'Scan this code with a phone, and send the vendor the text that appears, unchanged. It is the whole document.',
  scanParts: 'Scan every part with a phone, in any order, and send the vendor the texts, unchanged.',
  noRoom:
    'The code does not fit into this terminal, which shows plain letters only. If it does show others, type LC_ALL=C.UTF-8 before the command; else widen it, or print the code: softkey courier slip FILE',
} as const;

/** What `softkey probe` says around what was read. */
export const probed = {
  notRead: 'What could not be read, and what helps',
  checks: 'Checks before a request',
  counted: 'Checks: {{count}} passed, {{warned}} with a warning, {{failed}} failed, {{unknown}} unknown.',
  forecast: 'What can happen to a softkey on this machine',
  atWorst: '{{best}}; at worst {{worst}}',
  mayChange: 'What would change, and what to do',
  shortened:
    'Read from the output of softkey probe --json, in which ids are shortened. That is enough to compare them with others, but it proves no match, and no softkey can be requested with them.',
  physicalHost: 'Runs on the host {{host}}',
} as const;

/** What `softkey advise` says around its plan, and how it asks. */
export const advised = {
  because: 'Because {{reasons}}.',
  planned: 'Planned for: {{hypervisor}}',
  plannedAsFound:
    'Planned for: {{hypervisor}}, as found on this machine. To plan for another: --hypervisor KIND',
  licenses_one: '{{count}} license needed',
  licenses_other: '{{count}} licenses needed',
  medium: { softkey: 'softkey', hardkey: 'hardkey' },
  declare: 'What to write in the order of each machine',
  next: 'write an order for each machine, then make the request on that machine: softkey prelicense --order FILE --confirm HOSTNAME --out FILE',
  yes: 'y',
  no: 'n',
  notKnown: 'not known',
  notUnderstood: 'That was not understood. Possible answers: {{choices}}',
} as const;

export const question = {
  hypervisor: 'Which hypervisor does it run on?',
  hypervisorVersion: 'Which version of it?',
  ha: 'Does the cluster restart the machine on another host when its host or its operating system fails (HA)?',
  ft: 'Does the cluster keep a running shadow of the machine on another host (FT)?',
  redundancy: 'Does the product have a second server that takes over (native redundancy)?',
  hardkey: 'Should the license be a USB key (hardkey) instead of a softkey?',
  usbFixedHost: 'Can a USB port of one host be mapped to the machine, which then stays on that host?',
  usbHub: 'Is there a USB hub on the network for the key?',
  databaseVm: 'Does the database have a machine of its own?',
  epm: 'Is EPM used?',
  productVersion: 'Which version of the product?',
} as const satisfies Record<keyof Answers, string>;

/** What was written for other programs and other people. */
export const saved = {
  calendar: 'Calendar written: {{path}}',
  openCalendar:
    'open it with a calendar program. Open a new one after each import: its events move to the new dates.',
  noCalendar: 'No license on this station has an end date: there is nothing to put into a calendar.',
  mail: 'Mail written: {{path}}. Open it with your mail program and send it.',
  report: 'Report written: {{path}}',
} as const;

/** Whose program this is, and where its home is. */
export const said = {
  error: 'error',
  hint: 'hint',
  warning: 'warning',
  demoVendor: 'DEMO vendor: anyone can issue these licenses.',
  home: 'home: {{path}} ({{scope}})',
} as const;

/** What `softkey prelicense` asks where no order is given. */
export const orderQuestion = {
  product: 'Which product, by its id?',
  customer: 'For which customer?',
  contact: 'Whom can the vendor ask? (Enter: nobody)',
  reference: 'What is the number of the order? (Enter: none)',
  role: 'What is this machine in the plan: {{roles}}?',
} as const;

/** What leaves a machine in a support package. */
export const support = {
  leaves: 'In the package, and with it off this machine:',
  isOne:
    'A support package (softkey support-package): below are the documents in it. State, readings and journal stand in the file as text; nothing of that is signed.',
  ask: 'Write it? (yes/no)',
  yes: 'yes',
  written: 'Written: {{path}}',
} as const;

/** The report of `softkey inspect --html`. */
export const inspectPage = {
  title: 'Inspection report',
  findings: 'What is wrong, and what to do',
  nothingWrong: 'Nothing is wrong with these files on the machine that looked at them.',
  all: 'All documents',
} as const;

/** With --machine, documents are held against another machine than this one. */
export const heldAgainst = {
  note: 'Held against the machine of {{file}}, and not against this one.',
  match: 'Compared with the machine of {{file}}',
  good: 'in order on that machine now',
} as const;
