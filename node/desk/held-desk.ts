import { LicensingError } from '../../shared/errors/refusal.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Desk, openRecords, type UnlockedDesk, unlockDesk } from './desk.ts';
import type { DeskRecords } from './desk-records.ts';
import type { SignIn } from './operator-proof.ts';

/**
 * A desk of a program that runs on. Its keys are unlocked once, and are in memory only; its ledger is
 * opened for each call and closed after it, as a command does, so that it stands in nobody's way and is never
 * an old one.
 */
export interface HeldDesk {
  /** Refuses as `openDesk` does, and then the desk stays as it was. */
  readonly unlock: (passphrase: string | undefined) => Promise<void>;
  readonly lock: () => void;
  readonly isUnlocked: () => boolean;
  /**
   * In the hands of whoever works, where the desk has operators; refuses as `signIn` does.
   * `PASSPHRASE_MISSING` where it is locked, or where its keys were changed since.
   */
  readonly withDesk: <T>(work: (desk: Desk) => Promise<T>, signIn?: SignIn) => Promise<T>;
  /** The same of what is on record. */
  readonly withRecords: <T>(work: (records: DeskRecords) => Promise<T>, signIn?: SignIn) => Promise<T>;
}

export function holdDesk(dir: string, surroundings: Surroundings): HeldDesk {
  let unlocked: UnlockedDesk | undefined;
  const current = () => {
    if (unlocked?.isCurrent() === false) unlocked = undefined;
    return unlocked;
  };
  return {
    unlock: async (passphrase) => {
      unlocked = await unlockDesk(dir, passphrase, surroundings);
    },
    lock: () => {
      unlocked = undefined;
    },
    isUnlocked: () => unlocked !== undefined,
    withDesk: async (work, signIn = byNobody) => {
      const desk = current();
      if (desk === undefined) throw new LicensingError('PASSPHRASE_MISSING');
      return thenClosed(await desk.open(), async (opened) => work(await opened.signIn(signIn)));
    },
    withRecords: async (work, signIn = byNobody) =>
      thenClosed(await openRecords(dir, surroundings), async (records) => {
        await records.whoWorks(signIn);
        return work(records);
      }),
  };
}

const byNobody: SignIn = async () => undefined;

/** Runs `work` on a desk that was opened for it, and closes it whatever comes. */
export async function thenClosed<D extends Pick<DeskRecords, 'close'>, T>(
  desk: D,
  work: (desk: D) => Promise<T> | T,
): Promise<T> {
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}
