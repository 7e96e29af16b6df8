import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import demo from '../../build/profiles/demo.json' with { type: 'json' };
import { initDesk } from '../../node/desk/init.ts';
import type { Surroundings } from '../../node/surroundings.ts';
import type { DeskView } from '../../shared/desk-key-views.ts';
import { read } from '../../shared/document/shape.ts';
import { type VendorProfile, vendorProfile } from '../../shared/profile/vendor-profile.ts';

/**
 * What a program would hand to a desk. Without Vitest, so that the programs which the tests start can use it
 * too.
 */

export const NOW = '2026-11-22T12:00:00Z';

export function profileIn(file: string): VendorProfile {
  return profileOf(JSON.parse(readFileSync(file, 'utf8')));
}

function profileOf(value: unknown): VendorProfile {
  const result = read(vendorProfile, value);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

export const demoProfile = profileOf(demo);

export function surroundings(now = NOW, profile = demoProfile): Surroundings {
  return {
    now: () => new Date(now),
    randomness: (bytes) => new Uint8Array(randomBytes(bytes)),
    profile,
    program: 'softkey 0.1.0',
    builtAt: '2026-01-01T00:00:00Z',
  };
}

/** `ledger`: the URL of a database of PostgreSQL; otherwise a file of the folder. */
export function initDemoDesk(dir: string, ledger?: string, now = NOW): Promise<DeskView> {
  return initDesk(
    { dir, demo: true, passphrase: undefined, ledger },
    surroundings(now),
    () => import('../../node/desk/demo-keys.ts'),
  );
}
