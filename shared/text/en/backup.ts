/** Backups of a desk. */
export const backup = {
  written: 'Backup written: {{path}}',
  holds: 'The backup holds, from its first line to its seal: {{path}}',
  keep: 'keep it on another machine, and the passphrase apart from it. Look now and then whether it holds: softkey desk backup {{path}} --check',
  exported: 'Written, with all that the ledger holds of this softkey: {{path}}',
  lookInto: 'look into its documents with: softkey inspect {{path}}',
  restored: 'The desk is restored in {{dir}}.',
  unknown:
    'This ledger does not know what was issued, revoked or ordered after {{since}}. First requests that were made before now are refused until a person has looked.',
  oneDesk: 'see to it that no other copy of this desk goes on: two desks give one machine two softkeys.',
  adoptLost:
    'take back what was issued since, out of license files or upgrade requests: softkey desk adopt FILE --dir DIR --operator NAME --reason TEXT',
  revokeAgain:
    'revoke again what was revoked since: softkey desk revoke. The next revocation list has a number above {{number}}, so that every station takes it.',
  wasRestored:
    'This ledger was restored on {{at}} from a backup of {{since}}. What was issued or revoked in between is missing, unless it was adopted or revoked again since.',
  adopted: 'Adopted into the ledger: {{softkeyId}}, number {{sequence}}, of {{host}} ({{customer}}).',
  adoptedBefore:
    'The ledger has it already: {{softkeyId}}, number {{sequence}}, of {{host}} ({{customer}}). Nothing was changed.',
  goOn: 'answer its upgrade request, if there is one: softkey desk upgrade FILE --dir DIR --out FILE',
  made: 'Made',
  events: 'Events',
  licenses: 'Licenses',
  last: 'Last license',
  nothing: 'none yet',
  keys: {
    opened: 'The passphrase opens its keys.',
    locked:
      'Its keys are there, and locked. Whether a passphrase opens them shows with --passphrase-file FILE.',
    public: 'Its keys are those of the demo vendor, which are public.',
  },
} as const;

/** What is wrong with a line of a backup, behind a colon. */
export const backupFlaw = {
  line: 'it is not as a desk writes it',
  cut: 'the file ends too early',
  keys: 'the keys of the desk are missing or damaged',
  chain: 'the event does not continue the one before',
  license: 'the license is not one that this desk signed',
  contradiction: 'events and licenses contradict each other',
  revocation: 'what was revoked is not what the events say',
  order: 'what was ordered is not what the events say',
  end: 'the signed end is not that of these events',
  seal: 'the seal does not hold: something before it was changed',
} as const;
