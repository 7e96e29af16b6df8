import type { Client } from '../../../shared/door.ts';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { isRefusal } from '../../../shared/errors/refusal.ts';
import type { Inspection } from '../../../shared/views.ts';
import { usageRefusal } from '../command-line.ts';
import { readInput, STANDARD_INPUT, tryInput, type UnreadFile } from '../input-file.ts';
import { printJson, type Session } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { showInspection } from '../show/inspection.ts';
import { connectToStation } from '../station-door.ts';
import { writeReport } from '../write-report.ts';
import { keepYoungGenerationSmall } from '../young-generation.ts';

interface InspectValues {
  readonly compare: string | undefined;
  readonly report: string | undefined;
}

/**
 * `softkey inspect`: each file laid open, or how two of them differ. The exit code says whether every one
 * could be, not whether it is good.
 */
export async function runInspect(
  { compare, report }: InspectValues,
  paths: readonly string[],
  session: Session,
): Promise<ExitCode> {
  keepYoungGenerationSmall();
  if (compare === undefined) return inspectAll(paths, report, session);
  if (report !== undefined) throw usageRefusal('notTogether', '--report', '', '--compare');
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

async function inspectAll(
  paths: readonly string[],
  report: string | undefined,
  session: Session,
): Promise<ExitCode> {
  const door = await connectToStation(session);
  const inspected: { readonly name: string; readonly inspection: Inspection }[] = [];
  let opened = 0;
  for (const path of paths) {
    const input = await tryInput(path, session);
    const inspection = 'bytes' in input ? await inspectOne(door, input) : nothingIn(input);
    if (inspection.refusals.length === 0) opened += 1;
    if (report !== undefined) inspected.push({ name: input.name, inspection });
    if (session.settings.json) printJson(session, { file: input.name, ...inspection });
    else session.out.print(showInspection(input.name, inspection, await displayOf(session)));
    await session.out.settled();
  }
  if (session.settings.json)
    printJson(session, { summary: { files: paths.length, opened, refused: paths.length - opened } });
  if (report !== undefined) {
    const { inspectionReport } = await import('../../../shared/status/report.ts');
    await writeReport(report, session, (frame) => inspectionReport(inspected, frame));
  }
  return opened === paths.length ? EXIT.done : EXIT.refused;
}

async function inspectOne(door: Client, file: { name: string; bytes: Uint8Array }): Promise<Inspection> {
  try {
    return await door['documents.inspect']({ file });
  } catch (error) {
    if (!isRefusal(error) || error.code === 'INTERNAL') throw error;
    return nothingIn({ name: file.name, refusal: error });
  }
}

function nothingIn({ refusal: { code, details } }: UnreadFile): Inspection {
  return { documents: [], refusals: [{ code, details }] };
}
