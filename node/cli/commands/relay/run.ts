import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { LicensingError } from '../../../../shared/errors/refusal.ts';
import { type Forwarder, forwarder } from '../../../relay/forward.ts';
import { holdingStore } from '../../../relay/hold-store.ts';
import { deskLineIn } from '../../../relay/line.ts';
import { answerStation, arrivedParcel } from '../../../relay/relay.ts';
import { openRelayStore } from '../../../relay/store.ts';
import { type ExchangeRoute, postParcel } from '../../../web/exchange-client.ts';
import type { ExchangePlace } from '../../../web/exchange-server.ts';
import type { RouteValues } from '../../exchange-address.ts';
import { routeTo } from '../../exchange-route.ts';
import { reportBug, reportFailure } from '../../failure.ts';
import { serveAt, servedPlace, type TlsValues } from '../../served-place.ts';
import { printJson, printNote, type Session } from '../../session.ts';
import { type StopSignals, stopSignals } from '../../stop-signals.ts';

export interface RelayValues extends RouteValues, TlsValues {
  readonly dir: string;
  readonly listen: string;
  readonly desk: string;
}

/** `softkey relay run`: answers stations from its store and hands their parcels on, until it is ended. */
export async function runRelay(values: RelayValues, session: Session): Promise<ExitCode> {
  const place = servedPlace(values.listen, values, '--listen');
  const route = routeTo(values.desk, values, session.program.env);
  await holdingStore(values.dir, () => runOn(values.dir, place, route, session));
  return EXIT.done;
}

async function runOn(dir: string, place: ExchangePlace, route: ExchangeRoute, session: Session) {
  const { now, randomness, profile } = session.program.surroundings;
  const store = openRelayStore(dir);
  const vendor = profile.id;
  const send = (parcel: Uint8Array) => answerTo(parcel, route);
  const forwarding = { vendor, dir, store, send, now, randomness, elapsed: () => performance.now() };
  const desk = forwarder(forwarding, deskLineIn(dir));
  const later = (work: () => void) => void setImmediate(() => reportingBugs(work, session));
  const station = { store, line: desk.line, now, later };
  const ended = stopSignals();
  let trouble: unknown;
  const serving = await serveAt(place, {
    read: (body) => arrivedParcel(body, vendor),
    answer: async (parcel) => {
      const given = await answerOrTell(
        () => answerStation(parcel, station),
        session,
        (error) => (trouble = error),
      );
      if (!(given instanceof Uint8Array)) ended.wake();
      return given;
    },
    probe: async () => {
      if (trouble !== undefined) throw trouble;
    },
    failed: (error) => reportBug(error, session),
  });
  if (session.settings.json) printJson(session, { url: serving.url });
  else session.out.print(`${serving.url}\n`);
  await printNote(session, 'relay.serves', { host: route.url.host });
  await handOn(desk, ended);
  await serving.stop();
  await printNote(session, 'serve.stopped');
}

const HOUR_MS = 3_600_000;

/** What is being sent when somebody ends the program is sent again by the next one. */
async function handOn(desk: Forwarder, ended: StopSignals): Promise<void> {
  while (!ended.stopped()) {
    const round = desk.round(ended.stopped);
    await Promise.race([round, ended.stop]);
    if (!ended.stopped()) await ended.pause((await round) ?? HOUR_MS);
  }
}

function reportingBugs(work: () => void, session: Session): void {
  try {
    work();
  } catch (error) {
    reportBug(error, session);
  }
}

/**
 * What is wrong with the store is said here, too: a station can only say that it was not answered. `found`
 * has it, or undefined where all is well, for whoever asks for the relay's health.
 */
async function answerOrTell<T>(
  answer: () => T,
  session: Session,
  found: (trouble: unknown) => void,
): Promise<T> {
  try {
    const given = answer();
    found(undefined);
    return given;
  } catch (error) {
    found(error);
    await reportFailure(error, session);
    throw error;
  }
}

/** A relay in the desk's place would answer for ever that it holds the parcel. */
async function answerTo(parcel: Uint8Array, route: ExchangeRoute) {
  const posted = await postParcel(parcel, route);
  if ('held' in posted)
    throw new LicensingError('EXCHANGE_STATUS', { host: route.url.host, status: 202, said: '-' });
  return posted;
}
