import { usageRefusal } from './command-line.ts';

/** How the vendor's address is reached, as it was typed. */
export interface RouteValues {
  readonly ca?: string | undefined;
  readonly proxy?: string | undefined;
}

/** Whether what was typed in the place of a folder is an address. */
export function isAddress(word: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(word);
}

/** A folder is reached by the system, whatever else was typed. */
export function requireNoRoute(values: RouteValues): void {
  const alone = (['ca', 'proxy'] as const).find((name) => values[name] !== undefined);
  if (alone !== undefined) throw usageRefusal('optionAlone', `--${alone}`, '', 'https://HOST');
}
