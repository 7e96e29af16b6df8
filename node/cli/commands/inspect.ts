import type { FileIn } from '../../../shared/contract.ts';
import { isSupportPackage } from '../../../shared/document/support-package.ts';
import type { Client } from '../../../shared/door.ts';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { isRefusal } from '../../../shared/errors/refusal.ts';
import type { Inspection } from '../../../shared/views.ts';
import { isFolder } from '../../files/walk.ts';
import { usageRefusal } from '../command-line.ts';
import { inOrderOfNames, readFoundFile } from '../import-inputs.ts';
import { readInput, STANDARD_INPUT, tryInput, type UnreadFile } from '../input-file.ts';
import { outcomeOf, printJson, printNote, type Session } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { showInspection } from '../show/inspection.ts';
import { connectToStation } from '../station-door.ts';
import { writeReport } from '../write-report.ts';
import { keepYoungGenerationSmall } from '../young-generation.ts';

interface InspectValues {
  readonly compare: string | undefined;
  readonly report: string | undefined;
  readonly html: string | undefined;
}

type Reports = Omit<InspectValues, 'compare'>;
type Inspected = { readonly name: string; readonly inspection: Inspection };

/**
 * `softkey inspect`: each file laid open, or how two of them differ. The exit code says whether every one
 * could be, not whether it is good.
 */
export async function runInspect(
  { compare, ...reports }: InspectValues,
  paths: readonly string[],
  session: Session,
): Promise<ExitCode> {
  keepYoungGenerationSmall();
  if (compare === undefined) return inspectAll(paths, reports, session);
  for (const option of ['report', 'html'] as const)
    if (reports[option] !== undefined) throw usageRefusal('notTogether', `--${option}`, '', '--compare');
  const [path = STANDARD_INPUT, excess] = paths;
  if (excess !== undefined)
    throw usageRefusal('argumentTooMany', excess, 'softkey inspect FILE --compare OTHER');
  return compareTwo(path, compare, session);
}

async function compareTwo(path: string, otherPath: string, session: Session): Promise<ExitCode> {
  const one = await readInput(path, session);
  const other = await readInput(otherPath, session);
  const comparison = await (await connectToStation(session))['documents.compare']({ one, other });
  if (session.settings.json) printJson(session, { files: [one.name, other.name], ...comparison });
  else {
    const { showComparison } = await import('../show/comparison.ts');
    session.out.print(showComparison([one.name, other.name], comparison, await displayOf(session)));
  }
  return EXIT.done;
}

async function inspectAll(paths: readonly string[], reports: Reports, session: Session): Promise<ExitCode> {
  const door = await connectToStation(session);
  const inspected: Inspected[] = [];
  const isWritten = reports.report !== undefined || reports.html !== undefined;
  const counts = { files: 0, opened: 0, leftAlone: 0 };
  for await (const input of inputsAt(paths, session)) {
    if (input === undefined) {
      counts.leftAlone++;
      continue;
    }
    const inspection = 'bytes' in input ? await inspectOne(door, input) : nothingIn(input);
    const ofSupport = 'bytes' in input && isSupportPackage(input.bytes);
    counts.files++;
    if (inspection.refusals.length === 0) counts.opened++;
    if (isWritten) inspected.push({ name: input.name, inspection });
    if (session.settings.json)
      printJson(session, {
        file: input.name,
        ...inspection,
        ...outcomeOf(inspection.refusals[0] ?? null),
        supportPackage: ofSupport,
      });
    else session.out.print(showInspection(input.name, inspection, await displayOf(session), ofSupport));
    await session.out.settled();
  }
  await sum(counts, session);
  await writeReports(reports, inspected, session);
  return counts.opened === counts.files ? EXIT.done : EXIT.refused;
}

async function writeReports(
  { report, html }: Reports,
  inspected: readonly Inspected[],
  session: Session,
): Promise<void> {
  if (report !== undefined) {
    const { inspectionReport } = await import('../../../shared/status/report.ts');
    await writeReport('report', report, session, (frame) => inspectionReport(inspected, frame));
  }
  if (html !== undefined) {
    const { inspectionPage } = await import('../../../shared/status/inspection-page.ts');
    await writeReport('html', html, session, (frame) => inspectionPage(inspected, frame));
  }
}

/**
 * Each file that was named, and of a folder each below it, one at a time; undefined for one of a folder that
 * holds no softkey document.
 */
async function* inputsAt(
  paths: readonly string[],
  session: Session,
): AsyncGenerator<FileIn | UnreadFile | undefined> {
  for (const path of paths)
    if (path !== STANDARD_INPUT && isFolder(path))
      for (const found of inOrderOfNames(path)) yield readFoundFile(found, () => true);
    else yield await tryInput(path, session);
}

interface Counts {
  readonly files: number;
  readonly opened: number;
  readonly leftAlone: number;
}

async function sum({ files, opened, leftAlone }: Counts, session: Session): Promise<void> {
  if (session.settings.json)
    return printJson(session, { summary: { files, opened, refused: files - opened, leftAlone, ok: opened } });
  if (leftAlone > 0) await printNote(session, 'imports.leftAlone', { count: leftAlone });
}

async function inspectOne(door: Client, { name, bytes }: FileIn): Promise<Inspection> {
  try {
    return await door['documents.inspect']({ file: { name, bytes } });
  } catch (error) {
    if (!isRefusal(error) || error.code === 'INTERNAL') throw error;
    return nothingIn({ name, refusal: error });
  }
}

function nothingIn({ refusal: { code, details } }: UnreadFile): Inspection {
  return { documents: [], refusals: [{ code, details }] };
}
