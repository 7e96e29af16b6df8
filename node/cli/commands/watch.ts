import { statSync } from 'node:fs';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { isRefusal, LicensingError } from '../../../shared/errors/refusal.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { refusalText } from '../../../shared/text/refusal-text.ts';
import { orRefused } from '../../files/errno.ts';
import { requireLocal } from '../../files/read-file.ts';
import { notWritten } from '../../files/write-output.ts';
import { printNote, type Session } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { countRefused, printRound, reasonText } from '../show/watch.ts';
import { connectToStation } from '../station-door.ts';
import { stopSignals } from '../stop-signals.ts';
import { type Round, scanWatched, type Watched, watchRound } from '../watch/round.ts';
import { wholeNumber } from '../whole-number.ts';

interface WatchValues {
  readonly once: boolean;
  readonly keep: boolean;
  readonly every: string | undefined;
}

const EVERY_SECONDS = 10;
const MOST_EVERY_SECONDS = 86_400;

/** Between the two scans of `--once`. Whether a file is whole, its END line and its check say. */
const SETTLE_MS = 500;

/**
 * `softkey watch`: takes licenses that are put into a folder. It scans and trusts no events, which are late,
 * doubled or missing on shares. With `--once` it is the scheduled one-shot; else it goes on until it is
 * stopped.
 */
export async function runWatch(
  values: WatchValues,
  [dir = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const every = Math.max(1, wholeNumber('--every', values.every, MOST_EVERY_SECONDS) ?? EVERY_SECONDS);
  requireFolder(dir);
  const watched = await watch(dir, values.keep, session);
  return values.once ? once(watched, session) : untilStopped(watched, every, session);
}

/** A mistyped name, or a stick that is not plugged in, must not look like an empty folder. */
function requireFolder(dir: string): void {
  requireLocal(dir);
  if (!orRefused(() => statSync(dir), {}, { file: dir }).isDirectory()) throw notWritten(dir, 'no-folder');
}

async function watch(dir: string, keep: boolean, session: Session): Promise<Watched> {
  const look = { ...(await displayOf(session)), paint: (_style: unknown, text: string) => text };
  const { now } = session.program.surroundings;
  return {
    dir,
    keep,
    door: await connectToStation(session),
    now,
    reasonOf: (file, refused) => reasonText(file, refused, now(), look),
    stamps: new Map(),
    done: new Map(),
  };
}

async function once(watched: Watched, session: Session): Promise<ExitCode> {
  const scan = () => orRefused(() => scanWatched(watched), {}, { file: watched.dir });
  scan();
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const round = await watchRound(watched, scan());
  const isNews = await printRound(round, watched.dir, session);
  if (!isNews) await printNote(session, 'watch.nothing', { dir: foreign(watched.dir) });
  return countRefused(round) === 0 ? EXIT.done : EXIT.refused;
}

/** What keeps a round from being made is said once, and tried again: a stick comes back, a lock is freed. */
async function untilStopped(watched: Watched, every: number, session: Session): Promise<ExitCode> {
  const { stopped, pause } = stopSignals();
  await printNote(session, 'watch.watching', { dir: foreign(watched.dir), seconds: every });
  let trouble: string | undefined;
  while (!stopped()) {
    const round = await tried(watched);
    const now = round instanceof LicensingError ? round.code : undefined;
    if (now !== undefined && now !== trouble) await sayTrouble(round as LicensingError, session);
    if (now === undefined && trouble !== undefined)
      await printNote(session, 'watch.back', { dir: foreign(watched.dir) });
    trouble = now;
    if (!(round instanceof LicensingError)) await printRound(round, watched.dir, session);
    await pause(every * 1000);
  }
  return EXIT.done;
}

async function tried(watched: Watched): Promise<Round | LicensingError> {
  try {
    const standing = orRefused(() => scanWatched(watched), {}, { file: watched.dir });
    return await watchRound(watched, standing);
  } catch (error) {
    if (!isRefusal(error) || error.code === 'INTERNAL') throw error;
    return error;
  }
}

async function sayTrouble(refusal: LicensingError, session: Session): Promise<void> {
  const texts = await session.texts();
  const { title } = refusalText(refusal, texts);
  session.err.print(`${texts.t('watch.trouble', { problem: title })}\n`);
}
