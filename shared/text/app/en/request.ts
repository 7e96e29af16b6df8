export const request = {
  title: 'Send this file to the vendor',
} as const;
