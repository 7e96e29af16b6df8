import { setFlagsFromString } from 'node:v8';

/**
 * For commands that take files one after the other: what is allocated for one is not needed for the next, so
 * a larger young generation only takes more memory, in every thread. V8 reads this whenever it would enlarge
 * one.
 */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
