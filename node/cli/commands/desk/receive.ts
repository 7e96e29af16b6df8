import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { judgeRequests, type Received } from '../../desk-batch/judged-requests.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { receivedSortOf, receivedView, showReceived, showReceivedCount } from '../../show/receive.ts';
import type { DeskValues } from './passphrase.ts';
import { type OperatorValues, typedOperator } from './who-works.ts';
import { withDesk } from './with-desk.ts';

/**
 * `softkey desk receive`: what came in, and what would come of it. Writes nothing. Exit code 1 where
 * something would be refused, or could not be read.
 */
export async function runDeskReceive(
  values: DeskValues & OperatorValues,
  paths: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const count = { usual: 0, unusual: 0, answered: 0, refused: 0, unread: 0 };
  await withDesk(values, session, async (desk) => {
    for await (const received of judgeRequests(paths, desk)) {
      count[receivedSortOf(received)] += 1;
      await print(received, values, session);
      await session.out.settled();
    }
  });
  if (session.settings.json) printJson(session, { summary: count });
  else session.out.print(showReceivedCount(count, await displayOf(session)));
  return count.refused + count.unread === 0 ? EXIT.done : EXIT.refused;
}

async function print(received: Received, values: DeskValues & OperatorValues, session: Session) {
  const desk = { dir: values.dir, operator: typedOperator(values, session) };
  if (session.settings.json) printJson(session, receivedView(received, desk));
  else session.out.print(`${showReceived(received, desk, await displayOf(session))}\n`);
}
