/** Backups of a desk. */
export const backup = {
  written: 'Backup written: {{path}}',
  holds: 'The backup holds, from its first line to its seal: {{path}}',
  keep: 'keep it on another machine, and the passphrase apart from it. Look now and then whether it holds: softkey desk backup {{path}} --check',
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
