import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { takeAnswers } from '../courier-answers.ts';
import { readCourierFolder } from '../courier-folder.ts';
import { type Collected, collectInto, withoutFiles } from '../courier-request.ts';
import { isAddress, type RouteValues, requireNoRoute } from '../exchange-address.ts';
import { printResults } from '../import-results.ts';
import { printJson, type Session, wantsNotes } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { isNews, showAsked, showRenewals, showTaken, showWaiting } from '../show/exchange.ts';
import type { ImportCount } from '../show/import.ts';
import { connectToStation } from '../station-door.ts';

/**
 * `softkey exchange`: takes what is this machine's out of a shared folder, and asks there for what is due, as
 * its scheduler does every hour. What was taken is said before anything keeps the machine from asking. Of an
 * address, the same over the network.
 */
export async function runExchange(
  values: RouteValues & { readonly 'no-names': boolean },
  [place = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  if (isAddress(place))
    return (await import('./exchange-network.ts')).runNetworkExchange(values, place, session);
  requireNoRoute(values);
  return exchangeInFolder(values, place, session);
}

async function exchangeInFolder(
  values: { readonly 'no-names': boolean },
  dir: string,
  session: Session,
): Promise<ExitCode> {
  const folder = await readCourierFolder(dir, session);
  const door = await connectToStation(session);
  const { results, count, clock } = await takeAnswers(folder, door);
  const news = results.filter(isNews);
  if (session.settings.json) printResults(news, session);
  else session.out.print(showTaken(news, clock, await displayOf(session)));
  const input = { files: folder.files, named: !values['no-names'], asks: 'by-itself' } as const;
  const asked = await collectInto(dir, input, door);
  if (session.settings.json) printJson(session, { summary: summaryOf(count, asked) });
  else await tellAsked(asked, dir, session);
  return count.refused === 0 ? EXIT.done : EXIT.refused;
}

/** A log of every hour has what is new, a person also what is waited for. */
async function tellAsked({ collected, written }: Collected, dir: string, session: Session): Promise<void> {
  const look = await displayOf(session);
  if (!written.unchanged) session.out.print(showAsked(collected, look));
  if (!wantsNotes(session)) return;
  if (written.unchanged) session.out.print(showWaiting(collected, look));
  session.out.print(showRenewals(collected, dir, look));
}

function summaryOf(count: ImportCount, { collected, written }: Collected) {
  const { reports, early } = collected;
  const { path: out, unchanged } = written;
  return { ...count, out, unchanged, requests: withoutFiles(collected.requests), reports, early };
}
