/**
 * What to do next, as every door says it: the command line behind "Next:", the screens as a sentence
 * (decision 39).
 */
export const nextStep = {
  nothing: 'nothing to do now. From {{date}} on, ask for the next license.',
  'nothing-ever': 'nothing to do.',
  'wait-for-begin': 'wait until {{date}}. If this machine shows a wrong date, set it right.',
  'make-request': 'make the request for this machine, once, and send it to {{vendor}}.',
  'ask-for-next': 'make the upgrade request today, and send it to {{vendor}}.',
  'import-answer':
    'send the {{kind}} of {{date}} to {{vendor}}, if that is still to be done. Import the answer when you have it.',
  'import-answer-given': 'the {{kind}} was given out on {{day}} {{way}}. Import the answer when you have it.',
  'send-again_one':
    'the {{kind}} of {{date}} has had no answer for {{count}} day: send the same file to {{vendor}} again, or call. It is one request, however often it is sent.',
  'send-again_other':
    'the {{kind}} of {{date}} has had no answer for {{count}} days: send the same file to {{vendor}} again, or call. It is one request, however often it is sent.',
  'send-again-given_one':
    'the {{kind}} of {{date}} was given out on {{day}} {{way}}, and has had no answer for {{count}} day: send the same file to {{vendor}} again, or call. It is one request, however often it is sent.',
  'send-again-given_other':
    'the {{kind}} of {{date}} was given out on {{day}} {{way}}, and has had no answer for {{count}} days: send the same file to {{vendor}} again, or call. It is one request, however often it is sent.',
  'request-anew':
    'the machine changed after the {{kind}} of {{date}} was made, and an answer to it would not fit. Put back what changed. If it stays as it is, make another request and say why.',
  'import-lost':
    'import the license that was here, or a newer one. Look in the mail that it came with and in a backup, or ask {{vendor}} to send it again. No new request is needed.',
  'put-back':
    'before {{date}}, put back what changed: {{components}}. Until then the product runs with all its rights. If this machine was moved or rebuilt for good, write to {{vendor}} and ask to move the softkey to it.',
  'put-back-stopped':
    'put back what changed: {{components}}. If this machine was moved or rebuilt for good, write to {{vendor}} and ask to move the softkey to it.',
  'move-softkey':
    'this is another machine than that of the license. For the product to run here, write to {{vendor}} and ask to move the softkey: that is arranged with them, not in this program.',
  'allow-reading':
    'what identifies this machine could not be read: {{components}}. Run the program as administrator, which may settle the matter.',
  'allow-writing':
    "run the program once as a user who may write to the station's home, so that what was seen is noted.",
  'call-vendor':
    'call {{vendor}}: the license was revoked. If this machine should run, ask for a new license.',
  'set-clock':
    "set this machine's clock right. If it is right now and once stood ahead, ask for the next license: it sets the record right.",
  'set-clock-ahead': "set this machine's clock right before {{date}}. If it is right: {{step}}",
  'repair-home':
    "see to what is missing in the station's home or cannot be used: each file is listed with what to do.",
} as const;
