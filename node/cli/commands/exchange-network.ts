import type { OutputOf } from '../../../shared/contract.ts';
import type { Client } from '../../../shared/door.ts';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { LicensingError } from '../../../shared/errors/refusal.ts';
import type { ParcelReply } from '../../../shared/exchange/parcel.ts';
import { postParcel } from '../../web/exchange-client.ts';
import { type Made, newRequests, noteOnTheWay } from '../asked-requests.ts';
import { withoutFiles } from '../courier-request.ts';
import type { RouteValues } from '../exchange-address.ts';
import { routeTo } from '../exchange-route.ts';
import { printResults } from '../import-results.ts';
import { printJson, type Session, wantsNotes } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { isNews, showAsked, showRenewals, showTaken, showWords } from '../show/exchange.ts';
import { countImport } from '../show/import.ts';
import { connectToStation } from '../station-door.ts';

type Taken = OutputOf<'parcel.take'>;

/**
 * `softkey exchange URL`: the same round over the network: asks for what is due, reports what was taken, and
 * takes what answers it. What goes wrong on the way is for the next run.
 */
export async function runNetworkExchange(
  values: RouteValues & { readonly 'no-names': boolean },
  address: string,
  session: Session,
): Promise<ExitCode> {
  const route = routeTo(address, values, session.program.env);
  const door = await connectToStation(session);
  const input = { files: [], named: !values['no-names'], asks: 'by-itself' } as const;
  const made = await door['parcel.make'](input);
  const asked = { name: 'parcel', bytes: new Uint8Array(Buffer.from(made.parcel, 'latin1')) };
  const posted = await postParcel(asked.bytes, route);
  if ('held' in posted)
    return (await import('../relay-holds.ts')).relayHolds(
      posted.held,
      { made, asked, host: route.url.host, door },
      session,
    );
  const answer = { name: route.url.host, bytes: posted.answer };
  const taken = await door['parcel.take']({ asked, answer });
  await noteThatSent(made, taken.reply, door);
  await tell(made, taken, session);
  requireTaken(taken);
  const isRefused = taken.reply.words.some(({ word }) => word === 'refused');
  return isRefused || countOf(taken).refused > 0 ? EXIT.refused : EXIT.done;
}

/** What was answered at once is seen by the license. */
async function noteThatSent(made: Made, reply: ParcelReply | null, door: Client): Promise<void> {
  const waiting = new Set(
    (reply?.words ?? []).flatMap((one) => (one.word === 'waiting' ? one.requestId : [])),
  );
  await noteOnTheWay(
    newRequests(made).filter(({ requestId }) => waiting.has(requestId)),
    door,
  );
}

function countOf({ results }: Taken) {
  return countImport(results, { leftAlone: 0, isStick: true });
}

async function tell(made: Made, taken: Taken, session: Session): Promise<void> {
  const { collected } = made;
  const { reply, problem, clock } = taken;
  const news = taken.results.filter(isNews);
  if (session.settings.json) {
    printResults(news, session);
    const { reports, early } = collected;
    const requests = withoutFiles(collected.requests);
    const summary = { ...countOf(taken), requests, reports, early, reply, problem, held: null };
    printJson(session, { summary });
    return;
  }
  const look = await displayOf(session);
  session.out.print(showAsked({ ...collected, requests: newRequests(made) }, look));
  session.out.print(showWords(reply?.words ?? [], { all: wantsNotes(session) }, look));
  session.out.print(showTaken(news, clock, look));
  if (wantsNotes(session) && collected.requests.length === 0)
    session.out.print(showRenewals(collected, '', look));
}

/** What the desk did not take is said again by the exit code, so that the scheduler's unit fails. */
function requireTaken(taken: Taken): asserts taken is Taken & { readonly reply: ParcelReply } {
  const { reply, problem } = taken;
  if (problem !== null) throw new LicensingError(problem.code, problem.details);
  if (reply?.outcome === 'older') throw new LicensingError('PARCEL_OLDER', { counter: reply.highest });
  if (reply?.outcome === 'ahead') throw new LicensingError('PARCEL_AHEAD', { counter: reply.highest });
  if (reply?.outcome === 'cloned') throw new LicensingError('PARCEL_CLONED', { counter: reply.highest });
}
