import { visible } from '../../../shared/text/foreign.ts';

/** How a typed name is not the name of the host. Characters are counted as a person sees them, from 1. */
export type NameDifference =
  | { readonly kind: 'empty' | 'spaces' }
  | { readonly kind: 'capitals'; readonly at: number }
  | { readonly kind: 'short' | 'long'; readonly count: number }
  | { readonly kind: 'differs'; readonly at: number; readonly typed: string; readonly wanted: string };

/**
 * Null where it is the name. Invisible characters of the name may be typed in the form in which they are
 * shown.
 */
export function nameDifference(typed: string, host: string): NameDifference | null {
  if (typed === host || typed === visible(host)) return null;
  if (typed.trim() === '') return { kind: 'empty' };
  const wanted = visible(host);
  if (typed.trim() === wanted) return { kind: 'spaces' };
  return firstDifference(characters(typed), characters(wanted));
}

function firstDifference(typed: readonly string[], wanted: readonly string[]): NameDifference {
  const at = typed.findIndex((one, i) => one !== wanted[i]);
  if (at === -1) return { kind: 'short', count: wanted.length - typed.length };
  if (at === wanted.length) return { kind: 'long', count: typed.length - wanted.length };
  if (folded(typed) === folded(wanted)) return { kind: 'capitals', at: at + 1 };
  return { kind: 'differs', at: at + 1, typed: typed[at] ?? '', wanted: wanted[at] ?? '' };
}

function folded(name: readonly string[]): string {
  return name.join('').toLowerCase();
}

function characters(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
