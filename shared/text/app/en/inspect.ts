export const inspect = {
  title: 'What is in these files?',
} as const;
