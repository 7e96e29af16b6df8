import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { readCourierFolder } from '../../courier-folder.ts';
import { collectInto, withoutFiles } from '../../courier-request.ts';
import { printJson, type Session } from '../../session.ts';
import { showCollected } from '../../show/courier.ts';
import { displayOf } from '../../show/display.ts';
import { connectToStation } from '../../station-door.ts';

/**
 * `softkey courier collect`: this machine's request, and the report of what it took, in its one file in the
 * folder.
 */
export async function runCourierCollect(
  values: { 'no-names': boolean; due: boolean },
  [dir = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const { files } = await readCourierFolder(dir, session);
  const door = await connectToStation(session);
  const { 'no-names': unnamed, due } = values;
  const asks = due ? 'due' : 'early';
  const { collected, written } = await collectInto(dir, { files, named: !unnamed, asks }, door);
  if (session.settings.json) {
    const { requests, reports, early, file } = collected;
    printJson(session, {
      name: file.name,
      out: written.path,
      unchanged: written.unchanged,
      requests: withoutFiles(requests),
      reports,
      early,
    });
  } else {
    const { profile } = session.program.surroundings;
    session.out.print(
      showCollected(collected, written, { dir, named: !unnamed, profile }, await displayOf(session)),
    );
  }
  return EXIT.done;
}
