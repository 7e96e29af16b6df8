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
} as const;

/** What an operator may do, by the word that is typed. */
export const role = {
  read: 'read',
  clerk: 'clerk',
  approver: 'approver',
  keys: 'keys',
} as const;
