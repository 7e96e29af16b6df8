import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Megabytes for what is new; V8 keeps as many again for what it moves (decision 42). */
const ENOUGH = 4;

/**
 * For commands that take files one after the other: what is allocated for one is not needed for the next, so
 * a larger young generation only takes more memory, in every thread. V8 reads this whenever it would enlarge
 * one.
 */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * For files by the thousand, which would fill a smaller one every few files: threads that start later begin
 * with 4 MB. This one grows as V8 would have it, until what is answered, called now and then, finds 4 MB: V8
 * takes a limit only before it runs.
 */
export function limitYoungGeneration(): () => void {
  setFlagsFromString(`--min-semi-space-size=${ENOUGH}`);
  let isLimited = false;
  return () => {
    if (isLimited || newSpace() < 2 * ENOUGH * 1_048_576) return;
    isLimited = true;
    keepYoungGenerationSmall();
  };
}

function newSpace(): number {
  const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  return space?.space_size ?? Number.POSITIVE_INFINITY;
}
