import { basename, join } from 'node:path';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { holdingLock } from '../files/hold-lock.ts';
import { holderIn } from '../files/lock-holder.ts';
import { LAYOUT, writing } from './folder.ts';

const PATIENCE_MS = 5_000;

/**
 * Runs `action` while no other process changes this home; waits for it up to `patienceMs`, then refuses with
 * `STORE_LOCKED`.
 */
export function withLock<T>(
  home: string,
  action: () => T | Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const wanted = {
    lock: join(home, LAYOUT.lock),
    patienceMs,
    touching: <R>(look: () => R) => writing(home, look),
    locked: (line: string) => {
      const { pid = 0, host = '' } = holderIn(line) ?? {};
      return new LicensingError('STORE_LOCKED', { home: basename(home), holder: pid, host });
    },
  };
  return holdingLock(wanted, action);
}
