import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { errnoOf } from '../files/errno.ts';
import { draftName } from '../files/write-file.ts';
import { LAYOUT, writing } from './folder.ts';

const PATIENCE_MS = 5_000;
const RETRY_MS = 25;
/** No change of a store takes this long: a lock this old belongs to a process that was killed and whose number another one has now. */
const STALE_MS = 10 * 60_000;

/**
 * Runs `action` while no other process changes this home; waits for it up to `patienceMs`, then refuses with `STORE_LOCKED`. A lock
 * whose process is gone is taken over.
 */
export async function withLock<T>(
  home: string,
  action: () => T | Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const lock = join(home, LAYOUT.lock);
  const mine = `${process.pid} ${hostname()} ${performance.timeOrigin}.${performance.now()}`;
  await acquire(home, lock, mine, patienceMs);
  try {
    return await action();
  } finally {
    if (contentOf(lock) === mine) rmSync(lock, { force: true });
  }
}

async function acquire(home: string, lock: string, mine: string, patienceMs: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!writing(home, () => tryLock(lock, mine))) {
    if (takeOverStale(lock)) continue;
    if (performance.now() > deadline)
      throw new LicensingError('STORE_LOCKED', { home: basename(home), holder: holderOf(lock) ?? 0 });
    await pause(RETRY_MS);
  }
}

/** Linking a written file into place is exclusive, and the lock is never seen empty. */
function tryLock(lock: string, mine: string): boolean {
  const draft = draftName(lock);
  writeFileSync(draft, mine, { flag: 'wx', mode: 0o644 });
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes(errnoOf(error) ?? '')) return false; // ENOENT: the holder swept the draft away
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(errnoOf(error) ?? '')) throw error;
    return tryExclusiveCreate(lock, mine); // FAT on a USB stick has no links
  } finally {
    rmSync(draft, { force: true });
  }
}

function tryExclusiveCreate(lock: string, mine: string): boolean {
  try {
    writeFileSync(lock, mine, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead lock away. Two processes may see the same one: renaming picks one of them, who looks again at what it moved. */
function takeOverStale(lock: string): boolean {
  const seen = contentOf(lock);
  if (seen === undefined) return true;
  if (!isStale(lock, seen)) return false;
  const aside = draftName(lock);
  try {
    renameSync(lock, aside);
    if (contentOf(aside) !== seen) linkSync(aside, lock); // a live one, taken in between: put it back
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errnoOf(error) ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return true;
}

/**
 * After a loss of power the lock may still be there, emptied or with the number of a process of today; and a clock may have jumped. A
 * lock that names nobody is one of this machine that is just being written.
 */
function isStale(lock: string, content: string): boolean {
  const [pid, host] = content.split(' ');
  const age = ageOf(lock);
  if (Math.abs(age) > STALE_MS) return true;
  if (host === undefined) return age > uptime() * 1000;
  return host === hostname() && (!isAlive(Number(pid)) || age > uptime() * 1000);
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

function ageOf(lock: string): number {
  try {
    return performance.timeOrigin + performance.now() - statSync(lock).mtimeMs;
  } catch {
    return 0;
  }
}

function holderOf(lock: string): number | undefined {
  const pid = Number(contentOf(lock)?.split(' ')[0]);
  return Number.isSafeInteger(pid) ? pid : undefined;
}

function contentOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}
