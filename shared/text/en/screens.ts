import type { WayOut } from '../../request/given-out.ts';

/** What the command line says around the results of a station. */

export const say = {
  next: 'Next',
} as const;

export const homeScope = {
  chosen: 'as chosen with --home or SOFTKEY_HOME',
  new: 'as chosen with --home or SOFTKEY_HOME; it does not exist yet, and the first request or import makes it',
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
  emergency: 'Emergency grace',
  following: 'Next license',
  renewal: 'Renewal',
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
  order: 'Order',
  cause: 'Cause',
  replaces: 'Takes the place of',
  replacedBy: 'Replaced by',
} as const;

export const probe = {
  cloud: 'in the cloud of {{cloud}}',
  counts: 'counts',
  leftOut: 'not counted: {{reason}}',
  incomplete:
    'Not every network adapter shows its address: one has no link (unplugged or switched off) or was removed. Connect it before you make the request, so that the request includes it.',
} as const;

/** What the advisor says of where its advice comes from. */
export const advise = {
  clause: 'Guide {{clause}}.',
  source: 'Advice by the {{title}} of {{vendor}}.',
  sourceEdition: 'Advice by the {{title}} of {{vendor}}, edition {{edition}}.',
  testedOn: 'Its list of tested hypervisors is of {{date}}.',
} as const;

/** What a file is out of which no document can be read. */
export const fileSort = {
  pdf: 'a PDF',
  picture: 'a picture that is neither PNG nor JPEG',
  'no-code': 'a picture without a QR code that can be read',
  'other-code': 'a picture of another QR code',
  'large-picture': 'a picture that is too large',
  'damaged-picture': 'a damaged picture',
  outlook: 'a file of Outlook or Office',
  archive: 'an archive that is no ZIP',
  program: 'a program',
  'locked-zip': 'a ZIP with a password',
} as const;

export const outputProblem = {
  exists: 'a different file is already there',
  'no-folder': 'its folder does not exist',
  denied: 'this user may not write there',
  'not-a-file': 'it is not a regular file',
  'not a folder': 'it is not a folder',
  system: 'the system refused',
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
  unlimited: 'Licensed, with no end date',
  expiring: 'Licensed until {{date}}: {{left}}',
  graceExpired: 'In grace: the license expired on {{expired}}. The product stops in {{left}}, on {{date}}',
  graceDrifted:
    'In grace: this machine no longer matches its license. The product stops in {{left}}, on {{date}}',
  graceEmergency:
    'Emergency grace: the license expired on {{expired}}. The product stops in {{left}}, on {{date}}',
  emergencyBegun: 'from {{began}} to {{until}}. Reason: {{reason}}',
  'not-yet-valid': 'Not licensed yet: the license begins on {{begins}}',
  expired: 'Not licensed: the license expired on {{expired}}, and its grace period ended on {{date}}',
  'other-machine': 'Not licensed: the license is for another machine',
  revoked: 'Not licensed: the vendor revoked the license',
  unlicensed: 'Not licensed: this station holds no license',
  termRange: '{{begins}} to {{expires}}',
  renewal: 'by itself, through {{folder}}',
  following: 'number {{sequence}} is here and takes over: {{term}}',
  noHome:
    "The station's home does not exist yet: the first request or import makes it. If this machine has a home elsewhere, name it with --home DIR.",
  termOpen: 'from {{begins}}, with no end date',
  noEnd: 'no end date',
  waiting: 'Waiting for the answer to the {{kind}} {{requestId}} of {{date}}.',
  setBack:
    "This machine's clock is behind: it shows {{now}}, but {{highest}} has passed already, by this station's records or by the date of its license. The later time counts. If the clock is wrong, set it. If it is right, this clock or the vendor's was ahead before: ask for the next license, which corrects the record.",
  ahead:
    "This machine's clock is far ahead: it shows {{now}}, but the last confirmed time is {{highest}}. One reading alone stops nothing before {{from}}. If the clock is wrong, set it before then. If it is right, it counts from then on, and the license may be near its end or past it by then.",
  notRecorded:
    "This reading could not be saved in the station's home. Until one is saved, the clock is taken as it is, and if the machine no longer matches, its grace period counts from the day the license was issued. Run softkey status once as a user who may write there.",
  problems: 'What is missing here, or cannot be used',
  allSoftkeys: 'All softkeys of this station (--softkey ID chooses one)',
} as const;

export const inspect = {
  holds: 'holds, signed with {{signer}} {{keyId}}',
  fails: 'does not hold: {{title}}',
  unsigned: 'none: a bundle is not signed itself, but each document in it is',
  unread: 'The content cannot be read.',
  unverified: 'unverified',
  content: 'Content',
  match: 'Compared with this machine',
  inside: 'Inside: {{name}}',
  good: 'in order on this machine now',
  whole: 'in order',
  compared: '{{one}} compared with {{other}}',
  one: 'First',
  other: 'Second',
  notGenuine: 'not genuine',
  machines: 'The machine of the second, compared with that of the first',
  fields: 'Fields that differ',
  alike: 'All fields are the same.',
  more: 'and {{count}} more',
  notShown_one: '{{count}} more of this file is not shown here; with --json it is.',
  notShown_other: '{{count}} more of this file are not shown here; with --json they are.',
  noField: '(none)',
} as const;

export const verify = {
  good: 'genuine',
  ownKey: "intact, signed with the station's own key",
  several_one: '{{count}} document, in order',
  several_other: '{{count}} documents, all in order',
  bundle_one: 'a bundle is not signed itself; its {{count}} document is in order',
  bundle_other: 'a bundle is not signed itself; its {{count}} documents are in order',
  unsigned: 'not signed',
  goodLicense: 'genuine, for this machine, within its term',
  goodLicenseOf: 'genuine, for the machine of {{file}}, within its term',
  counted_one: '{{count}} file checked, {{bad}} not ok.',
  counted_other: '{{count}} files checked, {{bad}} not ok.',
} as const;

export const journal = {
  intact_one: 'The journal is intact: {{count}} entry, in an unbroken chain.',
  intact_other: 'The journal is intact: {{count}} entries, in an unbroken chain.',
  empty: 'The journal is empty.',
  broken: 'The journal is broken at line {{line}}: that line was changed, or lines before it are missing.',
  head: 'Head: {{head}}',
} as const;

/** What is wrong with a field of a file: its path there, and what it should be. */
export const fieldFault = {
  whole: 'the file as a whole',
  missing: '{{path}} is missing',
  unknown: '{{path}} is not known',
  misspelled: '{{path}} is not known; did you mean {{other}}?',
  object: '{{path}}: a group in braces, { … }',
  list: '{{path}}: a list of {{from}} to {{to}} items',
  boolean: '{{path}}: true or false',
  integer: '{{path}}: a whole number from {{from}} to {{to}}',
  text: '{{path}}: text of {{from}} to {{to}} characters, in quotes, in one line',
  instant: '{{path}}: a date and time like 2026-11-22T13:58:00Z',
  base64: '{{path}}: base64 of the right length',
  oneOf: '{{path}}: one of {{other}}',
  productId: '{{path}}: the id of a product, in capitals, such as SCADA-X',
  version: '{{path}}: a version like 4.5, or nothing',
  noneTwice: '{{path}}: each name only once',
  json: '{{path}} is not JSON',
  form: '{{path}} is not written as it must be',
};

/** How a request was given out, as a sentence goes on behind the day. */
export const wayOut = {
  mail: 'by mail',
  stick: 'on a USB stick',
  code: 'as a photographed code',
  text: 'as text',
  courier: "in a courier's folder",
  other: 'in another way',
} as const satisfies Record<WayOut, string>;
