import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isRefusal, LicensingError } from '../../../../shared/errors/refusal.ts';
import type { TextKey, TextValues } from '../../../../shared/text/catalog.ts';
import { foreign } from '../../../../shared/text/foreign.ts';
import { type Desk, openDesk } from '../../../desk/desk.ts';
import { KEYS_FILE } from '../../../desk/folder.ts';
import { thenClosed } from '../../../desk/held-desk.ts';
import { findKeys } from '../../../desk/keys-file.ts';
import { isShort, LEAST_CHARACTERS, timesHarderToday } from '../../../desk/passphrase.ts';
import { orRefused } from '../../../files/errno.ts';
import { askHidden, canAsk } from '../../asking.ts';
import { readHandWritten } from '../../hand-written.ts';
import { readInput, STANDARD_INPUT } from '../../input-file.ts';
import type { Session } from '../../session.ts';
import { warn } from '../../warn.ts';

export interface DeskValues {
  readonly dir: string;
  readonly 'passphrase-file': string | undefined;
}

/**
 * Opens the desk, runs `work` on it and closes it. Its passphrase is asked for only where there is one and it
 * was not given.
 */
export async function withUnlockedDesk<T>(
  values: DeskValues,
  session: Session,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const desk = await openWith(values, session);
  if (!session.program.surroundings.profile.demo) await warnOfReaders(join(values.dir, KEYS_FILE), session);
  return thenClosed(desk, work);
}

function openWith(values: DeskValues, session: Session): Promise<Desk> {
  return withPassphrase(values, session, (passphrase) => openLocked(values.dir, passphrase, session));
}

/** Runs `work` with the passphrase that was given, or asks for one where the work says that it is missing. */
export async function withPassphrase<T>(
  { 'passphrase-file': file }: DeskValues,
  session: Session,
  work: (passphrase: string | undefined) => Promise<T>,
): Promise<T> {
  try {
    return await work(await givenPassphrase(file, session));
  } catch (error) {
    if (!isRefusal(error, 'PASSPHRASE_MISSING') || !canAsk(session)) throw error;
    return work(await askPassphrase('desk.askPassphrase', session));
  }
}

/** Warns of a passphrase that is too short, and of a lock that is too cheap: older programs made both. */
async function openLocked(dir: string, passphrase: string | undefined, session: Session): Promise<Desk> {
  const { surroundings } = session.program;
  const desk = await openDesk(dir, passphrase, surroundings);
  if (!surroundings.profile.demo && passphrase !== undefined && isShort(passphrase))
    await warn((await session.texts()).t('desk.shortPassphrase'), session);
  await warnOfOldLock(dir, session);
  return desk;
}

async function warnOfOldLock(dir: string, session: Session): Promise<void> {
  const { cost } = findKeys(dir);
  const times = cost === undefined ? 1 : timesHarderToday(cost);
  if (times <= 1) return;
  await warn((await session.texts()).t('desk.oldLock', { count: times, dir: foreign(dir) }), session);
}

/** The passphrase of `--passphrase-file` (its first line), or of SOFTKEY_PASSPHRASE. */
export async function givenPassphrase(
  file: string | undefined,
  session: Session,
): Promise<string | undefined> {
  return file === undefined ? session.program.env['SOFTKEY_PASSPHRASE'] : firstLineOf(file, session);
}

/** The passphrase in a file that somebody wrote for it. */
export async function firstLineOf(file: string, session: Session): Promise<string | undefined> {
  await warnOfReaders(file, session);
  return readHandWritten(await readInput(file, session)).split(/\r?\n/)[0];
}

/**
 * Warns if other users may read the passphrase file. Windows has no such permission bits, and standard input
 * is not a file.
 */
async function warnOfReaders(path: string, session: Session): Promise<void> {
  if (process.platform === 'win32' || path === STANDARD_INPUT) return;
  const stats = orRefused(() => statSync(path, { throwIfNoEntry: false }));
  if (stats?.isFile() === true && (stats.mode & 0o044) !== 0)
    await warn((await session.texts()).t('desk.readable', { file: foreign(basename(path)) }), session);
}

/**
 * A new passphrase, typed twice; one that is too short is asked for again at once. Undefined where nobody can
 * be asked.
 */
export async function newPassphrase(session: Session): Promise<string | undefined> {
  if (!canAsk(session)) return undefined;
  const { t } = await session.texts();
  for (;;) {
    const first = await askPassphrase('desk.askNewPassphrase', session, { least: LEAST_CHARACTERS });
    if (isShort(first))
      session.err.print(`${t('refusal.PASSPHRASE_SHORT.title', { least: LEAST_CHARACTERS })}\n`);
    else if (first === (await askPassphrase('desk.askAgain', session))) return first;
    else session.err.print(`${t('desk.notTheSame')}\n`);
  }
}

/** Asks on the terminal without showing what is typed. The end of the input is no passphrase. */
export async function askPassphrase(
  question: TextKey,
  session: Session,
  values?: TextValues,
): Promise<string> {
  const { t } = await session.texts();
  const typed = await askHidden(t(question, values), session);
  if (typed === undefined) throw new LicensingError('PASSPHRASE_MISSING');
  return typed;
}
