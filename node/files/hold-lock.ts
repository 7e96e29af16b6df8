import { basename, dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { encodeHex } from '../../shared/encoding/hex.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import type { LicensingError } from '../../shared/errors/refusal.ts';
import { nativeHashes } from '../crypto/native.ts';
import { giveBackLock, lineOfLock, takeLockFile } from './lock-file.ts';
import { holderIn, isHolderGone, newHolderLine } from './lock-holder.ts';
import { temporaryName } from './write-file.ts';

const RETRY_MS = 25;
/**
 * A lock that names nobody was emptied by a power cut, because every process writes its line before it takes
 * the lock.
 */
const NOBODYS_AFTER_MS = 2_000;

/** A lock, how long it is waited for, and how failures are called. */
export interface LockWanted {
  readonly lock: string;
  readonly patienceMs: number;
  /** Runs a look or a write at the lock; what the system refuses becomes a refusal. */
  readonly touching: <T>(action: () => T) => T;
  /** The refusal where it stays with its holder, who wrote this line. */
  readonly locked: (line: string) => LicensingError;
}

/**
 * Runs `action` while no other process holds the lock; waits for it, then refuses. A lock whose process is
 * certainly gone is taken over; any other stays with its holder, however old it is (decision 37).
 */
export async function holdingLock<T>(wanted: LockWanted, action: () => T | Promise<T>): Promise<T> {
  const mine = newHolderLine();
  await acquire(wanted, mine);
  try {
    return await action();
  } finally {
    release(wanted.lock, mine);
  }
}

async function acquire({ lock, patienceMs, touching, locked }: LockWanted, mine: string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  const isLeft = watching(dirname(lock));
  while (!touching(() => takeLockFile(lock, mine))) {
    const line = touching(() => lineOfLock(lock));
    const wasRemoved =
      line !== undefined && isLeft(line) && touching(() => takeAway(lock, line, mine, isLeft));
    if (!wasRemoved && performance.now() > deadline) throw locked(line ?? '');
    if (!wasRemoved) await pause(RETRY_MS);
  }
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
function watching(folder: string): (line: string) => boolean {
  const firstSeen = new Map<string, number>();
  return (line) => {
    const holder = holderIn(line);
    if (holder !== undefined) return leftByUs.has(line) || isHolderGone(holder, folder);
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
