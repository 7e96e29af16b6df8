import { hasHardkey } from '../../shared/advisor/declaration.ts';
import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { unnamedHost } from '../../shared/courier/courier-file.ts';
import type { VerifiedDocument } from '../../shared/document/document.ts';
import type { HypervisorGroup, Order, PreflightGroup } from '../../shared/document/payload/fields.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { writtenFingerprint } from '../../shared/fingerprint/written-fingerprint.ts';
import { productIds, requireProduct } from '../../shared/profile/products.ts';
import { randomId } from '../crypto/random-id.ts';
import type { SecretKey } from '../crypto/signing-key.ts';
import {
  hostOf,
  hypervisorGroup,
  journalHeadOf,
  type Machine,
  readForRequest,
  requireIdentifiable,
  type Station,
  stationGroup,
} from './context.ts';
import { LAYOUT, type StationFolder, stationFolder } from './folder.ts';
import { type HoldingsWithRequests, loadHoldings, withRequests } from './holdings.ts';
import { damagedIn, ensureIdentity, isIdentityGone, loadIdentity, putDamagedAside } from './identity.ts';
import { loadJournal } from './journal-file.ts';
import { latestRequest } from './latest-request.ts';
import { keepRequest } from './own-request.ts';
import { passedPreflight } from './preflight.ts';
import { requestView } from './request-view.ts';
import { changeStore, type OpenStore } from './store.ts';

type Input = InputOf<'preLicense.create'>;
type KeptPreLicense = VerifiedDocument<'pre-license'>;

/**
 * Makes the one request of this station, or returns it again (spec §7). A second request needs a reason,
 * which it carries.
 */
export async function createPreLicense(
  station: Station,
  input: Input,
): Promise<OutputOf<'preLicense.create'>> {
  const { machine, signs } = await readForRequest(station);
  requireConfirmation(input.confirm, hostOf(machine.facts));
  requireIdentifiable(machine);
  requireProduct(input.order.product, productIds(station.surroundings.profile));
  requireReason(input.again);
  const isNew = needsNew(station, input);
  if (isNew) requireSoftkey(input.order);
  const preflight = isNew
    ? passedPreflight(station, { facts: machine.facts, signs, order: input.order }, input.acknowledged)
    : [];
  const isNamed = input.named !== false;
  const hypervisor = hypervisorGroup(machine, signs, isNamed);
  return changeStore(station.home, station.surroundings, (store) => {
    const holdings = withRequests(loadHoldings(store.folder, station.surroundings.profile), store.folder);
    const identity = identityIn(store, station, holdings, input);
    const own = ownPreLicense(holdings, identity, store.folder);
    if (own !== undefined && input.again === null)
      return requestView(requireNoName(requireSameOrder(own, input.order), identity, isNamed), true);
    const earlier = latestRequest(holdings.preLicenses, () => true, loadJournal(store.folder).entries);
    return requestView(
      makePreLicense({ station, store, holdings, identity, machine, hypervisor, preflight, input, earlier }),
      false,
    );
  });
}

interface Making {
  readonly station: Station;
  readonly store: OpenStore;
  readonly holdings: HoldingsWithRequests;
  readonly identity: SecretKey;
  readonly machine: Machine;
  readonly hypervisor: HypervisorGroup;
  readonly preflight: readonly PreflightGroup[];
  readonly input: Input;
  /** The last request out of this home, whatever key it has: the new one names it. */
  readonly earlier: KeptPreLicense | undefined;
}

function makePreLicense({
  station,
  store,
  holdings,
  identity,
  machine,
  hypervisor,
  preflight,
  input,
  earlier,
}: Making): KeptPreLicense {
  const stated = stationGroup(machine, station.surroundings, identity, input.named !== false);
  const payload: PreLicense = {
    vendor: station.surroundings.profile.id,
    requestId: randomId('RQ', station.surroundings.randomness),
    createdAt: store.now,
    station: stated,
    order: input.order,
    confirmation: { host: stated.host, person: input.person },
    again:
      input.again && earlier
        ? { reason: input.again.reason, previousRequestId: earlier.payload.requestId }
        : null,
    hypervisor,
    fingerprint: writtenFingerprint(machine.fingerprint),
    preflight,
    journal: journalHeadOf(loadJournal(store.folder)),
  };
  const marks = { again: payload.again !== null };
  return keepRequest('pre-license', payload, { store, identity, holdings }, 'pre-license-created', marks);
}

/** A machine that gets a USB key makes no request, on no door; the order names it by its role in the plan. */
function requireSoftkey({ architecture: { role } }: Order): void {
  if (hasHardkey(role)) throw new LicensingError('HARDKEY_PLANNED', { role });
}

/** False if the earlier request of this station can be used again: then nobody is asked about checks. */
function needsNew({ home, surroundings }: Station, { again }: Input): boolean {
  if (again !== null) return true;
  const folder = stationFolder(home.path);
  const holdings = withRequests(loadHoldings(folder, surroundings.profile), folder);
  const identity = loadIdentity(folder, holdings);
  return identity === undefined || ownPreLicense(holdings, identity, folder) === undefined;
}

function requireConfirmation(typed: string, host: string): void {
  if (typed !== host) throw new LicensingError('CONFIRMATION_MISSING', { host, typed });
}

function requireReason(again: Input['again']): void {
  if (again !== null && again.reason.trim() === '') throw new LicensingError('REASON_MISSING');
}

/**
 * The same request is returned only for the same order. A request for another order must be asked for
 * explicitly.
 */
function requireSameOrder(earlier: KeptPreLicense, order: Order): KeptPreLicense {
  if (JSON.stringify(earlier.payload.order) === JSON.stringify(order)) return earlier;
  throw new LicensingError('ORDER_CHANGED', {
    requestId: earlier.payload.requestId,
    createdAt: earlier.payload.createdAt,
  });
}

/** What left before may name the host; it is not given out again where no host is to be named. */
function requireNoName(earlier: KeptPreLicense, identity: SecretKey, isNamed: boolean): KeptPreLicense {
  const { requestId, createdAt, station } = earlier.payload;
  if (isNamed || station.host === unnamedHost(identity.keyId)) return earlier;
  throw new LicensingError('REQUEST_NAMES_HOST', { requestId, createdAt });
}

/**
 * A home whose key is lost creates another one only for a request with a reason. So does one without a
 * license whose key is damaged: that one is put aside.
 */
function identityIn(
  store: OpenStore,
  { surroundings }: Station,
  holdings: HoldingsWithRequests,
  { again }: Input,
): SecretKey {
  if (again === null && isIdentityGone(store.folder, holdings)) throw damagedIn(store.folder);
  const aside = again === null ? undefined : putDamagedAside(store.folder, holdings, store.now);
  if (aside !== undefined) store.journal('store-repaired', { lost: LAYOUT.identity, aside });
  const { key, created } = ensureIdentity(store.folder, surroundings.randomness, holdings);
  if (created) store.journal('station-created', { keyId: key.keyId, program: surroundings.program });
  return key;
}

/**
 * The latest request made with this key. A home that was copied to another machine keeps its key; a new key
 * has no requests.
 */
function ownPreLicense(
  { preLicenses }: HoldingsWithRequests,
  identity: SecretKey,
  folder: StationFolder,
): KeptPreLicense | undefined {
  const publicKey = Buffer.from(identity.publicKey).toString('base64');
  const { entries } = loadJournal(folder);
  return latestRequest(preLicenses, ({ station }) => station.publicKey === publicKey, entries);
}
