export const project = {
  title: 'What will run here?',
} as const;
