import type { FileIn } from '../../../shared/contract.ts';
import { isSupportPackage } from '../../../shared/document/support-package.ts';
import type { Client } from '../../../shared/door.ts';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { isRefusal } from '../../../shared/errors/refusal.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { textsOfOtherMachine } from '../../../shared/text/other-machine.ts';
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
  readonly machine: string | undefined;
  readonly compare: string | undefined;
  readonly report: string | undefined;
  readonly html: string | undefined;
}

type Reports = Pick<InspectValues, 'report' | 'html'>;
type Inspected = { readonly name: string; readonly inspection: Inspection };

/**
 * `softkey inspect`: each file laid open, or how two of them differ. The exit code says whether every one
 * could be, not whether it is good.
 */
export async function runInspect(
  { machine, compare, ...reports }: InspectValues,
  paths: readonly string[],
  session: Session,
): Promise<ExitCode> {
  keepYoungGenerationSmall();
  if (compare === undefined) return inspectHeldAgainst(machine, paths, reports, session);
  const others = Object.entries({ machine, ...reports }).find(([, value]) => value !== undefined);
  if (others !== undefined) throw usageRefusal('notTogether', `--${others[0]}`, '', '--compare');
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

/** Held against this machine, or with a request against the one that it was made on. */
async function inspectHeldAgainst(
  request: string | undefined,
  paths: readonly string[],
  reports: Reports,
  session: Session,
): Promise<ExitCode> {
  const door = await connectToStation(session);
  if (request === undefined) return inspectAll(paths, { door, machine: null }, reports, session);
  const machine = await readInput(request, session);
  const file = foreign(machine.name);
  // Looked at first: what is wrong with it is said once, and not of each file that is inspected.
  await door['documents.verify']({ files: [], machine });
  await printNote(session, 'heldAgainst.note', { file });
  const texts = async () => textsOfOtherMachine(await session.texts(), file);
  return inspectAll(paths, { door, machine }, reports, { ...session, texts });
}

/** Whom to ask, and about which machine; null: this one. */
interface Asking {
  readonly door: Client;
  readonly machine: FileIn | null;
}

async function inspectAll(
  paths: readonly string[],
  asking: Asking,
  reports: Reports,
  session: Session,
): Promise<ExitCode> {
  const inspected: Inspected[] = [];
  const isWritten = reports.report !== undefined || reports.html !== undefined;
  const counts = { files: 0, opened: 0, leftAlone: 0 };
  for await (const input of inputsAt(paths, session)) {
    if (input === undefined) {
      counts.leftAlone++;
      continue;
    }
    const inspection = 'bytes' in input ? await inspectOne(input, asking) : nothingIn(input);
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

async function inspectOne({ name, bytes }: FileIn, { door, machine }: Asking): Promise<Inspection> {
  try {
    return await door['documents.inspect']({ file: { name, bytes }, machine });
  } catch (error) {
    if (!isRefusal(error) || error.code === 'INTERNAL') throw error;
    return nothingIn({ name, refusal: error });
  }
}

function nothingIn({ refusal: { code, details } }: UnreadFile): Inspection {
  return { documents: [], refusals: [{ code, details }] };
}
