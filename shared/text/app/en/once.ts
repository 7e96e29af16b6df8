export const once = {
  title: 'The request can be made only once',
} as const;
