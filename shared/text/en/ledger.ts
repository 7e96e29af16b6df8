// What a desk's ledger says of itself and of its softkeys.

/** What the vendor should know about a request that was answered all the same. */
export const ledgerNote = {
  behind: 'The request came from a station that does not have the newest license yet.',
  drift: 'The machine changed, within what is tolerated; this license describes it as it is now.',
  'journal-went-back':
    "The station's journal has not grown since its last request: the machine went back to an earlier state, for example to a snapshot, or this is a copy of it.",
  'journal-rewritten':
    "The station's journal does not continue the one that the desk knows: it was deleted or started again, or this is a copy of the machine that has run on its own since. Ask the customer what happened before the next upgrade.",
  'journal-unproved':
    "The request cannot show that the station's journal continues the one that the desk knows: it was made by an older program, or many requests ago. The next one can.",
  'time-went-back':
    'The highest time that the station has seen is lower than it was: the machine went back to an earlier state and its clock was set back.',
  'two-chains':
    'Two copies of this station take turns asking for its softkey: a machine and its clone, or one machine that is switched between snapshots. Ask the customer which one stays.',
  'key-reused':
    "Another machine's softkey has the same station key: one of the two machines was copied from the other.",
  'mac-shared':
    "Another machine's softkey has the same network adapter under another UUID: an address was set by hand, or one of the two machines was copied from the other.",
  'no-uuid':
    'The machine has no SMBIOS UUID that counts: it is recognised only by its operating system id and its network adapters.',
  'many-macs':
    'The request names more than 8 network adapters: the more there are, the more easily another machine passes for this one.',
  'checks-acknowledged': 'The checks before the request found something, and the technician continued.',
  'check-allowed': 'What the desk refuses by itself was allowed by an operator, by name and with a reason.',
  'order-counted': 'The softkey is one of those that were ordered.',
  'order-again': 'The same order was already used for the softkey of another machine.',
  'date-confirmed': "The desk's clock was in doubt, and an operator confirmed the date.",
  'clock-ahead':
    'The clock of the station has shown a time far ahead, which nothing has confirmed: ask the customer to look at it.',
  'emergency-grace':
    'The plant let the product run on by its emergency grace, after the license and its grace were over. Ask the customer why the next license came too late.',
  'license-shortened': 'This license ends before the one that it replaces, as the terms say.',
  'early-extension':
    'The license before has more days left than these are, and these are added to its end. Who asks again and again gets a term each time: answer it only if the customer paid for this one, too.',
  'end-kept':
    'The days in the terms would end earlier than what was already granted, so the end date stays. To make it earlier, the terms must say "shorten": true.',
  'os-id-shared':
    "Another machine's softkey has the same operating system id: both come from a template that was not generalised, or one of the two machines was copied from the other.",
  'other-machine':
    'Someone asked for the next license with the license and the station key of this softkey from a machine that does not agree with it, and was refused. The event says what differs. It may be the same machine with another network adapter, a copy of it, or its disk in another machine.',
} as const;

export const ledgerEvent = {
  'desk-restored': 'desk restored from a backup',
  'license-adopted': 'license adopted',
  'license-taken': 'its station has the license',
  'desk-created': 'desk created',
  'softkey-issued': 'softkey issued',
  'softkey-replaced': 'softkey replaced',
  'station-rekeyed': 'new station key',
  'list-renewed': 'revocation list signed anew',
  'key-added': 'signing key begun',
  'key-withdrawn': 'signing key withdrawn',
  'operator-added': 'operator added',
  'operator-removed': 'operator removed',
  'operator-passphrase': 'operator has another passphrase',
  'policy-set': 'policy set',
  'usual-terms-set': 'usual terms set',
  'contact-set': 'contact set',
  'contact-removed': 'contact removed',
  'backup-begun': 'backup begun',
  'desk-passphrase': 'passphrase of the desk changed',
  'approval-asked': 'approval asked for',
  'approval-given': 'approved',
  'approval-denied': 'not approved',
  'approval-used': 'approval used',
  'license-signed-anew': 'license signed anew',
  'softkey-revoked': 'softkey revoked',
  'license-upgraded': 'license upgraded',
  'request-refused': 'request refused',
  'request-behind': 'request behind the ledger',
  'machine-drifted': 'machine changed',
  'journal-went-back': 'journal went back',
  'journal-rewritten': 'journal rewritten',
  'journal-unproved': 'journal not proven',
  'time-went-back': 'highest time went back',
  'two-chains': 'two copies take turns',
  'station-key-reused': 'station key reused',
  'mac-shared': 'adapter on two machines',
  'weak-request': 'weak request',
  'check-allowed': 'allowed by an operator',
  'order-added': 'order added',
  'order-counted': 'counted with its order',
  'order-again': 'order used again',
  'date-confirmed': 'date confirmed',
  'clock-ahead': 'clock far ahead',
  'emergency-grace': 'emergency grace used',
  'license-shortened': 'license shortened',
  'early-extension': 'extended before it was due',
  'end-kept': 'end date kept',
  'os-id-shared': 'operating system id on two machines',
} as const;

/** How a softkey stands, in a list of the desk. */
export const softkeyState = {
  'not-yet': 'begins later',
  'in-term': 'valid',
  'in-grace': 'in its grace',
  over: 'over',
  revoked: 'revoked',
  replaced: 'replaced',
} as const;

/** What a signing key is for. */
export const keyState = {
  signs: 'signs licenses',
  ended: 'ended; what it signed counts',
  withdrawn: 'withdrawn; nothing it signed counts',
} as const;

/** Why a softkey is about to end. */
export const expiringCause = {
  'not-asked': 'nobody asked',
  refused: 'its request was refused',
  'waiting-for-approval': 'waits for an approval, or to be issued after one',
  'not-known-applied': 'issued, and not known to be imported',
} as const;

/** What ends soon, in a calendar of the desk. */
export const expiringCalendar = {
  ends: '{{customer}}: {{product}} on {{host}} ends',
  more: '{{softkeyId}} ends on {{date}}: {{cause}}.',
  moreOfOrder: '{{softkeyId}}, order {{reference}}, ends on {{date}}: {{cause}}.',
} as const;

/** What of a desk is damaged, behind a colon. */
export const ledgerPart = {
  database: 'the database is damaged, or is no ledger',
  'database-lost': 'ledger.sqlite is missing, the record of what was issued',
  license: 'a license or a request in it was changed',
  chain: 'an event does not continue the one before',
  event: 'an event and the licenses contradict each other',
  end: 'its last events are missing',
  'end-lost': 'ledger-end.json is missing, which says how far it went',
  'end-damaged': 'ledger-end.json was changed, or another desk signed it',
  'keys-lost': 'keys.json is missing, which signs licenses',
  keys: 'keys.json is damaged',
  'keys-odd': 'keys.json is no file, but a folder, a pipe or a link that leads out of the desk',
  'database-odd': 'ledger.sqlite or a file beside it is no file, but a folder, a pipe or a link',
  'end-odd': 'ledger-end.json is no file, but a folder, a pipe or a link that leads out of the desk',
  'place-odd': 'ledger.json is no file, but a folder, a pipe or a link that leads out of the desk',
  'place-damaged': 'ledger.json does not say where the ledger is',
} as const;

/** What is wrong with a ledger, behind the event, its date and the softkey. */
export const ledgerProblem = {
  database: 'the database is damaged',
  'event-changed': 'the event was changed after it was written',
  'event-moved': 'the event stands at another place than it was written for',
  'events-missing': 'events before this one are missing',
  'other-chain':
    'the event does not continue the one before: one of the two was written anew, or comes from another copy of the ledger',
  'license-missing': 'the license that was issued is missing',
  'license-changed': 'the license or its request is not what was issued, or its signature is wrong',
  'license-unrecorded': 'a license that no event says was issued',
  revocation: 'what was revoked or replaced is not what the events say',
  order: 'what was ordered is not what the events say',
  marks: 'its machine would not be found again, and get a second softkey',
  found: 'what softkeys are searched by is not what their licenses say',
  people: 'operators, policies or approvals are not found as the events have them',
  filed: 'what is looked up of requests, softkeys or restores is not what the events have',
  'key-set': 'the newest key set is not what the events say',
  end: 'the last events are missing',
  'end-lost': 'ledger-end.json is missing, which says how far the ledger went',
  'end-damaged': 'ledger-end.json was changed, or another desk signed it',
  forked: 'the end that was kept elsewhere is of another event: two copies of the ledger went on',
  'behind-kept-end': 'the end that was kept elsewhere is further on: the ledger was put back to before it',
} as const;
