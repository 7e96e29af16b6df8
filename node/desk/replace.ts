import type { License } from '../../shared/document/payload/license.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { productIds, requireProduct } from '../../shared/profile/products.ts';
import type { DeskContext } from './context.ts';
import { mayHaveBeenAnswered, refusedSinceRestore } from './first-since-restore.ts';
import { alreadyIssued, firstLicense, licenseOf, worthTaking } from './issue.ts';
import type { LedgerTables } from './ledger.ts';
import { isSameMachine, withoutKey } from './machine.ts';
import { orderKey } from './order-table.ts';
import { requireRoom } from './orders.ts';
import type { Overrides } from './overrides.ts';
import { type RequestDecision, refused } from './request-rules.ts';
import { isReplaced } from './revocation-check.ts';
import { revokedRefusal, softkeyOf } from './revoke.ts';
import { sharedMarks } from './shared-marks.ts';
import { carriedDates, requireSameTerms, type Terms } from './terms.ts';
import { defaultsFor } from './usual-terms.ts';
import type { RulesFor } from './way-of-answering.ts';
import {
  allowedObservation,
  FROM_BEFORE,
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
    requireProduct(request.order.product, productIds(profile));
    requireCheckIds(overrides.allow, request);
    const old = async (ledger: LedgerTables) =>
      (await softkeyOf(replacement.replaces, ledger, desk.trust)).license;
    return {
      decide: async (ledger, now) => {
        const asked = { old: await old(ledger), replacement, terms, overrides };
        return decide(worthTaking(request), asked, ledger, desk, now);
      },
      requireSameAsBefore: async (issued, ledger) => {
        await requireSameReplaced(issued, replacement, ledger);
        await requireSameTerms(terms, issued, async () =>
          carriedDates(terms, await old(ledger), profile.defaultTerms, issued.issuedAt),
        );
      },
      overrides,
      asked: { way: replacement.way, terms, returned: replacement.returned },
    };
  };
}

async function requireSameReplaced(
  { softkeyId, host, requestId }: License,
  { replaces }: Replacement,
  { events }: LedgerTables,
): Promise<void> {
  const about = await events.about(requestId);
  const before = about.find(isReplaced)?.detail['otherSoftkeyId'];
  if (before !== replaces)
    throw new LicensingError('NOT_REPLACEABLE', { because: 'answered', softkeyId, host, asking: host });
}

interface Asked {
  /** The newest license of the softkey that is replaced. */
  readonly old: License;
  readonly replacement: Replacement;
  readonly terms: Terms | undefined;
  readonly overrides: Overrides;
}

async function decide(
  request: PreLicense,
  { old, replacement, terms, overrides }: Asked,
  ledger: LedgerTables,
  { trust, surroundings }: DeskContext,
  now: Instant,
): Promise<RequestDecision> {
  const machine = { fingerprint: request.fingerprint, stationKey: request.station.publicKey };
  const replacedBy = (await ledger.revocations.find(old.softkeyId))?.replacedBy ?? null;
  if (replacedBy !== null) return notReplaceable('replaced', old, request, replacedBy);
  const { way, returned } = replacement;
  if (way === 'rehost' && isSameMachine(old, withoutKey(machine)))
    return notReplaceable('same-machine', old, request);
  if (way === 'reissue' && !isSameMachine(old, machine)) return notReplaceable('other-machine', old, request);
  if (way === 'rehost' && request.order.product !== old.product)
    return notReplaceable('other-product', old, request);
  const held = await licenseOf(machine, ledger, trust, old.softkeyId);
  if (held !== undefined && (await ledger.revocations.find(held.softkeyId)) === undefined)
    return alreadyIssued(held, request, ledger, way);
  const restore = await mayHaveBeenAnswered(request, ledger);
  if (restore !== undefined && !overrides.allow.includes(FROM_BEFORE))
    return refusedSinceRestore(request, restore);
  const revoked = await revokedForGood([old, ...(held ? [held] : [])], ledger);
  if (revoked !== undefined && !overrides.allow.includes(WAS_REVOKED))
    return refused(revokedRefusal(revoked.revocation, revoked.license.host, WAS_REVOKED), {
      softkeyId: revoked.license.softkeyId,
    });
  const needed = [
    ...(restore === undefined ? [] : [FROM_BEFORE]),
    ...(revoked === undefined ? [] : [WAS_REVOKED]),
    ...(await roomElsewhere(request, old, replacement, overrides, ledger)),
  ];
  const allowed = [...allowedObservation(needed, request, overrides), ...requireBindable(request, overrides)];
  const defaults = await defaultsFor(request.order.product, ledger, surroundings.profile);
  const first = firstLicense(request, { terms, defaults }, surroundings, now);
  const license = {
    ...first,
    ...(way === 'rehost' && whatWasBought(old)),
    ...(terms?.entitlements && { entitlements: terms.entitlements }),
    ...carriedDates(terms, old, defaults, now),
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
    defaults,
    observations: [
      ...allowed,
      ...weakObservation(request),
      ...(await sharedMarks(license, ledger, old.softkeyId)),
      { event: 'softkey-replaced', detail },
    ],
    replaces: { softkeyId: old.softkeyId, license: old, operator, reason, requestId },
  };
}

/** What was issued for the wrong order takes room of the right one, if that is another one. */
async function roomElsewhere(
  { order: { reference } }: PreLicense,
  old: License,
  { way }: Replacement,
  overrides: Overrides,
  ledger: LedgerTables,
): Promise<readonly string[]> {
  if (way === 'rehost' || orderKey(reference) === orderKey(old.reference)) return [];
  return requireRoom(reference, overrides, ledger);
}

/** The first one of these that somebody took back, and not because another one took its place. */
async function revokedForGood(licenses: readonly License[], { revocations }: LedgerTables) {
  for (const license of licenses) {
    const revocation = await revocations.find(license.softkeyId);
    if (revocation?.replacedBy === null) return { license, revocation };
  }
  return undefined;
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
