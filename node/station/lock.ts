import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { encodeHex } from '../../shared/encoding/hex.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { nativeHashes } from '../crypto/native.ts';
import { giveBackLock, lineOfLock, takeLockFile } from '../files/lock-file.ts';
import { holderIn, isHolderGone, newHolderLine } from '../files/lock-holder.ts';
import { temporaryName } from '../files/write-file.ts';
import { LAYOUT, writing } from './folder.ts';

const PATIENCE_MS = 5_000;
const RETRY_MS = 25;
/**
 * A lock that names nobody was emptied by a power cut, because every process writes its line before it takes
 * the lock.
 */
const NOBODYS_AFTER_MS = 2_000;

/**
 * Runs `action` while no other process changes this home; waits for it up to `patienceMs`, then refuses with
 * `STORE_LOCKED`. A lock whose process is certainly gone is taken over; any other stays with its holder,
 * however old it is (decision 37).
 */
export async function withLock<T>(
  home: string,
  action: () => T | Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const lock = join(home, LAYOUT.lock);
  const mine = newHolderLine();
  await acquire(home, lock, mine, patienceMs);
  try {
    return await action();
  } finally {
    release(lock, mine);
  }
}

async function acquire(home: string, lock: string, mine: string, patienceMs: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  const isLeft = watching(home);
  while (!writing(home, () => takeLockFile(lock, mine))) {
    const line = writing(home, () => lineOfLock(lock));
    if (performance.now() > deadline) throw locked(home, line);
    const wasRemoved =
      line !== undefined && isLeft(line) && writing(home, () => takeAway(lock, line, mine, isLeft));
    if (!wasRemoved) await pause(RETRY_MS);
  }
}

function locked(home: string, line = ''): LicensingError {
  const { pid = 0, host = '' } = holderIn(line) ?? {};
  return new LicensingError('STORE_LOCKED', { home: basename(home), holder: pid, host });
}

/** Locks that this process could not remove when it had finished with them. */
const leftByUs = new Set<string>();

function release(lock: string, mine: string): void {
  try {
    if (lineOfLock(lock) === mine) giveBackLock(lock);
  } catch {
    leftByUs.add(mine); // what was done under it is done
  }
}

/**
 * Says whether a lock with this line belongs to nobody. One that names nobody must stay unchanged for a
 * while, by this process's own clock.
 */
function watching(home: string): (line: string) => boolean {
  const firstSeen = new Map<string, number>();
  return (line) => {
    const holder = holderIn(line);
    if (holder !== undefined) return leftByUs.has(line) || isHolderGone(holder, home);
    const now = performance.now();
    if (!firstSeen.has(line)) firstSeen.set(line, now);
    return now - (firstSeen.get(line) ?? now) > NOBODYS_AFTER_MS;
  };
}

/**
 * Removes a lock that belongs to nobody. Only the process that holds the marker for exactly that line may do
 * it, one at a time. The line never comes back, so that even a very late process cannot remove a live lock
 * instead.
 */
function takeAway(lock: string, line: string, mine: string, isLeft: (line: string) => boolean): boolean {
  const marker = temporaryName(lock, digestOf(`${basename(lock)} ${line}`));
  if (!takeLockFile(marker, mine)) {
    const other = lineOfLock(marker);
    return other !== undefined && isLeft(other) && takeAway(marker, other, mine, isLeft);
  }
  try {
    if (lineOfLock(lock) === line) giveBackLock(lock);
    return true;
  } finally {
    giveBackLock(marker);
  }
}

function digestOf(text: string): string {
  return encodeHex(nativeHashes.sha256(encodeUtf8(text))).slice(0, 16);
}
