import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { courierFileName, isUnnamedFile } from '../../shared/courier/courier-file.ts';
import { openDocument, sealDocument } from '../../shared/document/document.ts';
import { fileNameOf } from '../../shared/document/file-name.ts';
import type { CourierBundle } from '../../shared/document/payload/courier-bundle.ts';
import type { StationReport } from '../../shared/document/payload/station-report.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { revocationOf, type VerifiedLicense } from '../../shared/license/older-or-revoked.ts';
import type { CourierFile, RequestView, SoftkeyView } from '../../shared/views.ts';
import type { SecretKey } from '../crypto/signing-key.ts';
import { hostOf, type Station, withOneReading } from './context.ts';
import { type OwnFiles, ownFilesAmong, type StationMarks } from './courier-own-files.ts';
import { loadEvidence, revocationsIn } from './evidence.ts';
import { type StationFolder, stationFolder } from './folder.ts';
import { type Holdings, loadHoldings, withRequests } from './holdings.ts';
import { loadIdentity } from './identity.ts';
import { importDocuments } from './import.ts';
import { loadJournal } from './journal-file.ts';
import { requestView } from './request-view.ts';
import { reportTaken } from './station-report.ts';
import { readStatus } from './status.ts';
import { createUpgradeRequest } from './upgrade-request.ts';
import { readWaitingRequest } from './waiting.ts';
import { type Asks, timeToAsk } from './when-to-ask.ts';

type Input = InputOf<'courier.collect'>;

/**
 * Asks for the next license of each softkey, or repeats what waits, and gives the station's file for the
 * folder (spec §15). Refuses with `ANSWER_NOT_TAKEN` where an answer lies there that this station would take
 * (R3), and with `NO_LICENSE` where there is nothing to ask with.
 */
export async function collectForCourier(
  station: Station,
  input: Input,
): Promise<OutputOf<'courier.collect'>> {
  const once = await withOneReading(station);
  await requireNothingToTake(once, input);
  const own = ownFilesOf(station, input);
  const asked = own === undefined ? NOTHING : await requestsToMake(once, own, input.asks ?? 'early');
  const file = await fileWith(once, asked, own);
  if (file === null) throw nothingToSay(once);
  return file;
}

/** Without a license there is nothing to ask with; a softkey that was revoked asks for nothing (spec R7). */
function nothingToSay(station: Station): LicensingError {
  const holdings = loadHoldings(stationFolder(station.home.path), station.surroundings.profile);
  const revoked = holdings.licenses.flatMap(({ payload }) => revokedBy(payload, holdings, station) ?? [])[0];
  if (revoked === undefined) return new LicensingError('NO_LICENSE');
  const { softkeyId, revokedAt, reason } = revoked;
  return new LicensingError('REVOKED', { softkeyId, revokedAt, reason });
}

/** The station's file without anything new: requests that wait, and what it has taken. */
export async function courierFile(station: Station, input: Input): Promise<OutputOf<'courier.file'>> {
  const once = await withOneReading(station);
  const requests = await requestsThatWait(once);
  return fileWith(once, { requests, early: [] }, ownFilesOf(once, input));
}

/** Whose file it is, what it is called, and whether it may name its host. */
interface Own {
  readonly identity: SecretKey;
  readonly files: OwnFiles;
  /** Where its file in the folder names no host, it never does again. */
  readonly named: boolean;
}

function ownFilesOf(station: Station, { files, named }: Input): Own | undefined {
  const folder = stationFolder(station.home.path);
  const holdings = withRequests(loadHoldings(folder, station.surroundings.profile), folder);
  const identity = loadIdentity(folder, holdings);
  if (identity === undefined) return undefined;
  const own = ownFilesAmong(files, marksOf(folder, identity));
  const isUnnamed = own.names.length > 0 && own.names.every(isUnnamedFile);
  return { identity, files: own, named: named && !isUnnamed };
}

async function requireNothingToTake(station: Station, { files }: Input): Promise<void> {
  const found = files.map(({ name, bytes }) => ({ name, bytes, found: true }));
  const { results } = await importDocuments(station, { files: found, dryRun: true });
  const toTake = results.find((result) => result.ok && result.kind === 'license' && isNew(result.outcome));
  if (toTake !== undefined) throw new LicensingError('ANSWER_NOT_TAKEN', { file: toTake.file });
}

function isNew(outcome: string): boolean {
  return outcome !== 'already-held';
}

/** The requests of a round, and which of them would have had time. */
type Asked = Pick<CourierFile, 'requests' | 'early'>;

const NOTHING: Asked = { requests: [], early: [] };

/**
 * For each softkey that ends and was not taken back; without any, the first request that waits. Licenses
 * that came from another home are asked for there, unless there are no others. Only a person knows when the
 * courier comes again, so it is asked early, too, and said; otherwise what has time and does not wait for an
 * answer is left out.
 */
async function requestsToMake(station: Station, { named, identity }: Own, asks: Asks): Promise<Asked> {
  const { licenses } = loadHoldings(stationFolder(station.home.path), station.surroundings.profile);
  const own = new Set<string | null>(ownLicenses(licenses, identity).map(({ payload }) => payload.softkeyId));
  const all = (await readStatus(station)).softkeys;
  const ending = (own.size === 0 ? all : all.filter(({ softkeyId }) => own.has(softkeyId))).filter(canEnd);
  if (ending.length === 0) return { requests: await requestsThatWait(station), early: [] };
  const early = ending
    .filter(({ waitingFor }) => waitingFor === null || asks === 'early')
    .flatMap((softkey) => timeToAsk(softkey, station, asks, identity.keyId));
  const leftOut = new Set(asks === 'early' ? [] : early.map(({ softkeyId }) => softkeyId));
  const requests: RequestView[] = [];
  for (const { softkeyId } of ending)
    if (!leftOut.has(softkeyId ?? ''))
      requests.push(await createUpgradeRequest(station, { softkeyId, named }));
  return { requests, early };
}

function canEnd({ kind, expiresAt }: SoftkeyView): boolean {
  return kind !== 'revoked' && expiresAt !== null;
}

/** Without upgrade requests of softkeys that were revoked: their answers would be refused here. */
async function requestsThatWait(station: Station): Promise<readonly RequestView[]> {
  const { request: latest, status } = await readWaitingRequest(station);
  const counting = status.softkeys.filter(({ kind }) => kind !== 'revoked');
  const ids = new Set(counting.flatMap(({ waitingFor }) => waitingFor?.requestId ?? []));
  const request = latest?.kind === 'pre-license' ? latest : null;
  const folder = stationFolder(station.home.path);
  const holdings = withRequests(loadHoldings(folder, station.surroundings.profile), folder);
  const upgrades = holdings.upgradeRequests.filter(({ payload }) => ids.has(payload.requestId));
  const first = request === null || ids.has(request.requestId) ? [] : [request];
  return [...first, ...upgrades.map((document) => requestView(document, true))];
}

async function fileWith(
  station: Station,
  { requests, early }: Asked,
  own: Own | undefined,
): Promise<CourierFile | null> {
  if (own === undefined) return null;
  const { identity, files, named } = own;
  const folder = stationFolder(station.home.path);
  const machine = await station.machine();
  const { entries } = loadJournal(folder);
  const holdings = loadHoldings(folder, station.surroundings.profile);
  const reporting = { station, machine, identity, entries, isNamed: named };
  const counting = ownLicenses(holdings.licenses, identity).filter(
    ({ payload }) => revokedBy(payload, holdings, station) === undefined,
  );
  const reports = counting.map((license) => reportTaken(license, reporting));
  const documents = [...requests.map(requestInside), ...reports.map(reportInside)];
  if (documents.length === 0) return null;
  const usual = courierFileName(named ? hostOf(machine.facts) : null, identity.keyId);
  const name = files.nameFor(usual, named);
  return {
    file: { name, text: bundleOf(station, documents) },
    removes: named ? [] : files.names.filter((one) => one !== name && !isUnnamedFile(one)),
    requests,
    early,
    reports: reports.map(({ payload: { softkeyId, sequence } }) => ({ softkeyId, sequence })),
    keyId: identity.keyId,
  };
}

function marksOf(folder: StationFolder, { publicKey }: SecretKey): StationMarks {
  const requestIds = loadJournal(folder).entries.map(({ detail }) => String(detail['requestId']));
  return { publicKey: Buffer.from(publicKey).toString('base64'), requestIds: new Set(requestIds) };
}

/** The entry of the newest revocation list known here that takes a license back. */
function revokedBy(license: VerifiedLicense['payload'], holdings: Holdings, station: Station) {
  const { record } = loadEvidence(stationFolder(station.home.path), holdings.licenses);
  return revocationOf(license, revocationsIn(holdings, record));
}

/** The newest license of each softkey that was issued to this station's key. */
function ownLicenses(licenses: readonly VerifiedLicense[], { publicKey }: SecretKey) {
  const key = Buffer.from(publicKey).toString('base64');
  const newest = new Map<string, VerifiedLicense>();
  for (const license of licenses.filter(({ payload }) => payload.stationKey === key)) {
    const { softkeyId, sequence } = license.payload;
    if (sequence > (newest.get(softkeyId)?.payload.sequence ?? 0)) newest.set(softkeyId, license);
  }
  return [...newest.values()].sort((a, b) => (a.payload.softkeyId < b.payload.softkeyId ? -1 : 1));
}

interface Inside {
  readonly name: string;
  readonly envelope: Uint8Array;
  readonly createdAt: Instant;
}

function requestInside({ file, createdAt }: RequestView): Inside {
  return { name: file.name, envelope: openDocument(encodeUtf8(file.text)).envelopeBytes, createdAt };
}

function reportInside({
  payload,
  envelopeBytes,
}: {
  payload: StationReport;
  envelopeBytes: Uint8Array;
}): Inside {
  const { createdAt } = payload;
  return { name: fileNameOf('station-report', payload), envelope: envelopeBytes, createdAt };
}

/** spec R1 */
function bundleOf(station: Station, documents: readonly Inside[]): string {
  const payload: CourierBundle = {
    vendor: station.surroundings.profile.id,
    createdAt:
      documents
        .map(({ createdAt }) => createdAt)
        .sort()
        .at(-1) ?? '',
    from: 'station',
    documents: documents.map(({ name, envelope }) => ({
      name,
      envelope: Buffer.from(envelope).toString('base64'),
    })),
  };
  return sealDocument('courier-bundle', payload, undefined).text;
}
