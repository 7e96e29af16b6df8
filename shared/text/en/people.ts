/** Who works at a desk, and what they may do. */
export const people = {
  nobody:
    'This desk has no operators: whoever knows its passphrase may do everything. The first one has the role keys: softkey desk operator add NAME --role keys --dir DIR',
  operator: 'Operator',
  role: 'Role',
  since: 'Since',
  addedBy: 'Added by',
  added: '{{operator}} works at this desk from now on, with the role {{role}}.',
  removed: '{{operator}} works at this desk no longer.',
  passphrase: '{{operator}} has another passphrase from now on.',
  noPolicy: 'This desk has no policies: its operators do what their roles are for.',
  everyProduct: 'every product',
  softkeysADay: 'Softkeys a day',
  rehostsAYear: 'Moves a year',
  needsApproval: 'Needs approval',
  noApproval: 'Nothing waits for an approval.',
  askedBy: 'asked for by {{operator}}, {{at}}; counts until {{until}}',
  because: 'because of: {{causes}}',
  pending: 'nobody has decided yet',
  given: 'approved by {{operator}}',
  denied: 'not approved by {{operator}}: {{reason}}',
  decide:
    'somebody else, with the role approver, decides: softkey desk approve APPROVAL-ID --dir DIR --operator NAME, or --deny --reason TEXT',
  typeAgain: '{{operator}} types exactly the same command again, until {{until}}. It goes through once.',
} as const;

/** What an operator may do, by the word that is typed. */
export const role = {
  read: 'read',
  clerk: 'clerk',
  approver: 'approver',
  keys: 'keys',
} as const;

/** Why something needs a second person. */
export const approvalCause = {
  issue: 'first license',
  upgrade: 'next license',
  rehost: 'move of a softkey',
  reissue: 'softkey issued anew',
  rekey: 'new station key',
  revoke: 'revocation',
  order: 'order',
  keys: 'signing keys',
  people: 'operators and policies',
  'beyond-order': 'beyond the order',
  'softkeys-a-day': 'softkeys a day',
  'rehosts-a-year': 'moves a year',
  nothing: 'nothing',
} as const;

/** What a policy says where it says nothing. */
export const policyWord = { 'no-limit': 'no limit' } as const;

/** The details of a line that only a ledger has, by their names. */
export const deskDetail = {
  backupAt: 'backup of {{value}}',
  licensesFrom: 'licenses go on above number {{value}}',
  listsFrom: 'lists go on above number {{value}}',
  takenAt: "taken on {{value}}, by the station's clock",
  otherSoftkeyId: 'other softkey: {{value}}',
  otherHost: 'other machine: {{value}}',
  otherRequestId: 'other request: {{value}}',
  otherSequence: 'its number: {{value}}',
  softkeys: 'softkeys of this order: {{value}}',
  stationKeyChanged: 'another station key',
  operator: 'operator: {{value}}',
  weak: '{{value}}',
  customer: 'customer: {{value}}',
  name: '{{value}}',
  role: 'role: {{value}}',
  approval: 'approval: {{value}}',
  why: 'because of: {{value}}',
  until: 'until {{value}}',
  does: '{{value}}',
  softkeysADay: 'softkeys a day: {{value}}',
  rehostsAYear: 'moves a year: {{value}}',
  approvalFor: 'needs an approval: {{value}}',
  approvalForBefore: 'now it needs one: {{value}}',
  softkeysADayBefore: 'now softkeys a day: {{value}}',
  rehostsAYearBefore: 'now moves a year: {{value}}',
  quantity: 'quantity: {{value}}',
  entitlements: 'entitlements: {{value}}',
  noEnd: 'no end',
  graceDays: 'days of grace: {{value}}',
  matching: 'matching: {{value}}',
} as const;

/** What licenses of a product get where nothing else is said. */
export const usualTerms = {
  days: 'Days',
  graceDays: 'Grace',
  matching: 'Matching',
  everyProduct: 'every other product',
  itself: 'the product',
  openEnds:
    'They count from the next license on. What was granted stays granted: an upgrade takes only the days from here.',
} as const;
