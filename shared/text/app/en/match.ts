/** The picture of a match report, wherever it is shown. */
export const match = {
  /** How much a part of the machine weighs. */
  weights: { decides: 'decides', counts: 'counts', evidence: 'does not decide' },
  deciding: 'What the license recognises the machine by',
  evidence: 'Also seen; it does not decide',
  other: 'another one',
  nothing: 'Neither side shows anything that could be compared.',
  /** Where the usual cure speaks of the command line. */
  cures: {
    'as-administrator':
      'Open “This machine” and let the program ask for the rights of the administrator, or start the program as administrator.',
    'os-id-back':
      'If that was on purpose, make the upgrade request. If not, bring the old id back from a backup (Linux: /etc/machine-id).',
  },
} as const;
