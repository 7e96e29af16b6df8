import { randomBytes } from 'node:crypto';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import type { Surroundings } from '../surroundings.ts';

/** What a build fixes, as an entry file hands it on. */
export interface BuildConstants {
  readonly profile: VendorProfile;
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** The surroundings of a program that runs now, on this machine. */
export function surroundingsOf({ profile, version, date }: BuildConstants): Surroundings {
  return {
    now: () => new Date(),
    randomness: randomBytes,
    profile,
    program: `softkey ${version}`,
    builtAt: `${date}T00:00:00Z`,
  };
}
