import type { Kind, Signer } from '../../document/kinds.ts';
import type { JournalEvent } from '../../journal/journal.ts';
import type { StateKind } from '../../license/state.ts';

/** The documents, who signs them, and what happens to them. */

export const kind = {
  'pre-license': 'pre-license',
  license: 'license',
  'upgrade-request': 'upgrade request',
  'key-set': 'key set',
  'revocation-list': 'revocation list',
  'return-receipt': 'return receipt',
  'courier-bundle': 'courier bundle',
} as const satisfies Record<Kind, string>;

export const signer = {
  station: "the station's own key",
  'signing-key': "the vendor's signing key",
  'root-key': "the vendor's root key",
  nobody: 'nobody',
} as const satisfies Record<Signer, string>;

/** The short name of a state, for tables. */
export const state = {
  active: 'active',
  expiring: 'expiring',
  grace: 'in grace',
  'not-yet-valid': 'not begun',
  expired: 'expired',
  'other-machine': 'other machine',
  revoked: 'revoked',
  unlicensed: 'unlicensed',
} as const satisfies Record<StateKind, string>;

export const journalEvent = {
  'station-created': 'station created',
  'pre-license-created': 'pre-license created',
  'license-imported': 'license imported',
  'key-set-imported': 'key set imported',
  'revocation-list-imported': 'revocation list imported',
  'document-refused': 'document refused',
  'upgrade-requested': 'upgrade requested',
  'machine-drifted': 'machine no longer matches',
  'machine-matches-again': 'machine matches again',
  'clock-set-back': 'clock set back',
  'clock-ahead': 'clock far ahead, not believed yet',
  'store-repaired': 'store repaired',
} as const satisfies Record<JournalEvent, string>;
