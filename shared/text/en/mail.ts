/** The mail that tells a customer of an end. Its reader may have never seen this program. */
export const noticeMail = {
  subject: '{{customer}}: {{headline}}',
  before_one: 'The license of {{count}} machine ends on {{date}}',
  before_other: 'The licenses of {{count}} machines end on {{date}}',
  today_one: 'The license of {{count}} machine ends today, {{date}}',
  today_other: 'The licenses of {{count}} machines end today, {{date}}',
  grace_one: 'The license of {{count}} machine has ended, and its product stops on {{graceDate}}',
  grace_other: 'The licenses of {{count}} machines have ended, and their products stop on {{graceDate}}',
  lastDay_one: 'The product on {{count}} machine stops today, {{graceDate}}',
  lastDay_other: 'The products on {{count}} machines stop today, {{graceDate}}',
  issued_one: 'A new license for {{count}} machine is waiting to be imported',
  issued_other: 'New licenses for {{count}} machines are waiting to be imported',
  inDays_one: 'That is in {{count}} day.',
  inDays_other: 'That is in {{count}} days.',
  afterwards: 'After that the products still run until {{graceEnd}}, and then no more.',
  noGrace: 'After that the products no longer run.',
  issuedFor: 'The license before ends on {{date}}. Once the new one is imported, nothing more is to be done.',
  machine: 'Machine',
  product: 'Product',
  order: 'Order',
  until: 'Until ({{zone}})',
  how: 'How it stands',
  toDo: 'What to do',
  vendor: 'Questions: {{vendor}}, {{contact}}',
  because: 'You get this mail because {{vendor}} has your address for the licenses of {{customer}}.',
  unsubscribe: 'No more reminders: {{url}}',
  calendar: '{{product}} on {{host}}: the license ends',
} as const;

/** How it stands with one machine, for its owner. */
export const noticeCause = {
  'not-asked': 'no request for the next license has come from it',
  refused: 'its request was refused; please write to us',
  'waiting-for-approval': 'its request has come, and is being looked at by us',
  'not-known-applied': 'its next license was issued',
} as const;

/** The same behind a relay, where requests should come by themselves. */
export const noticeRelayCause = {
  'not-asked': 'it did not renew by itself: no request has come from it through the relay',
  refused: 'it did not renew by itself: its request was refused; please write to us',
  'waiting-for-approval': 'it did not renew by itself: its request is being looked at by us',
  'not-known-applied': 'its next license was issued, and it has not reported that it has it',
} as const;

/** Three steps each: with files, behind a relay, and where the license is there. */
export const noticeSteps = {
  manual1:
    'On each of these machines, ask for the next license in Softkey, or by this command: softkey upgrade-request --out FILE',
  manual2: 'Send the files to {{contact}}. One mail may have several.',
  manual3: 'Import the files that come back, each on its machine: softkey import FILE',
  relay1:
    'Look whether the relay has a line to us, and when it last heard of each machine: softkey relay status --dir STORE',
  relay2:
    'On each of these machines, look what its last run said, and let it run once more: softkey exchange URL',
  relay3:
    'If that does not help, carry files: softkey upgrade-request --out FILE on the machine, and the file to {{contact}}.',
  inPart:
    'Where it says above that the next license was issued, its file is attached: carry it to that machine and import it there, softkey import FILE. The steps after this one are for the other machines.',
  issued1: 'Carry the attached files to the machines that they are named after.',
  issued2: 'Import each of them there, in Softkey or by this command: softkey import FILE',
  issued3: 'Look whether the new date is shown: softkey status',
} as const;

export const mailBox = {
  noContact: 'Nobody is written to yet: softkey desk contact set NAME --address ADDRESS --dir DIR',
  address: 'Address',
  language: 'Language',
  zone: 'Time zone',
  way: 'Way',
  removed: 'Of {{customer}} nobody is written to any more; it was {{address}}.',
  ran: 'Written: {{written}}. Sent: {{sent}}. Waiting: {{waiting}}. No longer needed: {{givenUp}}.',
  problem: 'The mail server could not be used: {{cause}}. What waits is tried again at the next run.',
  failed: 'Refused for good: {{number}}. Which ones shows with: softkey desk mail list --dir DIR',
  undelivered:
    'Not delivered, because the server put them off until something newer was to be said: {{number}}. Which ones shows with: softkey desk mail list --dir DIR',
  withoutContact: 'Their licenses end, and they have no contact: {{customers}}.',
  setContact: 'Say whom to write to: softkey desk contact set NAME --address ADDRESS --dir DIR',
  empty: 'No mail was written in the last 60 days.',
  written: 'Written',
  subject: 'Subject',
  state: 'State',
  nextTry: 'Next try',
  to: 'To',
  tested: 'The mail server has taken a mail to {{address}}: {{answer}}',
  previewWritten: 'Written: {{path}}. Nothing was sent.',
  testSubject: 'Test: mail of the licensing desk of {{vendor}}',
  testText:
    'Mail of this desk arrives. Look at its headers, whether SPF, DKIM and DMARC pass. Nothing is to be done.',
} as const;

export const contactWay = {
  manual: 'files by hand',
  relay: 'by a relay',
} as const;

export const mailState = {
  queued: 'waits',
  sent: 'sent',
  failed: 'refused',
  'given-up': 'no longer needed',
  undelivered: 'not delivered',
} as const;

export const mailCause = {
  unreachable: 'it cannot be reached, or the connection broke',
  silent: 'it did not answer in time',
  tls: 'no encryption, or a certificate that is not its own',
  login: 'it does not take the user and password',
  sender: 'it takes nothing from this sender',
  later: 'it says to try later',
  refused: 'it does not take this mail or address',
  overtaken: 'something newer is to be said, or nothing any more',
} as const;
