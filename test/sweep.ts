/** `npm run test:release` looks at all of what an ordinary run looks at in part. */
export const isRelease = process.env['SOFTKEY_RELEASE'] === '1';

/**
 * What this run looks at of a long list: all of it for a release, otherwise one of every `one` – always the
 * same ones, so that what passed once passes again.
 */
export function sweep<T>(list: readonly T[], { one }: { readonly one: number }): readonly T[] {
  return isRelease ? list : list.filter((_, at) => at % one === 0);
}
