const request = { word: 'FILE', least: 1, most: 1 } as const;
/** An operator, or a customer. */
const named = { word: 'NAME', least: 1, most: 1 } as const;
const softkey = { word: 'SOFTKEY-ID', least: 1, most: 1 } as const;
const dir = { value: 'DIR', required: 'always' } as const;
const passphrase = { value: 'FILE' } as const;
/** Who works, at a desk that has operators. */
const works = { operator: { value: 'NAME' }, 'operator-passphrase-file': passphrase } as const;
const overrides = { allow: { value: 'CHECK' }, ...works, reason: { value: 'TEXT' } } as const;
const decision = {
  operator: { value: 'NAME', required: 'by the command' },
  reason: { value: 'TEXT', required: 'always' },
  'operator-passphrase-file': passphrase,
} as const;
const date = { value: 'DATE' } as const;
const terms = { terms: { value: 'FILE' }, days: { value: 'DAYS' }, until: { value: 'DATE' } } as const;
const replaces = { value: 'SOFTKEY-ID', required: 'always' } as const;
const returned = { value: 'claimed|missing', required: 'always' } as const;
const free = { allow: { value: 'CHECK' }, terms: { value: 'FILE' }, date } as const;
const out = { value: 'FILE', required: 'always' } as const;

/** Words and options that several commands of the desk have alike. */
export const deskOptions = {
  request,
  named,
  softkey,
  dir,
  passphrase,
  works,
  overrides,
  decision,
  date,
  terms,
  replaces,
  returned,
  free,
  out,
};
