import { KINDS, type Kind } from '../../shared/document/kinds.ts';
import type { PayloadOf } from '../../shared/document/payload/formats.ts';

/** The kinds that a station keeps. Bundles are taken apart; receipts and reports are only sent. */
export type KeptKind = Exclude<Kind, 'courier-bundle' | 'return-receipt' | 'station-report'>;

/**
 * The name under which a station keeps a document: its identity (spec §10), so that the same one is kept
 * once.
 */
export function keptName<K extends KeptKind>(kind: K, payload: PayloadOf[K]): string {
  return `${identityOf(payload)}.${KINDS[kind].ending}`;
}

function identityOf(payload: PayloadOf[KeptKind]): string {
  if ('version' in payload) return `key-set_${payload.version}`;
  if ('revoked' in payload) return `revocation-list_${payload.sequence}`;
  return 'issuedAt' in payload ? `${payload.softkeyId}_${payload.sequence}` : payload.requestId;
}
