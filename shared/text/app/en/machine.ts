export const machine = {
  title: 'Is this the right machine?',
} as const;
