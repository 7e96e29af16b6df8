import type { Instant } from '../shared/encoding/instant.ts';
import type { VendorProfile } from '../shared/profile/vendor-profile.ts';

/** `bytes` bytes out of a cryptographic random source. */
export type Randomness = (bytes: number) => Uint8Array;

/**
 * What a program hands to everything it runs: nothing below the entry files reads a clock, a random source or
 * a build constant itself.
 */
export interface Surroundings {
  readonly now: () => Date;
  readonly randomness: Randomness;
  readonly profile: VendorProfile;
  /** Name and version of the program, as documents carry it: `softkey 0.1.0`. */
  readonly program: string;
  /** When this program was built: a clock that is right is never earlier. */
  readonly builtAt: Instant;
}
