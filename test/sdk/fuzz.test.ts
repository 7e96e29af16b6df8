import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { codesOf, disagreements } from './fuzz.ts';
import { C_SANITIZED, JAVA, PYTHON } from './implementations.ts';

/**
 * Mutated files through every implementation at once. `npm run fuzz:sdk` draws many more, others each time.
 */

const FILES = process.env['SOFTKEY_FUZZ_FILES'];
const SEED = process.env['SOFTKEY_SEED'];
/** What these files lead to is known; other seeds may miss a code or two. */
const USUAL = { seed: 15, count: 4000 };
const RUN =
  FILES === undefined
    ? USUAL
    : { seed: SEED === undefined ? randomInt(2 ** 28) : Number(SEED), count: Number(FILES) };
if (FILES !== undefined)
  console.log(`${RUN.count} files drawn with seed ${RUN.seed}: --seed ${RUN.seed} draws them again.`);

describe('files that nobody wrote', () => {
  it('lead to most of the codes that a reader has', () => {
    expect([...codesOf(USUAL.seed, USUAL.count)].sort()).toEqual(
      expect.arrayContaining([
        ...['OK', 'DAMAGED', 'MALFORMED', 'FORGED', 'NOT_CANONICAL', 'DUPLICATE_MEMBER', 'SUMMARY_FALSE'],
        ...[
          'BAD_UTF8',
          'NOT_A_SOFTKEY_FILE',
          'KEY_UNKNOWN',
          'PARTS_MISSING',
          'SEVERAL_DOCUMENTS',
          'TOO_DEEP',
        ],
        ...['NEWER_VERSION', 'WRONG_VENDOR'],
      ]),
    );
  });

  for (const one of [C_SANITIZED, PYTHON, JAVA])
    it.skipIf(one.isMissing(`mutated files through ${one.name}`))(
      `are judged alike by shared/ and in ${one.name}, by what that reads`,
      () => {
        expect(disagreements([one], RUN)).toEqual([]);
      },
    );
});
