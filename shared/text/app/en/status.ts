export const status = {
  title: 'Is this machine licensed?',
} as const;
