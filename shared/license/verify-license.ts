import { openDocument } from '../document/document.ts';
import type { License } from '../document/payload/license.ts';
import type { RevocationList } from '../document/payload/revocation-list.ts';
import type { Instant } from '../encoding/instant.ts';
import { LicensingError } from '../errors/refusal.ts';
import { reportDetails } from '../fingerprint/explain.ts';
import { type FingerprintNow, type MatchReport, matchFingerprints } from '../fingerprint/match.ts';
import { requireProduct } from '../profile/products.ts';
import { authenticateAs, requireVendor, type Trust } from '../trust/trust.ts';
import { type Counted, requireNotOlder, revocationOf, type VerifiedLicense } from './older-or-revoked.ts';
import { phaseOf, type TermPhase } from './term.ts';

/** Everything that a license is verified against. */
export interface LicenseContext {
  readonly trust: Trust;
  /** The products of this build. */
  readonly products: ReadonlySet<string>;
  /** The machine it should be for; null: any, and V7 is left out. */
  readonly machine: FingerprintNow | null;
  /** The newest license already held of a softkey. */
  readonly held: (softkeyId: string) => Counted | undefined;
  readonly revocations: Pick<RevocationList, 'revoked'> | undefined;
  readonly now: Instant;
}

/** A license that passed every check but its dates, whose phase is an outcome and not a refusal. */
export interface AcceptedLicense {
  readonly document: VerifiedLicense;
  readonly match: MatchReport;
  readonly phase: TermPhase;
  /** The time by which the phase was judged. */
  readonly judgedAt: Instant;
  /** True where this very license is held already. */
  readonly repeated: boolean;
}

/** Verifies the license in a file (spec §9); refuses with the code of the first check that fails. */
export function verifyLicense(bytes: Uint8Array, context: LicenseContext): AcceptedLicense {
  const opened = openDocument(bytes, ['license']); // V1
  return verifyLicenseDocument(authenticateAs(opened, ['license'], context.trust), context); // V2, V3, V4
}

/** The same for a license whose signature was verified before. */
export function verifyLicenseDocument(document: VerifiedLicense, context: LicenseContext): AcceptedLicense {
  requireVendor(document, context.trust); // V5
  requireProduct(document.payload.product, context.products); // V6
  const match = requireMachine(document.payload, context.machine); // V7
  const repeated = requireNotOlder(countOf(document), context.held(document.payload.softkeyId)); // V8
  requireNotRevoked(document.payload, context.revocations); // V9
  return { document, match, repeated, phase: phaseOf(document.payload, context.now), judgedAt: context.now }; // V10
}

/**
 * Refuses a license that has not begun, or whose grace is over (spec V10), for callers that an outcome does
 * not stop.
 */
export function requireInTerm(license: AcceptedLicense): void {
  const { phase } = license;
  if (phase === 'not-yet')
    throw new LicensingError('NOT_YET_VALID', { notBefore: license.document.payload.notBefore });
  if (phase === 'over') throw expired(license);
}

/** The refusal of an expired license. It names the time it was judged by, because a clock may be wrong. */
export function expired({ document: { payload }, judgedAt }: AcceptedLicense): LicensingError {
  const { expiresAt, graceDays } = payload;
  return new LicensingError('EXPIRED', { expiresAt: expiresAt ?? '', graceDays, judgedAt });
}

export function countOf({ payload, payloadBytes }: VerifiedLicense): Counted {
  return { number: payload.sequence, payloadBytes };
}

function requireMachine(license: License, machine: FingerprintNow | null): MatchReport {
  const match = matchFingerprints(license.fingerprint, machine ?? license.fingerprint, license.matching);
  if (match.verdict !== 'broken') return match;
  const { softkeyId, host } = license;
  throw new LicensingError('OTHER_MACHINE', { softkeyId, host, ...reportDetails(match) });
}

function requireNotRevoked(license: License, revocations: Pick<RevocationList, 'revoked'> | undefined): void {
  const revocation = revocationOf(license, revocations);
  if (revocation === undefined) return;
  throw new LicensingError('REVOKED', {
    softkeyId: license.softkeyId,
    revokedAt: revocation.revokedAt,
    reason: revocation.reason,
  });
}
