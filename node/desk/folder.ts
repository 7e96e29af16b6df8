import { kindOfFile } from '../../shared/document/kinds.ts';

/** The desk's folder: the ledger and the keys. Without keys it is not a desk. */
export const LEDGER_FILE = 'ledger.sqlite';
/** How far the ledger went (`ledger-end.ts`): goes with every copy of the ledger. */
export const END_FILE = 'ledger-end.json';
export const KEYS_FILE = 'keys.json';
export const PROFILE_FILE = 'vendor-profile.json';
/** Where the ledger is, if it is on a server (`ledger-place.ts`). */
export const PLACE_FILE = 'ledger.json';

export function isKeySetFile(name: string): boolean {
  return kindOfFile(name) === 'key-set';
}
