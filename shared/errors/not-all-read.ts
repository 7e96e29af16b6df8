import type { RefusalCode } from './codes.ts';

const NOT_ALL_READ: ReadonlySet<string> = new Set<RefusalCode>(['TOO_MANY_DOCUMENTS', 'NOT_ALL_LOOKED_INTO']);

/** Whether a code says that there is more in a file than was read: among many, it is never left out. */
export function saysThereIsMore(code: string): boolean {
  return NOT_ALL_READ.has(code);
}
