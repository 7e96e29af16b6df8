import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { readCourierFolder, writeCourierFile } from '../../courier-folder.ts';
import { printJson, type Session } from '../../session.ts';
import { showCollected } from '../../show/courier.ts';
import { displayOf } from '../../show/display.ts';
import { connectToStation } from '../../station-door.ts';

/**
 * `softkey courier collect`: this machine's request, and the report of what it took, in its one file in the
 * folder.
 */
export async function runCourierCollect(
  values: { 'no-names': boolean },
  [dir = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const { files } = await readCourierFolder(dir, session);
  const door = await connectToStation(session);
  const collected = await door['courier.collect']({ files, named: !values['no-names'] });
  const written = writeCourierFile(dir, collected);
  if (session.settings.json) {
    const { requests, reports, file } = collected;
    const asked = requests.map(({ file: _file, compact: _compact, ...request }) => request);
    printJson(session, {
      name: file.name,
      out: written.path,
      unchanged: written.unchanged,
      requests: asked,
      reports,
    });
  } else {
    const { profile } = session.program.surroundings;
    session.out.print(showCollected(collected, written, { dir, profile }, await displayOf(session)));
  }
  return EXIT.done;
}
