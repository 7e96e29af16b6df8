import type { FileIn, InputOf, OutputOf } from '../../shared/contract.ts';
import type { UnverifiedDocument, VerifiedDocument } from '../../shared/document/document.ts';
import type { Kind } from '../../shared/document/kinds.ts';
import { type Instant, later } from '../../shared/encoding/instant.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { explain, reportIn } from '../../shared/fingerprint/explain.ts';
import { requireNotOlder } from '../../shared/license/held.ts';
import { expired, judgeLicense } from '../../shared/license/verify-license.ts';
import { authenticate, requireVendor } from '../../shared/trust/trust.ts';
import type { ImportResult } from '../../shared/views.ts';
import { isHomeFailure } from '../files/errno.ts';
import { highestTime, writeTime } from './clock.ts';
import { clockOf, type Machine, type Station } from './context.ts';
import { LAYOUT, stationFolder } from './folder.ts';
import { type Holdings, loadHoldings, newestHeld, withDocument } from './holdings.ts';
import { loadJournal } from './journal-file.ts';
import { type Opened, openAll } from './opened-files.ts';
import { changeStore, type OpenStore } from './store.ts';

/** What a station imports, in the order in which it must be looked at: keys first, then what they sign. */
const IMPORTED = ['key-set', 'revocation-list', 'license'] as const satisfies readonly Kind[];
type ImportedKind = (typeof IMPORTED)[number];

/**
 * Verifies and stores licenses, key sets and revocation lists, in whatever order they come (spec §9, §10). Each is judged alone: a bad
 * one hides nothing. A dry run answers the same and writes nothing.
 */
export async function importDocuments(
  station: Station,
  { files, dryRun }: InputOf<'documents.import'>,
): Promise<OutputOf<'documents.import'>> {
  const candidates = files.flatMap(importableIn);
  const machine = await station.machine();
  const folder = stationFolder(station.home.path);
  if (dryRun)
    return {
      results: importAll(candidates, {
        station,
        machine,
        store: undefined,
        holdings: loadHoldings(folder, station.surroundings.profile),
      }),
    };
  return changeStore(station.home, station.surroundings, (store) => {
    const results = importAll(candidates, {
      station,
      machine,
      store,
      holdings: loadHoldings(folder, station.surroundings.profile),
    });
    journalRefusals(store, results);
    return { results };
  });
}

/** The documents of a file. What is quoted beside an importable one, as the request in a vendor's reply, is passed over. */
function importableIn(file: FileIn): readonly Opened[] {
  const opened = [...openAll(file)];
  const importable = opened.filter((one) => 'document' in one && isImported(one.document.kind));
  return importable.length > 0
    ? opened.filter((one) => 'refusal' in one || isImported(one.document.kind))
    : opened;
}

function isImported(kind: Kind): kind is ImportedKind {
  return (IMPORTED as readonly Kind[]).includes(kind);
}

interface Importing {
  readonly station: Station;
  readonly machine: Machine;
  /** Undefined in a dry run. */
  readonly store: OpenStore | undefined;
  readonly holdings: Holdings;
}

/** Imports in the order of `rank`, and answers in the order in which the files were given. */
function importAll(candidates: readonly Opened[], start: Importing): readonly ImportResult[] {
  const results: ImportResult[] = [];
  let importing = start;
  const ranked = candidates.map((candidate, place) => ({ candidate, place, rank: rank(candidate) }));
  for (const { candidate, place } of ranked.sort((a, b) => a.rank - b.rank)) {
    const { result, holdings } = importOne(candidate, importing);
    results[place] = result;
    importing = { ...importing, holdings };
  }
  return results;
}

/** By kind, and within a kind the lower number first, so that a series arrives in one go. The number is not believed yet: it only sorts. */
function rank(opened: Opened): number {
  if ('refusal' in opened || !isImported(opened.document.kind)) return 0;
  const number = Number(
    opened.document.summary.find(
      ([name]) => name === 'Sequence' || name === 'Version' || name === 'Number',
    )?.[1],
  );
  return (
    IMPORTED.indexOf(opened.document.kind) * 2_000_000 +
    (Number.isSafeInteger(number) ? Math.min(number, 1_000_000) : 0)
  );
}

function importOne(opened: Opened, importing: Importing): { result: ImportResult; holdings: Holdings } {
  const { file } = opened;
  const kind = 'document' in opened ? opened.document.kind : opened.kind;
  try {
    if ('refusal' in opened) throw opened.refusal;
    const { document, repeated } = judge(opened.document, importing);
    const outcome = repeated ? 'already-held' : importing.store === undefined ? 'would-import' : 'imported';
    if (outcome === 'imported' && importing.store !== undefined) keep(document, importing.store);
    return {
      result: { file, kind, ok: true, outcome, ...described(document) },
      holdings: repeated ? importing.holdings : withDocument(importing.holdings, document),
    };
  } catch (error) {
    // A store that cannot be written fails the whole import: nothing more could be kept.
    if (!isRefusal(error) || isHomeFailure(error)) throw error;
    return {
      result: { file, kind, ok: false, ...refused(error, importing) },
      holdings: importing.holdings,
    };
  }
}

function refused({ code, details }: LicensingError, { machine }: Importing) {
  const { kind } = machine.facts.hypervisor;
  return { code, details, match: code === 'OTHER_MACHINE' ? explain(reportIn(details), kind) : null };
}

type ImportedDocument = { [K in ImportedKind]: VerifiedDocument<K> }[ImportedKind];

function judge(
  opened: UnverifiedDocument,
  importing: Importing,
): { document: ImportedDocument; repeated: boolean } {
  if (!isImported(opened.kind))
    throw new LicensingError('WRONG_KIND', { kind: opened.kind, expected: IMPORTED });
  return opened.kind === 'license'
    ? judgeForImport(opened, importing)
    : judgeList(opened, importing.holdings);
}

/** spec §9. The clock alone decides the dates, not the highest time seen: a new license is the cure for a clock that once ran ahead. */
function judgeForImport(opened: UnverifiedDocument, { station, machine, holdings }: Importing) {
  const judged = judgeLicense(opened, {
    trust: holdings.trust,
    products: new Set(station.surroundings.profile.products.map(({ id }) => id)),
    machine: machine.fingerprint,
    held: (softkeyId) => newestHeld(holdings, softkeyId),
    revocations: holdings.revocationList?.payload,
    now: clockOf(station),
  });
  if (judged.phase === 'over' && !judged.repeated) throw expired(judged.document.payload);
  return { document: judged.document, repeated: judged.repeated };
}

/** spec §10 for key sets and revocation lists. */
function judgeList(opened: UnverifiedDocument, { trust, keySet, revocationList }: Holdings) {
  const document = authenticate(opened, trust);
  requireVendor(document, trust);
  switch (document.kind) {
    case 'key-set':
      return { document, repeated: requireNotOlder(counted(document), keySet && counted(keySet)) };
    case 'revocation-list':
      return {
        document,
        repeated: requireNotOlder(counted(document), revocationList && counted(revocationList)),
      };
    default:
      throw new LicensingError('WRONG_KIND', { kind: document.kind, expected: IMPORTED });
  }
}

function counted({
  payload,
  payloadBytes,
}: VerifiedDocument<'key-set'> | VerifiedDocument<'revocation-list'>) {
  return { number: 'version' in payload ? payload.version : payload.sequence, payloadBytes };
}

function keep(document: ImportedDocument, store: OpenStore): void {
  const { subject, number } = described(document);
  if (document.kind === 'license') {
    store.keep(document, 'license-imported', { softkeyId: subject, sequence: number });
    rebaseTime(document.payload.issuedAt, store);
  } else if (document.kind === 'key-set') store.keep(document, 'key-set-imported', { version: number });
  else store.keep(document, 'revocation-list-imported', { sequence: number });
}

/** A license that is newer than all before is the desk's word on the time: what a clock set too far ahead has left behind ends here. */
function rebaseTime(issuedAt: Instant, { folder, now, journal }: OpenStore): void {
  const highest = highestTime(folder, loadJournal(folder).entries, []);
  const evident = later(issuedAt, now);
  if (evident < highest) journal('clock-set-back', { highest, rebasedTo: evident });
  writeTime(folder, evident);
}

function described(
  document: ImportedDocument,
): Pick<ImportResult & { ok: true }, 'subject' | 'number' | 'expiresAt'> {
  switch (document.kind) {
    case 'license':
      return {
        subject: document.payload.softkeyId,
        number: document.payload.sequence,
        expiresAt: document.payload.expiresAt,
      };
    case 'key-set':
      return { subject: document.payload.vendor, number: document.payload.version, expiresAt: null };
    case 'revocation-list':
      return { subject: document.payload.vendor, number: document.payload.sequence, expiresAt: null };
  }
}

const MOST_REFUSALS_JOURNALED = 20;

/** Support wants to see what was tried. A station that has made no request yet keeps no journal of strangers' files. */
function journalRefusals(store: OpenStore, results: readonly ImportResult[]): void {
  if (store.folder.read(LAYOUT.identity) === undefined) return;
  const refused = results.filter((result) => !result.ok).slice(0, MOST_REFUSALS_JOURNALED);
  for (const { file, kind, code } of refused)
    store.journal('document-refused', { file: file.slice(0, 120), kind, code });
}
