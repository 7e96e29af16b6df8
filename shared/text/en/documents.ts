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
  'station-report': 'station report',
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
  'not-yet-valid': 'not started',
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
  'request-given-out': 'request given out',
  'machine-drifted': 'machine no longer matches',
  'machine-matches-again': 'machine matches again',
  'clock-set-back': 'clock set back',
  'clock-ahead': 'clock far ahead, not accepted yet',
  'emergency-grace': 'emergency grace begun',
  'document-restored': 'document restored',
  'store-repaired': 'home repaired',
} as const satisfies Record<JournalEvent, string>;

/** The details of a line in the journal or in the ledger, by their names. */
export const entryDetail = {
  allowed: 'allowed: {{value}}',
  way: '{{value}}',
  on: 'on {{value}}',
  sequence: 'number {{value}}',
  version: 'number {{value}}',
  again: 'once more',
  keyId: 'key {{value}}',
  signingKey: 'signing key {{value}}',
  since: 'since {{value}}',
  began: 'from {{value}}',
  highest: 'latest time seen: {{value}}',
  highestTime: 'latest time seen: {{value}}',
  rebasedTo: 'corrected to {{value}}',
  reading: 'the clock showed {{value}}',
  ahead: 'the clock showed {{value}}',
  lost: 'missing: {{value}}',
  brokenAt: 'broken at line {{value}}',
  entriesBefore: 'lines before that: {{value}}',
  aside: 'kept as {{value}}',
  listNumber: 'list {{value}}',
  returned: 'old machine: {{value}}',
  claimed: 'no longer runs, says the customer',
  missing: 'missing',
  revoked: 'revoked: {{value}}',
  reference: 'order {{value}}',
  parted: 'the same up to number {{value}}',
  newest: 'newest number: {{value}}',
  drifted: 'changed: {{value}}',
  changed: 'changed: {{value}}',
  same: 'the same: {{value}}',
  by: 'known by: {{value}}',
  'version-1': 'made by an older program',
  'long-ago': 'too many requests in between',
  entries: 'lines in the journal: {{value}}',
  seen: 'known before: {{value}}',
  before: 'end before: {{value}}',
  expiresAt: 'end: {{value}}',
  termDays: 'days in the terms: {{value}}',
  checks: 'checks: {{value}}',
  reason: 'reason: {{value}}',
  date: 'date typed: {{value}}',
  clock: '{{value}}',
} as const;

/** What is weak about a first request, in two or three words. */
export const weakness = {
  'no-uuid': 'no SMBIOS UUID',
  'many-macs': 'many network adapters',
  'checks-acknowledged': 'findings acknowledged',
} as const;

/** Why the desk's clock was in doubt, in a few words. */
export const clockDoubt = {
  'before-ledger': 'clock behind the ledger',
  'long-silent': 'ledger long unused',
  'before-request': 'clock behind the request',
} as const;
