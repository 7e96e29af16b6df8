import { EXIT, type ExitCode } from '../../shared/errors/codes.ts';
import type { TextKey } from '../../shared/text/catalog.ts';
import { type PageFiles, pageOf } from '../app/page.ts';
import { refusalOf } from '../files/errno.ts';
import { type Serving, serveWeb, type WebService } from '../web/server.ts';
import { printJson, printNote, type Session } from './session.ts';
import { STOP_SIGNALS } from './stop-signals.ts';
import { wholeNumber } from './whole-number.ts';

export interface ServeValues {
  readonly port: string | undefined;
  readonly idle: string | undefined;
}

/** Where a page is to be served, and for how long. */
export interface ServePlace {
  /** 0: any that is free. */
  readonly port: number;
  readonly idleMinutes: number;
}

const IDLE_MINUTES = 30;
const MOST_PORT = 65_535;
const MOST_IDLE_MINUTES = 24 * 60;

/** Refuses with `USAGE` what was mistyped, before anything is opened. */
export function servePlace(values: ServeValues): ServePlace {
  return {
    port: wholeNumber('--port', values.port, MOST_PORT) ?? 0,
    idleMinutes: wholeNumber('--idle', values.idle, MOST_IDLE_MINUTES) ?? IDLE_MINUTES,
  };
}

/** Screens, and what answers their calls. */
export interface ServedPage {
  readonly files: PageFiles;
  readonly call: WebService['call'];
  /** What to know about the address. */
  readonly note: TextKey;
}

/** Serves a page on the loopback address until nobody used it for a while, or Ctrl-C. */
export async function serveScreens(
  page: ServedPage,
  { port, idleMinutes }: ServePlace,
  session: Session,
): Promise<ExitCode> {
  const { randomness } = session.program.surroundings;
  const random = (bytes: number) => Buffer.from(randomness(bytes)).toString('base64url');
  const token = random(32);
  const serving = await serveWeb({
    page: pageOf(page.files, { mayCall: true, nonce: () => random(16) }),
    call: page.call,
    token,
    port,
    idleMs: idleMinutes * 60_000,
  }).catch((error: unknown) => {
    throw refusalOf(error, PORT_FAILURES, { port: String(port) });
  });
  stopOnSignals(serving);
  await sayWhere(`http://127.0.0.1:${serving.port}/#token=${token}`, page.note, idleMinutes, session);
  await printNote(session, (await serving.stopped) === 'idle' ? 'serve.idle' : 'serve.stopped');
  return EXIT.done;
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
async function sayWhere(url: string, note: TextKey, idleMinutes: number, session: Session): Promise<void> {
  if (session.settings.json) return printJson(session, { url });
  session.out.print(`${url}\n`);
  await printNote(session, note);
  await printNote(session, idleMinutes === 0 ? 'serve.untilStopped' : 'serve.untilIdle', {
    count: idleMinutes,
  });
}
