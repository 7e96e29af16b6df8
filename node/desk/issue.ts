import type { Entitlement, License } from '../../shared/document/payload/license.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { withoutWorthless, worthlessDigests } from '../../shared/fingerprint/worthless.ts';
import { productIds, requireProduct } from '../../shared/profile/products.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { nativeHashes } from '../crypto/native.ts';
import { randomId } from '../crypto/random-id.ts';
import type { Surroundings } from '../surroundings.ts';
import type { DeskContext } from './context.ts';
import { ledgerCorrupt } from './database.ts';
import { mayHaveBeenAnswered, refusedSinceRestore } from './first-since-restore.ts';
import type { LedgerTables } from './ledger.ts';
import { isSameMachine, type MachineAndKey, recognisedBy, withoutKey } from './machine.ts';
import { orderObservation, requireRoom } from './orders.ts';
import type { Overrides } from './overrides.ts';
import { type RequestDecision, refused } from './request-rules.ts';
import { revokedRefusal } from './revoke.ts';
import { sharedMarks } from './shared-marks.ts';
import { signedHere } from './signed-here.ts';
import { marksOf, marksToSearch } from './softkey-marks.ts';
import { firstDates, requireSameTerms, type Terms } from './terms.ts';
import { defaultsFor, type ProductDefaults } from './usual-terms.ts';
import type { RulesFor } from './way-of-answering.ts';
import {
  allowedObservation,
  FROM_BEFORE,
  requireBindable,
  requireCheckIds,
  SAME_KEY,
  WAS_REVOKED,
  weakObservation,
} from './weaknesses.ts';

/** Answers a station's first request: one softkey per machine, ever. */
export function issueRules(terms: Terms | undefined): RulesFor<'pre-license'> {
  return ({ payload: request }, overrides, desk) => {
    const { profile } = desk.surroundings;
    requireProduct(request.order.product, productIds(profile));
    requireCheckIds(overrides.allow, request);
    return {
      decide: (ledger, now) => decide(worthTaking(request), { terms, overrides }, ledger, desk, now),
      requireSameAsBefore: (issued) =>
        requireSameTerms(terms, issued, async () => firstDates(terms, profile.defaultTerms, issued.issuedAt)),
      overrides,
      asked: { way: 'issue', terms },
    };
  };
}

/** A value that many machines have identifies none of them, although a request may list it (spec F6). */
export function worthTaking(request: PreLicense): PreLicense {
  return { ...request, fingerprint: withoutWorthless(request.fingerprint, worthlessOf(request.vendor)) };
}

/** A thousand digests that never change, so a desk computes them once. */
const worthlessByVendor = new Map<string, ReadonlySet<string>>();

function worthlessOf(vendor: string): ReadonlySet<string> {
  const known = worthlessByVendor.get(vendor) ?? worthlessDigests(vendor, nativeHashes);
  worthlessByVendor.set(vendor, known);
  return known;
}

interface Asked {
  readonly terms: Terms | undefined;
  readonly overrides: Overrides;
}

async function decide(
  request: PreLicense,
  { terms, overrides }: Asked,
  ledger: LedgerTables,
  { trust, surroundings }: DeskContext,
  now: Instant,
): Promise<RequestDecision> {
  const machine = { fingerprint: request.fingerprint, stationKey: request.station.publicKey };
  const found = await licenseOf(machine, ledger, trust);
  const held = overrides.allow.includes(SAME_KEY)
    ? await licenseOf(withoutKey(machine), ledger, trust)
    : found;
  if (held !== undefined && !(await mayBeAnother(held, overrides, ledger)))
    return alreadyIssued(held, request, ledger);
  const restore = await mayHaveBeenAnswered(request, ledger);
  if (restore !== undefined && !overrides.allow.includes(FROM_BEFORE))
    return refusedSinceRestore(request, restore);
  const needed = [
    ...(restore === undefined ? [] : [FROM_BEFORE]),
    ...(found?.softkeyId === held?.softkeyId ? [] : [SAME_KEY]),
    ...(held === undefined ? [] : [WAS_REVOKED]),
    ...(await requireRoom(request.order.reference, overrides, ledger)),
  ];
  const allowed = [...allowedObservation(needed, request, overrides), ...requireBindable(request, overrides)];
  const defaults = await defaultsFor(request.order.product, ledger, surroundings.profile);
  const license = firstLicense(request, { terms, defaults }, surroundings, now);
  const observations = [
    ...allowed,
    ...weakObservation(request),
    ...(await sharedMarks(license, ledger)),
    ...(await orderObservation(license, ledger)),
  ];
  return { kind: 'granted', event: 'softkey-issued', license, defaults, observations };
}

/** The softkey was revoked, and a person has said that another one may follow. */
async function mayBeAnother(
  { softkeyId }: License,
  { allow }: Overrides,
  { revocations }: LedgerTables,
): Promise<boolean> {
  return allow.includes(WAS_REVOKED) && (await revocations.find(softkeyId)) !== undefined;
}

/**
 * The license of the softkey that this machine has; found with a few index look-ups, however many softkeys
 * there are. A machine may share an adapter with another machine's softkey, and a forged request can name any
 * adapter, so each softkey found is compared. One that was revoked is answered only where there is no other,
 * and one that was replaced only where none was revoked for good; `except` is a softkey that does not count.
 */
export async function licenseOf(
  machine: MachineAndKey,
  { licenses, revocations }: LedgerTables,
  trust: Trust,
  except?: string,
): Promise<License | undefined> {
  let revoked: License | undefined;
  let replaced: License | undefined;
  for (const mark of marksToSearch(machine))
    for await (const marked of licenses.marked(mark)) {
      const { softkeyId } = marked.license;
      if (softkeyId === except || !isSameMachine(requireMark(mark, marked.license), machine)) continue;
      const { license } = signedHere(marked, trust);
      const revocation = await revocations.find(softkeyId);
      if (revocation === undefined) return license;
      if (revocation.replacedBy === null) revoked ??= license;
      else replaced ??= license;
    }
  return revoked ?? replaced;
}

/** A wrong index would hide the right softkey, which would then be issued twice. */
function requireMark(mark: string, license: License): License {
  if (!marksOf(license).includes(mark)) throw ledgerCorrupt();
  return license;
}

/**
 * Also if the request gives a reason for asking again: a person decides about a rehost, and finds the reason
 * in the event log. `way`: what was to be done with another softkey, which changes the way on.
 */
export async function alreadyIssued(
  held: License,
  request: PreLicense,
  { licenses, revocations }: LedgerTables,
  way?: string,
): Promise<RequestDecision> {
  const { softkeyId, host, customer, sequence, requestId } = held;
  const issuedAt = (await licenses.find(softkeyId, 1))?.license.issuedAt ?? held.issuedAt;
  const by = recognisedBy(held, { fingerprint: request.fingerprint, stationKey: request.station.publicKey });
  const newest = {
    sequence,
    until: held.expiresAt ?? 'no-end',
    requestId,
    command: sequence === 1 ? 'desk issue' : 'desk upgrade',
  };
  const again = request.again?.reason ?? '';
  const revocation = await revocations.find(softkeyId);
  if (revocation !== undefined) return refused(revokedRefusal(revocation, host), { softkeyId });
  const names = { softkeyId, host, customer: customer.name, issuedAt, by, ...(way && { way }) };
  return refused(new LicensingError('ALREADY_ISSUED', { ...names, ...newest, again }), {
    softkeyId,
    by: by.join(' '),
    stationKeyChanged: held.stationKey !== request.station.publicKey,
    again: request.again?.reason ?? null,
  });
}

export function firstLicense(
  { vendor, requestId, station, order, fingerprint }: PreLicense,
  { terms, defaults }: { readonly terms: Terms | undefined; readonly defaults: ProductDefaults },
  { randomness }: Surroundings,
  issuedAt: Instant,
): License {
  return {
    vendor,
    softkeyId: randomId('SK', randomness),
    sequence: 1,
    supersedes: null,
    issuedAt,
    ...firstDates(terms, defaults, issuedAt),
    host: station.host,
    product: order.product,
    customer: order.customer,
    reference: order.reference,
    entitlements: terms?.entitlements ?? defaults.entitlements ?? [productItself(order.product)],
    requestId,
    stationKey: station.publicKey,
    matching: terms?.matching ?? defaults.matching,
    fingerprint,
  };
}

function productItself(product: string): Entitlement {
  return { name: product, kind: 'feature', value: null };
}
