export const importing = {
  title: 'Bring in the answer',
} as const;
