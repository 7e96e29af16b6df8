/** What leaves the program for other programs and other people: a calendar, a reminder, a mail, a report. */

/** A courier's folder. */
export const courier = {
  written: 'Written: {{path}}',
  unchanged: 'There already, unchanged: {{path}}',
  nothingToSay: 'Nothing was written: this machine has nothing to ask and nothing to report.',
  notReported: 'The license was taken. That it was could not be noted in the folder: {{problem}}',
  noAnswer: 'No answer for this machine is in {{dir}} yet.',
  asks: 'asks',
  reports: 'has taken',
  license: 'license {{softkeyId}}, number {{sequence}}',
  carry: 'carry or send the whole folder to {{vendor}}. When it is back: softkey courier apply {{dir}}',
  asMuch: 'softkey status. The file may travel on: it tells the vendor that the license was taken',
  none: 'No machine has a file here yet. On each machine: softkey courier collect {{dir}}',
  machine: 'Machine',
  product: 'Product',
  asked: 'Asked',
  answered: 'Answered',
  taken: 'Taken',
  ends: 'License ends',
  isAsked: 'No answer yet: {{hosts}}',
  isAnswered: 'Answered, still to be taken there with softkey courier apply: {{hosts}}',
  isMissing: 'Missing, has not asked this time: {{hosts}}',
  endsFirst: 'Ends first: {{host}}, on {{date}}',
  allTaken: 'Every machine has taken its license.',
  problem: 'Cannot be used: {{file}}',
} as const;

export const calendar = {
  ask: '{{product}} on {{host}}: ask for the next license',
  askMore: 'Softkey {{softkeyId}}: {{step}} On the command line: softkey upgrade-request --out FILE',
  ends: '{{product}} on {{host}}: the license ends',
  endsMore:
    'The license of softkey {{softkeyId}} ends on {{date}}. After that the product runs in its grace period only. If nothing has changed by then: {{step}}',
  stops: '{{product}} on {{host}}: the product stops',
  stopsMore:
    'The grace period of softkey {{softkeyId}} ends on {{date}}, and the product then stops. If nothing has changed by then: {{step}}',
  written: 'Calendar written: {{path}}',
  open: 'open it with a calendar program. Open a new one after each import: its events move to the new dates.',
  nothing: 'No license on this station has an end date: there is nothing to put into a calendar.',
} as const;

export const reminder = {
  title: 'Softkey of this machine',
} as const;

export const mail = {
  subject: 'Softkey: {{kind}} for {{host}} ({{requestId}})',
  greeting: 'Hello {{vendor}},',
  attached: 'attached is the {{kind}} for {{host}}, as the file {{file}}.',
  attach: 'this is the {{kind}} for {{host}}. The file {{file}} is attached.',
  below: 'This is the {{kind}} for {{host}}, whole, check code {{checkCode}}:',
  again:
    'It was made on {{date}} and is one request, however often it is sent. If you have answered it already, please send the same answer again.',
  about: 'Request: {{requestId}}\nCheck code: {{checkCode}}',
  written: 'Mail written: {{path}}. Open it with your mail program and send it.',
} as const;

export const report = {
  made: 'Made on {{date}} by {{program}}',
  written: 'Report written: {{path}}',
} as const;
