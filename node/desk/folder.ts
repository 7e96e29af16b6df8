/** The desk's folder: the ledger, and the keys, without which it is no desk. */
export const LEDGER_FILE = 'ledger.sqlite';
export const KEYS_FILE = 'keys.json';
export const PROFILE_FILE = 'vendor-profile.json';
