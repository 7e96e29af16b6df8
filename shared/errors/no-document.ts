import type { RefusalCode } from './codes.ts';

const NO_DOCUMENT: ReadonlySet<string> = new Set<RefusalCode>([
  'NOT_A_SOFTKEY_FILE',
  'EMPTY_FILE',
  'UNREADABLE_SORT',
  'NOTHING_INSIDE',
]);

/**
 * Whether a code says that a file is something else than a softkey document: among many, nothing to
 * explain.
 */
export function holdsNoDocument(code: string): boolean {
  return NO_DOCUMENT.has(code);
}
