import type { Client } from '../../../../shared/door.ts';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { isRefusal } from '../../../../shared/errors/refusal.ts';
import type { ImportResult } from '../../../../shared/views.ts';
import { takeAnswers } from '../../courier-answers.ts';
import {
  type CourierFolder,
  type Reported,
  readCourierFolder,
  writeCourierFile,
} from '../../courier-folder.ts';
import { printResults } from '../../import-results.ts';
import { printJson, type Session } from '../../session.ts';
import { showApplied } from '../../show/courier.ts';
import { displayOf } from '../../show/display.ts';
import { connectToStation } from '../../station-door.ts';

/**
 * `softkey courier apply`: takes what is this machine's, says of the rest whose it is, and leaves the report
 * that it was taken. That the folder cannot be written to is no failure: the license is in the home.
 */
export async function runCourierApply(
  values: { 'no-names': boolean },
  [dir = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const folder = await readCourierFolder(dir, session);
  const door = await connectToStation(session);
  const { results, count, clock } = await takeAnswers(folder, door);
  const reported = results.some(isTaken) ? await report(dir, folder, !values['no-names'], door) : undefined;
  if (session.settings.json) {
    printResults(results, session);
    printJson(session, { summary: { ...count, reported: reportedView(reported) } });
  } else session.out.print(showApplied(results, { count, clock, reported, dir }, await displayOf(session)));
  return count.refused === 0 ? EXIT.done : EXIT.refused;
}

function isTaken(result: ImportResult): boolean {
  return result.ok && result.kind === 'license';
}

async function report(
  dir: string,
  { files }: CourierFolder,
  named: boolean,
  door: Client,
): Promise<Reported> {
  try {
    const file = await door['courier.file']({ files, named });
    return file === null ? undefined : writeCourierFile(dir, file);
  } catch (error) {
    if (!isRefusal(error) || error.code === 'INTERNAL') throw error;
    return { problem: error };
  }
}

function reportedView(reported: Reported) {
  if (reported === undefined) return null;
  if ('path' in reported) return { out: reported.path, code: 'OK' };
  return { out: null, code: reported.problem.code };
}
