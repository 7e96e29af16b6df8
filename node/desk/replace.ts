import type { License } from '../../shared/document/payload/license.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { type DeskContext, requireProduct } from './context.ts';
import { ledgerCorrupt } from './database.ts';
import { alreadyIssued, firstLicense, licenseOf, worthTaking } from './issue.ts';
import type { Ledger } from './ledger.ts';
import { isSameMachine, withoutKey } from './machine.ts';
import type { Overrides } from './overrides.ts';
import { type RequestDecision, refused } from './request-rules.ts';
import { isReplaced } from './revocation-check.ts';
import { revokedRefusal, softkeyOf } from './revoke.ts';
import { sharedMarks } from './shared-marks.ts';
import { carriedDates, requireSameTerms, type Terms } from './terms.ts';
import type { RulesFor } from './way-of-answering.ts';
import {
  allowedObservation,
  requireBindable,
  requireCheckIds,
  WAS_REVOKED,
  weakObservation,
} from './weaknesses.ts';

/** A softkey that takes the place of another one. */
export interface Replacement {
  /** `rehost`: for another machine. `reissue`: for the same machine, because the first one was wrong. */
  readonly way: 'rehost' | 'reissue';
  /** The softkey that is revoked by it. */
  readonly replaces: string;
  /** How it is known that the old machine does not run on: the customer said so, or it is missing. */
  readonly returned: 'claimed' | 'missing' | null;
}

/**
 * Answers a first request with a softkey in the place of another one, which is revoked in the same
 * transaction: both are in the ledger, or neither. A softkey is replaced once; the same request again gets
 * the same license again. Refuses with `NOT_REPLACEABLE`, naming the command that is the way on.
 */
export function replaceRules(replacement: Replacement, terms: Terms | undefined): RulesFor<'pre-license'> {
  return ({ payload: request }, overrides, desk) => {
    const { profile } = desk.surroundings;
    requireProduct(request.order.product, profile);
    requireCheckIds(overrides.allow, request);
    const old = () => softkeyOf(replacement.replaces, desk).license;
    return {
      decide: (now) => decide(worthTaking(request), old(), { replacement, terms, overrides }, desk, now),
      requireSameAsBefore: (issued) => {
        requireSameReplaced(issued, replacement, desk);
        requireSameTerms(terms, issued, () =>
          carriedDates(terms, old(), profile.defaultTerms, issued.issuedAt),
        );
      },
      overrides,
    };
  };
}

function requireSameReplaced(
  { softkeyId, host, requestId }: License,
  { replaces }: Replacement,
  { ledger: { events } }: DeskContext,
): void {
  const before = events.about(requestId).find(isReplaced)?.detail['otherSoftkeyId'];
  if (before !== replaces)
    throw new LicensingError('NOT_REPLACEABLE', { because: 'answered', softkeyId, host, asking: host });
}

interface Asked {
  readonly replacement: Replacement;
  readonly terms: Terms | undefined;
  readonly overrides: Overrides;
}

function decide(
  request: PreLicense,
  old: License,
  { replacement, terms, overrides }: Asked,
  { ledger, trust, surroundings }: DeskContext,
  now: Instant,
): RequestDecision {
  const machine = { fingerprint: request.fingerprint, stationKey: request.station.publicKey };
  const replacedBy = ledger.revocations.find(old.softkeyId)?.replacedBy ?? null;
  if (replacedBy !== null) return notReplaceable('replaced', old, request, replacedBy);
  const { way, returned } = replacement;
  if (way === 'rehost' && isSameMachine(old, withoutKey(machine)))
    return notReplaceable('same-machine', old, request);
  if (way === 'reissue' && !isSameMachine(old, machine)) return notReplaceable('other-machine', old, request);
  if (way === 'rehost' && request.order.product !== old.product)
    return notReplaceable('other-product', old, request);
  const held = licenseOf(machine, ledger, trust, old.softkeyId);
  if (held !== undefined && ledger.revocations.find(held.softkeyId) === undefined)
    return alreadyIssued(held, request, ledger, way);
  const revoked = [old, ...(held ? [held] : [])].find((one) => isRevokedForGood(one, ledger));
  if (revoked !== undefined && !overrides.allow.includes(WAS_REVOKED)) return needsWord(revoked, ledger);
  const allowed = [
    ...allowedObservation(revoked === undefined ? [] : [WAS_REVOKED], request, overrides),
    ...requireBindable(request, overrides),
  ];
  const first = firstLicense(request, terms, surroundings, now);
  const license = {
    ...first,
    ...(way === 'rehost' && whatWasBought(old)),
    ...(terms?.entitlements && { entitlements: terms.entitlements }),
    ...carriedDates(terms, old, surroundings.profile.defaultTerms, now),
    matching: terms?.matching ?? old.matching,
  };
  const { operator, reason } = overrides;
  const { softkeyId, requestId } = license;
  const others = { otherSoftkeyId: old.softkeyId, otherHost: old.host };
  const detail = { requestId, softkeyId, ...others, way, returned, reason, operator };
  return {
    kind: 'granted',
    event: 'softkey-issued',
    license,
    observations: [
      ...allowed,
      ...weakObservation(request),
      ...sharedMarks(license, ledger, old.softkeyId),
      { event: 'softkey-replaced', detail },
    ],
    replaces: { softkeyId: old.softkeyId, license: old, operator, reason, requestId },
  };
}

/** Somebody took it back, and not because another one took its place. */
function isRevokedForGood({ softkeyId }: License, { revocations }: Ledger): boolean {
  return revocations.find(softkeyId)?.replacedBy === null;
}

function needsWord({ softkeyId, host }: License, { revocations }: Ledger): RequestDecision {
  const revocation = revocations.find(softkeyId);
  if (revocation === undefined) throw ledgerCorrupt();
  return refused(revokedRefusal(revocation, host, WAS_REVOKED), { softkeyId });
}

/** The license is carried over as it is: a new machine is no reason to name another product or customer. */
function whatWasBought({ product, customer, reference, entitlements }: License) {
  return { product, customer, reference, entitlements };
}

/** Why a softkey is not replaced in this way; each has its own way on (shared/text). */
type NotReplaceable = 'replaced' | 'same-machine' | 'other-machine' | 'other-product';

function notReplaceable(
  because: NotReplaceable,
  { softkeyId, host, product }: License,
  { station, order }: PreLicense,
  replacedBy = '',
): RequestDecision {
  const names = { because, softkeyId, host, asking: station.host, product, asked: order.product, replacedBy };
  return refused(new LicensingError('NOT_REPLACEABLE', names), { softkeyId });
}
