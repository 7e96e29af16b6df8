import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { openDocument } from '../../shared/document/document.ts';
import { kindOfFile } from '../../shared/document/kinds.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { Floor } from '../../shared/journal/floors.ts';
import { revocationOf } from '../../shared/license/older-or-revoked.ts';
import { authenticateAs, requireVendor } from '../../shared/trust/trust.ts';
import type { RestoredDocument } from '../../shared/views.ts';
import type { Station } from './context.ts';
import { keptName } from './document-names.ts';
import { type Evidence, loadEvidence, revocationsIn } from './evidence.ts';
import { LAYOUT, type StationFolder, stationFolder } from './folder.ts';
import { type Holdings, loadHoldings, withDocument } from './holdings.ts';
import { described, floorOf, IMPORTED, type ImportedDocument } from './imported-document.ts';
import { changeStore } from './store.ts';

/**
 * Puts back what this station had and whose file is missing or damaged, out of its own copies (spec G6). What
 * it never had, and an older license in the place of the newest, does not come back this way.
 */
export async function restoreDocuments(
  station: Station,
  { dryRun }: InputOf<'documents.restore'>,
): Promise<OutputOf<'documents.restore'>> {
  const folder = stationFolder(station.home.path);
  if (dryRun || !folder.exists()) return { documents: restorable(station, folder).map(viewOf) };
  return changeStore(station.home, station.surroundings, ({ keep }) => {
    const found = restorable(station, folder);
    for (const { document } of found)
      keep(document, 'document-restored', { payload: floorOf(document).payload });
    return { documents: found.map(viewOf) };
  });
}

interface Found {
  readonly document: ImportedDocument;
  readonly file: string;
  readonly wasDamaged: boolean;
}

/** Key sets first: what is behind them may be signed by their keys. */
function restorable({ surroundings }: Station, folder: StationFolder): readonly Found[] {
  const held = loadHoldings(folder, surroundings.profile);
  const evidence = loadEvidence(folder, held.licenses);
  const names = folder.list(LAYOUT.copies);
  const inOrder = [...names.filter(isKeySet), ...names.filter((name) => !isKeySet(name))];
  let holdings = held;
  const found: Found[] = [];
  for (const name of inOrder) {
    const document = copyIn(folder, name, holdings);
    if (document === undefined || isHeld(document, held) || !wasHad(document, evidence)) continue;
    if (isTakenBack(document, held, evidence) || isLowerList(document, evidence)) continue;
    const file = fileOf(document);
    found.push({ document, file, wasDamaged: folder.stats(`${LAYOUT.documents}/${file}`) !== undefined });
    holdings = withDocument(holdings, document);
  }
  return found.filter(({ document }) => isBehindTheNewest(document, holdings, evidence));
}

const isKeySet = (name: string): boolean => kindOfFile(name) === 'key-set';

/** A copy that is damaged itself, or is no copy, is not there. */
function copyIn(folder: StationFolder, name: string, { trust }: Holdings): ImportedDocument | undefined {
  try {
    const bytes = folder.read(`${LAYOUT.copies}/${name}`);
    if (bytes === undefined) return undefined;
    const document = authenticateAs(openDocument(bytes), IMPORTED, trust);
    requireVendor(document, trust);
    return document;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

function isHeld(document: ImportedDocument, { keySet, revocationList, licenses }: Holdings): boolean {
  const { subject, number } = floorOf(document);
  if (document.kind === 'key-set') return (keySet?.payload.version ?? 0) >= number;
  if (document.kind === 'revocation-list') return (revocationList?.payload.sequence ?? 0) >= number;
  return licenses.some(({ payload }) => payload.softkeyId === subject && payload.sequence === number);
}

/** Journal or record know this very payload: a copy that somebody laid there does not count. */
function wasHad(document: ImportedDocument, { journal, kept }: Evidence): boolean {
  const { subject, payload } = floorOf(document);
  const isSeen = (kept?.seen ?? []).some((floor) => floor.subject === subject && floor.payload === payload);
  const file = fileOf(document);
  return (
    isSeen || journal.entries.some(({ detail }) => detail['file'] === file && detail['payload'] === payload)
  );
}

function isTakenBack(document: ImportedDocument, holdings: Holdings, { record }: Evidence): boolean {
  if (document.kind !== 'license') return false;
  return revocationOf(document.payload, revocationsIn(holdings, record)) !== undefined;
}

/** With the newest key set gone, a key that it withdrew must not count again by an older one. */
function isLowerList(document: ImportedDocument, { record }: Evidence): boolean {
  return document.kind !== 'license' && floorOf(document).number < newestHad(floorOf(document), record);
}

function newestHad({ subject }: Pick<Floor, 'subject'>, record: Evidence['record']): number {
  return record?.seen.find((floor) => floor.subject === subject)?.number ?? 0;
}

/** The newest that was had of the same softkey is here, or comes back with it. */
function isBehindTheNewest(document: ImportedDocument, holdings: Holdings, { record }: Evidence): boolean {
  if (document.kind !== 'license') return true;
  const { softkeyId } = document.payload;
  const newest = newestHad({ subject: softkeyId }, record);
  return holdings.licenses.some(
    ({ payload }) => payload.softkeyId === softkeyId && payload.sequence >= newest,
  );
}

function fileOf(document: ImportedDocument): string {
  switch (document.kind) {
    case 'key-set':
      return keptName(document.kind, document.payload);
    case 'revocation-list':
      return keptName(document.kind, document.payload);
    case 'license':
      return keptName(document.kind, document.payload);
  }
}

function viewOf({ document, file, wasDamaged }: Found): RestoredDocument {
  const { subject, number, expiresAt } = described(document);
  const was = wasDamaged ? 'damaged' : 'missing';
  return { file, kind: document.kind, was, subject, number, expiresAt };
}
