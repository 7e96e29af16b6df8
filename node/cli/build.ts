import { randomBytes } from 'node:crypto';
import { read } from '../../shared/document/shape.ts';
import { vendorProfile } from '../../shared/profile/vendor-profile.ts';
import type { Surroundings } from '../surroundings.ts';

/** What a build fixes, as an entry file hands it on. */
export interface BuildConstants {
  readonly profile: unknown;
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** The surroundings of a program that runs now, on this machine. */
export function surroundingsOf({ profile, version, date }: BuildConstants): Surroundings {
  const result = read(vendorProfile, profile);
  if ('faults' in result)
    throw new Error(`this program was built with a bad vendor profile: ${JSON.stringify(result.faults)}`);
  return {
    now: () => new Date(),
    randomness: randomBytes,
    profile: result.value,
    program: `softkey ${version}`,
    builtAt: `${date}T00:00:00Z`,
  };
}
