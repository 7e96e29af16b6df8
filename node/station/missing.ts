import type { Floor } from '../../shared/journal/floors.ts';
import { isLicenseGone } from '../../shared/status/next-step.ts';
import type { StatusView } from '../../shared/views.ts';
import type { Evidence } from './evidence.ts';
import { LAYOUT, type StationFolder } from './folder.ts';
import type { Holdings } from './holdings.ts';
import { identityProblems } from './missing-identity.ts';

type Problem = StatusView['problems'][number];

/** Finds what should be in a home and is missing. Each is reported, with what to do (spec §10). */
export function missingState(
  folder: StationFolder,
  holdings: Holdings,
  evidence: Evidence,
): readonly Problem[] {
  const files = folder.list(LAYOUT.documents);
  return [
    ...goneDocuments(files, holdings, evidence),
    ...(isJournalLost(files, evidence) ? [lost(LAYOUT.journal)] : []),
    ...(isRecordLost(evidence) ? [lost(LAYOUT.clock)] : []),
    ...identityProblems(folder, holdings, evidence),
  ];
}

/** True if the journal is broken, or missing although there are documents that it should mention. */
export function isJournalLost(files: readonly string[], { journal }: Evidence): boolean {
  return journal.brokenAt !== undefined || (journal.entries.length === 0 && files.length > 0);
}

/** Every import writes a record, so a home with documents must have one. */
export function isRecordLost({ journal, kept }: Evidence): boolean {
  return kept === undefined && journal.entries.some(({ event }) => event === 'license-imported');
}

/** The license that a home has had, if its file is missing and no other license replaced it. */
export function goneLicense(
  folder: StationFolder,
  holdings: Holdings,
  evidence: Evidence,
): Problem | undefined {
  return goneDocuments(folder.list(LAYOUT.documents), holdings, evidence).find(isLicenseGone);
}

/**
 * Documents whose number was seen, but neither they nor newer ones are here. A file that is here but cannot
 * be used is reported elsewhere.
 */
function goneDocuments(
  files: readonly string[],
  holdings: Holdings,
  { record }: Evidence,
): readonly Problem[] {
  return (record?.seen ?? [])
    .filter((floor) => floor.number > heldNumber(holdings, floor.subject))
    .map((floor) => ({ floor, file: fileOf(floor) }))
    .filter(({ file }) => !files.includes(file))
    .map(({ file, floor }) => ({ file, code: 'DOCUMENT_GONE', details: { file, number: floor.number } }));
}

function heldNumber({ licenses, keySet, revocationList }: Holdings, subject: string): number {
  if (subject === 'key-set') return keySet?.payload.version ?? 0;
  if (subject === 'revocation-list') return revocationList?.payload.sequence ?? 0;
  const held = licenses.filter(({ payload }) => payload.softkeyId === subject);
  return Math.max(0, ...held.map(({ payload }) => payload.sequence));
}

/** As `document-names.ts` calls it. */
function fileOf({ subject, number }: Floor): string {
  const isList = subject === 'key-set' || subject === 'revocation-list';
  return `${subject}_${number}.${isList ? subject : 'license'}`;
}

function lost(file: string): Problem {
  return { file, code: 'RECORD_LOST', details: { file } };
}
