/** The page that goes with a stick, and what `softkey courier slip` says of it. */
export const slip = {
  title: 'Courier slip',
  until: 'License ends',
  stops: 'Product stops',
  noEnd: 'no license yet, or one without an end',
  what: 'Carries',
  go: 'Bring it to',
  bring: 'What to do',
  carry:
    'Bring the stick with its folder as it is. If it is lost, this page is enough: the codes above are the whole request.',
  call: 'The vendor reads the check code of the request; it is the one on this page.',
  back: 'Bring back the same stick, with the answer in the same folder.',
  import:
    'On {{host}}: softkey courier apply, with the folder behind it; or drop the answer onto the window.',
  code: 'the whole request',
  part: 'part {{number}} of {{total}}',
  written_one: 'Courier slip written: {{path}}, {{count}} request.',
  written_other: 'Courier slip written: {{path}}, {{count}} requests.',
  leftOut_one: '{{count}} more request has no page here: name its file by itself.',
  leftOut_other: '{{count}} more requests have no page here: name their files by themselves.',
  print: 'open it with a browser, print it, and put it to the stick.',
} as const;
