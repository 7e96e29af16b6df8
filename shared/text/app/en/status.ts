export const status = {
  title: 'Is this machine licensed?',
  clock: {
    title: "This machine's clock is behind",
    shows:
      "The clock shows {{now}}, but {{highest}} has passed already, by this station's records or by the date of its license. The later time counts, so the license runs as if it were that day.",
    behind: 'If the clock is wrong now, set it:',
    ahead:
      "If the clock is right, it was ahead before, or the vendor's was: create an upgrade request. The next license corrects the record.",
  },
  ahead: {
    title: "This machine's clock is far ahead",
    shows:
      'The clock shows {{now}}, but the last confirmed time is {{highest}}. One reading alone ends nothing: until {{from}} the confirmed time counts.',
    right:
      'If the clock is right, it counts from {{from}} on, and the license may be near its end or past it by then.',
  },
  timeline: {
    title: 'Until when',
    scale: 'Not to scale.',
    now: 'today',
    judged: 'date that counts',
    clock: 'the clock shows',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    endless: 'no end date',
    before: 'not started',
    grace_one: 'grace: {{count}} day',
    grace_other: 'grace: {{count}} days',
    after: 'stopped',
    begins: 'the license begins',
    ask: 'from here on: make the upgrade request',
    expires: 'it expires: the next license should be here',
    expiresAndStops: 'it expires, and the product stops',
    stops: 'the product stops',
  },
  what: {
    title: 'What it covers',
    vendorContact: 'Contact',
    without: 'none beyond the product itself',
  },
  machine: 'Is it still the same machine?',
  softkeys: {
    title: 'All softkeys of this machine',
    lead: 'The best one decides. Choose one to see it.',
    best: 'decides',
  },
  problems: {
    title: 'What is missing here, or cannot be used',
    lead: 'This affects nothing else: all the rest was checked without it.',
  },
  history: {
    title: 'History',
    lead: 'Every line is chained to the one before it, so a line that was changed or taken out is noticed.',
    newest: 'Newest first. Times are UTC.',
    pages: 'Lines {{from}} to {{to}} of {{count}}',
    newer: 'Newer',
    older: 'Older',
  },
  refresh: 'Look again',
  keep: {
    title: 'Save or print',
    calendar: 'Calendar file',
    calendarHint: 'Reminds you in your calendar before it expires (.ics)',
    report: 'Report as text',
    reportHint: 'For support; without secrets and machine ids',
    print: 'Print',
    printHint: 'One page, black on white',
    pdf: 'Save as PDF',
    pdfHint: 'The same page as a file',
    name: 'softkey-status',
  },
  asOf: 'as of {{date}}',
} as const;
