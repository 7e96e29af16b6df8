import { statSync } from 'node:fs';
import { type Instant, instantOf } from '../../shared/encoding/instant.ts';
import type { MachineSign } from '../../shared/preflight/signs.ts';

/** When files below a root were last written. */
export type FileTimes = (path: string) => MachineSign<Instant>;

/**
 * The real times below `root`, which is `/`, empty, or a folder that stands in for `/`. Nothing here throws.
 */
export function fileTimesBelow(root: string): FileTimes {
  return (path) => {
    const source = path;
    try {
      const stat = statSync(root === '/' ? path : root + path, { throwIfNoEntry: false });
      if (!stat) return { status: 'absent', reason: 'not-found', source };
      return { status: 'value', value: instantOf(stat.mtime), source };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const isForbidden = code === 'EACCES' || code === 'EPERM';
      return isForbidden
        ? { status: 'denied', reason: 'access-denied', source }
        : { status: 'absent', reason: 'not-found', source };
    }
  };
}

/** The newest of several files; without any, the best reason why there is none. */
export function newestSign(signs: readonly MachineSign<Instant>[]): MachineSign<Instant> {
  let newest: MachineSign<Instant> = firstSign(signs);
  for (const sign of signs) {
    if (sign.status === 'value' && newest.status === 'value' && sign.value > newest.value) newest = sign;
  }
  return newest;
}

/** The first of several files that is there. */
export function firstSign(signs: readonly MachineSign<Instant>[]): MachineSign<Instant> {
  const written = signs.find(({ status }) => status === 'value');
  const refused = signs.find(({ status }) => status === 'denied');
  return written ?? refused ?? { status: 'absent', reason: 'not-found', source: '' };
}
