import type { InputOf, OutputOf } from '../../shared/contract.ts';
import type { DocumentOf, UnverifiedDocument } from '../../shared/document/document.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import type { RefusalCode } from '../../shared/errors/codes.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { type Floor, highestOf } from '../../shared/journal/floors.ts';
import { isFar } from '../../shared/license/clock-record.ts';
import { requireNotOlder, type VerifiedLicense } from '../../shared/license/older-or-revoked.ts';
import { clockIsSetBack } from '../../shared/license/state.ts';
import { expired, verifyLicenseDocument } from '../../shared/license/verify-license.ts';
import { productIds } from '../../shared/profile/products.ts';
import { authenticateAs, requireVendor } from '../../shared/trust/trust.ts';
import type { OpenedDocument } from '../../shared/verify/opened-files.ts';
import type { ImportClock, ImportResult } from '../../shared/views.ts';
import { isHomeFailure } from '../files/errno.ts';
import { clockOf, type Machine, readMachineAnew, type Station } from './context.ts';
import { keepCopies } from './copies.ts';
import { loadEvidence, revocationsIn } from './evidence.ts';
import { stationFolder } from './folder.ts';
import { type Holdings, loadHoldings, newestHeld, withDocument } from './holdings.ts';
import {
  described,
  floorOf,
  IMPORTED,
  type ImportedDocument,
  type ImportedKind,
  isImported,
  keepImported,
} from './imported-document.ts';
import { journalRefusals } from './journal-refusals.ts';
import { type LicenseIds, licenseIds, type OwnSoftkeys, withNeighbours, withReplaced } from './neighbours.ts';
import { observeNow, statesOf } from './observe.ts';
import { openAll } from './opened-files.ts';
import type { StationRecord } from './record.ts';
import { changeStore, type OpenStore } from './store.ts';

/**
 * Verifies and stores licenses, key sets and revocation lists, in any order (spec §9, §10). Each is judged
 * alone, so a bad one does not stop the others. A dry run answers the same and writes nothing.
 */
export async function importDocuments(
  station: Station,
  { files, dryRun }: InputOf<'documents.import'>,
): Promise<OutputOf<'documents.import'>> {
  const candidates = files.flatMap(importableIn);
  const machine = await (dryRun ? station.machine() : readMachineAnew(station));
  const folder = stationFolder(station.home.path);
  const start = (store: OpenStore | undefined): Importing => {
    const holdings = loadHoldings(folder, station.surroundings.profile);
    const { record, journal } = loadEvidence(folder, holdings.licenses);
    const requestIds = new Set(journal.entries.map(({ detail }) => String(detail['requestId'])));
    const products = new Set(productIds(station.surroundings.profile));
    const now = clockOf(station);
    const floors = record?.seen ?? [];
    return { station, machine, store, holdings, floors, record, requestIds, products, now };
  };
  if (dryRun) return { results: importAll(candidates, start(undefined)), clock: null };
  return changeStore(station.home, station.surroundings, (store) => {
    const before = start(store);
    const results = importAll(candidates, before);
    journalRefusals(store, results);
    if (results.some((one) => one.ok)) keepCopies(folder, loadHoldings(folder, station.surroundings.profile));
    return { results, clock: clockAfter(before, store) };
  });
}

/** What the documents changed about the time, if that is worth telling a person. */
function clockAfter({ record: before }: Importing, { folder, now }: OpenStore): ImportClock | null {
  const highest = loadEvidence(folder, []).record?.highest ?? now;
  const was = before !== undefined && isFar(before.highest, highest) ? before.highest : null;
  const setBack = clockIsSetBack({ now, highestTime: highest });
  return was === null && !setBack ? null : { now, highest, setBack, was };
}

/**
 * The documents of a file. What is for others than a station is skipped beside an importable one, such as the
 * request in a vendor's reply, and in a file that was found in a folder, such as the requests on a stick.
 */
function importableIn(file: InputOf<'documents.import'>['files'][number]): readonly OpenedDocument[] {
  const opened = [...openAll(file)];
  const hasImportable = opened.some((one) => 'document' in one && isImported(one.document.kind));
  return hasImportable || file.found === true
    ? opened.filter((one) => 'refusal' in one || isImported(one.document.kind))
    : opened;
}

interface Importing {
  readonly station: Station;
  readonly machine: Machine;
  /** Undefined in a dry run. */
  readonly store: OpenStore | undefined;
  readonly holdings: Holdings;
  /** What this station has had before, even if its file is missing now (spec §10). */
  readonly floors: readonly Floor[];
  /** Of the station's own requests. */
  readonly requestIds: ReadonlySet<string>;
  /** As it was before. */
  readonly record: StationRecord | undefined;
  /** Of this build. */
  readonly products: ReadonlySet<string>;
  /** By the clock, and the same for all of them. */
  readonly now: Instant;
}

/** Imports in the order of `rank`, and answers in the order in which the files were given. */
function importAll(candidates: readonly OpenedDocument[], start: Importing): readonly ImportResult[] {
  const results: ImportResult[] = [];
  const licenses: (LicenseIds | undefined)[] = [];
  let importing = start;
  const ranked = candidates.map((candidate, place) => ({ candidate, place, rank: rank(candidate) }));
  for (const { candidate, place } of ranked.sort((a, b) => a.rank - b.rank)) {
    const one = importOne(candidate, importing);
    results[place] = one.result;
    licenses[place] = one.license;
    importing = one.after;
  }
  if (!results.some((result) => !result.ok && OF_OTHER_SOFTKEYS.includes(result.code))) return results;
  const own = ownSoftkeys(importing);
  return withReplaced(withNeighbours(results, licenses, own), own);
}

/** With these, a license may be refused that nobody meant for this machine as it is now. */
const OF_OTHER_SOFTKEYS: readonly RefusalCode[] = ['OTHER_MACHINE', 'REVOKED'];

function ownSoftkeys({ station, machine, holdings, floors, requestIds }: Importing): OwnSoftkeys {
  const held = holdings.licenses.map(({ payload }) => payload.softkeyId);
  return {
    states: statesOf(holdings, observeNow(station, machine, holdings)),
    softkeyIds: new Set([...held, ...floors.map(({ subject }) => subject)]),
    requestIds,
    hypervisor: machine.facts.hypervisor.kind,
  };
}

/** By kind, and within a kind the lower number first, so that a series arrives in one go. */
function rank(opened: OpenedDocument): number {
  if ('refusal' in opened) return 0;
  const { kind } = opened.document;
  if (!isImported(kind)) return 0;
  return IMPORTED.indexOf(kind) * 2_000_000 + Math.min(numberIn(opened.document, kind), 1_000_000);
}

/** Under which name a summary says it. */
const NUMBER = { license: 'Sequence', 'key-set': 'Version', 'revocation-list': 'Number' } as const;

/**
 * The number that a document claims: not believed yet, it only sorts. A summary that says another one than
 * its payload is refused in its turn (spec A14), and no payload of thousands is read twice.
 */
function numberIn({ summary }: UnverifiedDocument, kind: ImportedKind): number {
  const [, number = ''] = summary.find(([name]) => name === NUMBER[kind]) ?? [];
  return /^\d{1,7}$/.test(number) ? Number(number) : 0;
}

interface ImportedOne {
  readonly result: ImportResult;
  /** Of a genuine license; it may be refused all the same. */
  readonly license: LicenseIds | undefined;
  readonly after: Importing;
}

function importOne(opened: OpenedDocument, importing: Importing): ImportedOne {
  const { file } = opened;
  const kind = 'document' in opened ? opened.document.kind : opened.kind;
  let license: LicenseIds | undefined;
  try {
    if ('refusal' in opened) throw opened.refusal;
    const document = authenticateAs(opened.document, IMPORTED, importing.holdings.trust);
    if (document.kind === 'license') license = licenseIds(document);
    const repeated = isRepeated(document, importing);
    const isKnown = repeated || requireAboveFloor(document, importing.floors);
    const outcome = repeated ? 'already-held' : importing.store === undefined ? 'would-import' : 'imported';
    if (outcome === 'imported' && importing.store !== undefined)
      keepImported(document, isKnown, importing.store);
    const result: ImportResult = { file, kind, ok: true, outcome, ...described(document) };
    return { result, license, after: repeated ? importing : withKept(document, importing) };
  } catch (error) {
    // A store that cannot be written fails the whole import, because nothing more could be kept.
    if (!isRefusal(error) || isHomeFailure(error)) throw error;
    const { code, details } = error;
    const result: ImportResult = { file, kind, ok: false, code, details, match: null };
    return { result, license, after: importing };
  }
}

function withKept(document: ImportedDocument, importing: Importing): Importing {
  return {
    ...importing,
    holdings: withDocument(importing.holdings, document),
    floors: highestOf([...importing.floors, floorOf(document)]),
  };
}

type ImportedList = DocumentOf<Exclude<ImportedKind, 'license'>>;

/** Judges a genuine document, and says whether this very one is held already. */
function isRepeated(document: ImportedDocument, importing: Importing): boolean {
  return document.kind === 'license'
    ? isRepeatedLicense(document, importing)
    : isRepeatedList(document, importing.holdings);
}

/**
 * spec §9. Dates are checked against the clock, not against the highest time seen, because a new license is
 * the cure for a clock that once ran ahead.
 */
function isRepeatedLicense(document: VerifiedLicense, importing: Importing): boolean {
  const { machine, holdings, record, products, now } = importing;
  const judged = verifyLicenseDocument(document, {
    trust: holdings.trust,
    products,
    machine: machine.fingerprint,
    held: (softkeyId) => newestHeld(holdings, softkeyId),
    revocations: revocationsIn(holdings, record),
    now,
  });
  if (judged.phase === 'over' && !judged.repeated) throw expired(judged);
  return judged.repeated;
}

/** spec §10 for key sets and revocation lists. */
function isRepeatedList(document: ImportedList, { trust, keySet, revocationList }: Holdings): boolean {
  requireVendor(document, trust);
  const held = document.kind === 'key-set' ? keySet : revocationList;
  return requireNotOlder(counted(document), held && counted(held));
}

function counted({ payload, payloadBytes }: ImportedList) {
  return { number: 'version' in payload ? payload.version : payload.sequence, payloadBytes };
}

/**
 * True if exactly this document was here before: then it proves nothing new about the time. Only numbers
 * above the held document are left to look at; they belong to a document that is missing.
 */
function requireAboveFloor(document: ImportedDocument, floors: readonly Floor[]): boolean {
  const { subject, number, payload } = floorOf(document);
  const floor = floors.find((one) => one.subject === subject);
  if (floor === undefined || number > floor.number) return false;
  if (number < floor.number) throw new LicensingError('NEWER_GONE', { sequence: number, held: floor.number });
  if (floor.payload !== null && floor.payload !== payload)
    throw new LicensingError('SEQUENCE_CONFLICT', { sequence: number });
  return true;
}
