import { missingIn } from '../../../../shared/courier/courier-round.ts';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { readCourierFolder } from '../../courier-folder.ts';
import { printJson, type Session } from '../../session.ts';
import { showCourierFolder } from '../../show/courier.ts';
import { displayOf } from '../../show/display.ts';
import { connectToStation } from '../../station-door.ts';

/**
 * `softkey courier show`: who asked, who is answered, who took it, who is missing, whose license ends
 * first.
 */
export async function runCourierShow([dir = '']: readonly string[], session: Session): Promise<ExitCode> {
  const { files, unread } = await readCourierFolder(dir, session);
  const { rows, problems } = await (await connectToStation(session))['courier.read']({ files });
  const all = [
    ...problems,
    ...unread.map(({ name, refusal: { code, details } }) => ({ file: name, code, details })),
  ];
  if (session.settings.json)
    printJson(session, {
      machines: rows,
      missing: missingIn(rows).map(({ host, softkeyId }) => ({ host, softkeyId })),
      problems: all,
    });
  else session.out.print(showCourierFolder({ rows, problems: all }, dir, await displayOf(session)));
  return EXIT.done;
}
