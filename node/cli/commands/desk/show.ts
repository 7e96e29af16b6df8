import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { showStory } from '../../show/ledger.ts';
import { withRecords } from './records.ts';
import { typedId } from './typed-id.ts';

/** `softkey desk show`: a softkey and all that happened to it. */
export async function runDeskShow(
  values: { dir: string },
  [softkeyId = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const story = await withRecords(values.dir, session, (records) => records.story(typedId(softkeyId)));
  if (session.settings.json) printJson(session, story);
  else session.out.print(showStory(story, await displayOf(session)));
  return EXIT.done;
}
