import { usageRefusal } from './command-line.ts';

/** The value of an option that is a whole number from 0 to `most`; undefined if it was not given. */
export function wholeNumber(option: string, typed: string | undefined, most: number): number | undefined {
  if (typed === undefined) return undefined;
  const number = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
  if (number <= most) return number;
  throw usageRefusal('outOfRange', option, '', String(most));
}
