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
