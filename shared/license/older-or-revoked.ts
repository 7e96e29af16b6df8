import type { VerifiedDocument } from '../document/document.ts';
import type { License } from '../document/payload/license.ts';
import type { RevocationList } from '../document/payload/revocation-list.ts';
import { LicensingError } from '../errors/refusal.ts';

export type VerifiedLicense = VerifiedDocument<'license'>;

/** Documents that count up, and what counts in each (spec §10). */
export interface Counted {
  readonly number: number;
  readonly payloadBytes: Uint8Array;
}

/**
 * Refuses a step back, and other content under the same number. True where it is the very same document
 * again.
 */
export function requireNotOlder(incoming: Counted, held: Counted | undefined): boolean {
  if (held === undefined || incoming.number > held.number) return false;
  if (incoming.number < held.number) {
    throw new LicensingError('OLDER_SEQUENCE', { sequence: incoming.number, held: held.number });
  }
  if (!equalBytes(incoming.payloadBytes, held.payloadBytes))
    throw new LicensingError('SEQUENCE_CONFLICT', { sequence: incoming.number });
  return true;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** The entry that takes this license back, if there is one. */
export function revocationOf(
  license: Pick<License, 'softkeyId' | 'sequence'>,
  revocations: Pick<RevocationList, 'revoked'> | undefined,
) {
  return revocations?.revoked.find(
    ({ softkeyId, throughSequence }) =>
      softkeyId === license.softkeyId && (throughSequence === null || license.sequence <= throughSequence),
  );
}
