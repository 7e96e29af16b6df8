/** What leaves the program for other programs and other people: a calendar, a reminder, a mail, a report. */

export const calendar = {
  ask: '{{product}} on {{host}}: ask for the next license',
  askMore: 'Softkey {{softkeyId}}: {{step}} On the command line: softkey upgrade-request --out FILE',
  ends: '{{product}} on {{host}}: the license ends',
  endsMore:
    'The license of softkey {{softkeyId}} ends on {{date}}. After that the product runs in its grace period only. If nothing has changed by then: {{step}}',
  stops: '{{product}} on {{host}}: the product stops',
  stopsMore:
    'The grace period of softkey {{softkeyId}} ends on {{date}}, and the product then stops. If nothing has changed by then: {{step}}',
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
} as const;

export const report = {
  made: 'Made on {{date}} by {{program}}',
} as const;

/** What is in a support package, as it is listed before one is written. */
export const supportPart = {
  state_one: 'the state of {{count}} softkey: dates, host, customer, product',
  state_other: 'the state of {{count}} softkeys: dates, host, customer, product',
  machine_one: '{{count}} reading of the machine, its value shortened',
  machine_other: '{{count}} readings of the machine, their values shortened',
  journal_one: 'the journal, {{count}} entry',
  journal_other: 'the journal, {{count}} entries',
  files_one: 'the name and size of {{count}} file of the home',
  files_other: 'the names and sizes of {{count}} files of the home',
  documents_one: '{{count}} document: requests, licenses and lists as they are',
  documents_other: '{{count}} documents: requests, licenses and lists as they are',
  log_one: "the end of the app's log, {{count}} line: without names, paths and ids",
  log_other: "the end of the app's log, {{count}} lines: without names, paths and ids",
} as const;
