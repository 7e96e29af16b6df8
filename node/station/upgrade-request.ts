import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { unnamedHost } from '../../shared/courier/courier-file.ts';
import type { VerifiedDocument } from '../../shared/document/document.ts';
import type { HypervisorGroup } from '../../shared/document/payload/fields.ts';
import type { UpgradeRequest } from '../../shared/document/payload/upgrade-request.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { matchFingerprints } from '../../shared/fingerprint/match.ts';
import { writtenFingerprint } from '../../shared/fingerprint/written-fingerprint.ts';
import { journalProofOf } from '../../shared/journal/proof.ts';
import type { VerifiedLicense } from '../../shared/license/older-or-revoked.ts';
import type { RefusalView } from '../../shared/views.ts';
import { randomId } from '../crypto/random-id.ts';
import type { SecretKey } from '../crypto/signing-key.ts';
import { hypervisorGroup, type Machine, readForRequest, type Station, stationGroup } from './context.ts';
import { stationFolder } from './folder.ts';
import { type Holdings, type HoldingsWithRequests, loadHoldings, withRequests } from './holdings.ts';
import { requireIdentity } from './identity.ts';
import { latestRequest } from './latest-request.ts';
import { goneLicense } from './missing.ts';
import { observeNow, type Seen, statesOf } from './observe.ts';
import { keepRequest } from './own-request.ts';
import { requestView } from './request-view.ts';
import { changeStore, type OpenStore } from './store.ts';

/**
 * Asks for the next license: the current one, the machine as it is now, and the journal's head travel inside
 * (spec §7).
 */
export async function createUpgradeRequest(
  station: Station,
  { softkeyId = null, named = null }: InputOf<'upgradeRequest.create'>,
): Promise<OutputOf<'upgradeRequest.create'>> {
  // A home that is not there holds no license, and a mistyped name must not make one.
  if (!stationFolder(station.home.path).exists()) throw new LicensingError('NO_LICENSE');
  const { machine, signs } = await readForRequest(station);
  const isNamed = named !== false;
  const hypervisor = hypervisorGroup(machine, signs, isNamed);
  return changeStore(station.home, station.surroundings, (store) => {
    const holdings = withRequests(loadHoldings(store.folder, station.surroundings.profile), store.folder);
    const seen = observeNow(station, machine, holdings);
    const current = requireCurrentLicense(store, holdings, seen, softkeyId);
    const identity = requireIdentity(store.folder, holdings, current.payload.softkeyId);
    const pending = pendingRequest(holdings, { current, machine, identity, isNamed }, seen);
    if (pending !== undefined) return requestView(pending, true);
    return requestView(
      makeUpgradeRequest({ station, store, holdings, current, identity, machine, hypervisor, isNamed, seen }),
      false,
    );
  });
}

interface Making {
  readonly station: Station;
  readonly store: OpenStore;
  readonly holdings: Holdings;
  readonly current: VerifiedLicense;
  readonly identity: SecretKey;
  readonly machine: Machine;
  readonly hypervisor: HypervisorGroup;
  readonly isNamed: boolean;
  readonly seen: Seen;
}

function makeUpgradeRequest({
  station,
  store,
  holdings,
  current,
  identity,
  machine,
  hypervisor,
  isNamed,
  seen: { evidence, record },
}: Making): VerifiedDocument<'upgrade-request'> {
  const payload: UpgradeRequest = {
    vendor: station.surroundings.profile.id,
    requestId: randomId('RQ', station.surroundings.randomness),
    createdAt: store.now,
    station: stationGroup(machine, station.surroundings, identity, isNamed),
    softkeyId: current.payload.softkeyId,
    sequence: current.payload.sequence,
    currentLicense: Buffer.from(current.envelopeBytes).toString('base64'),
    hypervisor,
    fingerprint: writtenFingerprint(machine.fingerprint, current.payload.fingerprint),
    verdict: matchFingerprints(current.payload.fingerprint, machine.fingerprint, current.payload.matching)
      .verdict,
    highestTime: record.highest,
    ahead: record.ahead?.at ?? null,
    emergency: emergencyIn(record, current.payload.softkeyId),
    journal: journalProofOf(evidence.journal.entries),
  };
  const { softkeyId, sequence } = payload;
  return keepRequest('upgrade-request', payload, { store, identity, holdings }, 'upgrade-requested', {
    softkeyId,
    sequence,
  });
}

/** The vendor is told of the latest one, also where a license came in between. */
function emergencyIn({ emergencies }: Seen['record'], softkeyId: string): UpgradeRequest['emergency'] {
  const latest = emergencies.find((one) => one.softkeyId === softkeyId);
  return latest === undefined
    ? null
    : { sequence: latest.sequence, began: latest.began, reason: latest.reason };
}

/** The newest license of the softkey that was asked for, or else of the one that heads the status. */
function requireCurrentLicense(
  { folder }: OpenStore,
  holdings: Holdings,
  seen: Seen,
  softkeyId: string | null,
): VerifiedLicense {
  const held = statesOf(holdings, seen).filter((state) => state.kind !== 'unlicensed');
  if (held.length === 0) throw noLicense(goneLicense(folder, holdings, seen.evidence));
  const best = softkeyId === null ? held[0] : held.find(({ license }) => license.softkeyId === softkeyId);
  if (best === undefined) throw new LicensingError('SOFTKEY_NOT_HELD', { softkeyId: String(softkeyId) });
  const newest = holdings.licenses
    .filter(({ payload }) => payload.softkeyId === best.license.softkeyId)
    .sort((a, b) => b.payload.sequence - a.payload.sequence)[0];
  if (newest === undefined) throw new LicensingError('NO_LICENSE');
  return newest;
}

function noLicense(gone: RefusalView | undefined): LicensingError {
  return gone === undefined
    ? new LicensingError('NO_LICENSE')
    : new LicensingError('DOCUMENT_GONE', gone.details);
}

/**
 * The request that already asks for the same: from this license, on this machine as it is, and tells of the
 * same emergency. Where no host is to be named, one that names it does not count.
 */
function pendingRequest(
  { upgradeRequests }: HoldingsWithRequests,
  { current, machine, identity, isNamed }: Pick<Making, 'current' | 'machine' | 'identity' | 'isNamed'>,
  { evidence, record }: Seen,
) {
  const emergency = emergencyIn(record, current.payload.softkeyId);
  const publicKey = Buffer.from(identity.publicKey).toString('base64');
  return latestRequest(
    upgradeRequests,
    ({ softkeyId, sequence, station, fingerprint, emergency: told }) =>
      softkeyId === current.payload.softkeyId &&
      sequence === current.payload.sequence &&
      station.publicKey === publicKey &&
      (isNamed || station.host === unnamedHost(identity.keyId)) &&
      JSON.stringify(told) === JSON.stringify(emergency) &&
      JSON.stringify(fingerprint) ===
        JSON.stringify(writtenFingerprint(machine.fingerprint, current.payload.fingerprint)),
    evidence.journal.entries,
  );
}
