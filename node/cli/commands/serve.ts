import { hostContract } from '../../../shared/app/host.ts';
import { contract } from '../../../shared/contract.ts';
import { serve as door } from '../../../shared/door.ts';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { appFolder } from '../../app/app-folder.ts';
import { freeingMemory } from '../../app/free-memory.ts';
import { pageOf } from '../../app/page.ts';
import { savedStateIn } from '../../app/saved-state.ts';
import { refusalOf } from '../../files/errno.ts';
import { stationHandlers } from '../../station/station.ts';
import { embeddedPage } from '../../web/embedded-page.ts';
import { webHostHandlers } from '../../web/host-handlers.ts';
import { type Serving, serveWeb } from '../../web/server.ts';
import { reportBug } from '../failure.ts';
import { printJson, printNote, type Session } from '../session.ts';
import { openStation } from '../station-door.ts';
import { STOP_SIGNALS } from '../stop-signals.ts';
import { wholeNumber } from '../whole-number.ts';

interface ServeValues {
  readonly port: string | undefined;
  readonly idle: string | undefined;
}

const IDLE_MINUTES = 30;
const MAX_PORT = 65_535;
const MAX_IDLE_MINUTES = 24 * 60;

/** `softkey serve`: the screens as a local web page, until nobody used them for a while, or Ctrl-C. */
export async function runServe(values: ServeValues, session: Session): Promise<ExitCode> {
  const port = wholeNumber('--port', values.port, MAX_PORT) ?? 0;
  const idleMinutes = wholeNumber('--idle', values.idle, MAX_IDLE_MINUTES) ?? IDLE_MINUTES;
  const { token, serving } = await start(port, idleMinutes * 60_000, session);
  stopOnSignals(serving);
  await sayWhere(`http://127.0.0.1:${serving.port}/#token=${token}`, idleMinutes, session);
  await printNote(session, (await serving.stopped) === 'idle' ? 'serve.idle' : 'serve.stopped');
  return EXIT.done;
}

async function start(
  port: number,
  idleMs: number,
  session: Session,
): Promise<{ token: string; serving: Serving }> {
  const { surroundings, env, platform } = session.program;
  const opened = await openStation(session);
  const station = freeingMemory(stationHandlers(opened));
  const kept = savedStateIn(appFolder(opened.home, env, platform));
  const random = (bytes: number) => Buffer.from(surroundings.randomness(bytes)).toString('base64url');
  const handlers = { ...station, ...webHostHandlers(station, kept, session.settings.lang, opened.home.path) };
  const token = random(32);
  const serving = await serveWeb({
    page: pageOf(embeddedPage(), { mayCall: true, nonce: () => random(16) }),
    call: door({ ...contract, ...hostContract }, handlers, (error) => reportBug(error, session)),
    token,
    port,
    idleMs,
  }).catch((error: unknown) => {
    throw refusalOf(error, PORT_FAILURES, { port: String(port) });
  });
  return { token, serving };
}

const PORT_FAILURES = { exists: 'PORT_TAKEN', denied: 'PORT_TAKEN' } as const;

/** A second Ctrl-C does no more than the first, because stopping does not take long. */
function stopOnSignals({ stop, stopped }: Serving): void {
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  void stopped.then(() => {
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
  });
}

/** The address on standard output, and what to know about it beside it. */
async function sayWhere(url: string, idleMinutes: number, session: Session): Promise<void> {
  if (session.settings.json) return printJson(session, { url });
  session.out.print(`${url}\n`);
  await printNote(session, 'serve.open');
  await printNote(session, idleMinutes === 0 ? 'serve.untilStopped' : 'serve.untilIdle', {
    count: idleMinutes,
  });
}
