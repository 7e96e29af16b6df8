import type { AnyDocument } from '../document/document.ts';
import { KINDS, type Kind } from '../document/kinds.ts';
import { LicensingError } from '../errors/refusal.ts';
import { requireVendor } from '../trust/trust.ts';
import { type LicenseContext, requireInTerm, verifyLicenseDocument } from './verify-license.ts';

/**
 * What is proved of a document that passed every check (spec T6): the vendor made it; or it is whole and
 * signed with the station's own key, which says nothing about whose station that is; or it is a bundle, which
 * nobody signs. Every surface words this one decision.
 */
export type Proof = 'vendor' | 'station' | 'nobody';

const PROOFS = {
  'root-key': 'vendor',
  'signing-key': 'vendor',
  station: 'station',
  nobody: 'nobody',
} as const;

export function provenBy(kind: Kind): Proof {
  return PROOFS[KINDS[kind].signer];
}

/**
 * Refuses a document whose signature holds, but that is not in order here and now. The documents inside a
 * bundle are verified one by one, not here.
 */
export function verifyDocument(document: AnyDocument, context: LicenseContext): void {
  if (document.kind === 'license') requireInTerm(verifyLicenseDocument(document, context));
  else requireVendor(document, context.trust);
}

/**
 * A bundle is as good as the documents in it (spec §7): refuses one in which some were refused. Each of those
 * has a refusal of its own.
 */
export function verifyInside(inside: readonly { readonly ok: boolean }[]): void {
  const bad = inside.filter(({ ok }) => !ok).length;
  if (bad > 0) throw new LicensingError('INSIDE_REFUSED', { bad, count: inside.length });
}
