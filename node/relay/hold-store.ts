import { basename, join } from 'node:path';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { orRefused } from '../files/errno.ts';
import { holdingLock } from '../files/hold-lock.ts';
import { holderIn } from '../files/lock-holder.ts';
import { makeFolder } from '../files/make-folder.ts';

/** Long enough for a lock that a power cut emptied. */
const PATIENCE_MS = 3_000;

/** Runs `action` while no other relay has this store, which is made where it is not there: `RELAY_RUNS`. */
export function holdingStore<T>(dir: string, action: () => Promise<T>): Promise<T> {
  orRefused(() => makeFolder(dir, 0o700));
  const wanted = {
    lock: join(dir, 'lock'),
    patienceMs: PATIENCE_MS,
    touching: <R>(look: () => R) => orRefused(look),
    locked: (line: string) =>
      new LicensingError('RELAY_RUNS', { file: basename(dir), holder: holderIn(line)?.pid ?? 0 }),
  };
  return holdingLock(wanted, action);
}
