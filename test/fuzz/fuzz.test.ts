import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isRelease } from '../sweep.ts';
import { worked } from '../work-time.ts';
import { drawnFile } from './drawn-file.ts';
import { fuzz } from './fuzz.ts';
import type { Memory } from './memory.ts';
import { type Reader, softkeyReader } from './reader.ts';

/** Mutated files through what opens and judges files. `npm run fuzz` draws a million, others each time. */

const SEED = 12;
const COUNT = isRelease ? 1_000_000 : 50_000;

/** Every code that is common in such files: a run that ends in few of them proves little. */
const CODES = [
  ...['OK', 'DAMAGED', 'MALFORMED', 'FORGED', 'NOT_A_SOFTKEY_FILE', 'NOT_CANONICAL', 'NOTHING_INSIDE'],
  ...['UNREADABLE_SORT', 'NOT_ALL_LOOKED_INTO', 'PARTS_MISSING', 'INSIDE_REFUSED', 'NEWER_VERSION'],
  ...['BAD_UTF8', 'KEY_UNKNOWN', 'DUPLICATE_MEMBER', 'TOO_DEEP', 'NOT_UTF8', 'SUMMARY_FALSE', 'EMPTY_FILE'],
];

function lowest(name: keyof Memory, samples: readonly Memory[]): number {
  return Math.min(...samples.map((one) => one[name]));
}

interface Said {
  readonly count: number;
  readonly codes: readonly string[];
  readonly memory: readonly Memory[];
}

it(`${COUNT.toLocaleString('en')} mutated files: nothing throws, is accepted, or takes long; memory is flat`, {
  timeout: 0,
}, () => {
  const words = ['--count', `${COUNT}`, '--seed', `${SEED}`];
  const program = join(import.meta.dirname, 'run.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', program, ...words], {
    encoding: 'utf8',
  });
  expect({ status, told: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, told: '' });
  const { count, codes, memory }: Said = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(count).toBe(COUNT);
  expect(codes).toEqual(expect.arrayContaining(CODES));
  // Threads that read pictures come and go: what only grows, grows also between the lowest points.
  const [before, after] = [memory.slice(0, 5), memory.slice(5)];
  expect(lowest('inUse', after)).toBeLessThan(lowest('inUse', before) + 4);
  expect(lowest('resident', after)).toBeLessThan(1.25 * Math.max(...before.map((one) => one.resident)));
});

it('a number of a seed is the same file each time', () => {
  for (const n of [0, 1, 2, 3]) expect(drawnFile(SEED, n)).toEqual(drawnFile(SEED, n));
  expect(drawnFile(SEED, 0).bytes).not.toEqual(drawnFile(SEED + 1, 0).bytes);
});

const real = softkeyReader();
const stranger = Buffer.from('{"payloadType":"a","payload":"e30=","signatures":[]}');

/** Readers with a fault each: what the runs above do not find in the real one is found in these. */
const FAULTY: Readonly<Record<string, { readonly reader: Reader; readonly fault: string }>> = {
  'believes what is damaged': {
    reader: (file) => {
      const judged = real(file);
      return judged.code === 'DAMAGED' ? { ...judged, believed: [stranger] } : judged;
    },
    fault: 'accepted',
  },
  'calls a forged one good': {
    reader: (file) => {
      const judged = real(file);
      return judged.code === 'FORGED' ? { ...judged, code: 'OK', good: 1 } : judged;
    },
    fault: 'accepted',
  },
  'throws where bytes are no text': {
    reader: (file) => {
      new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
      return real(file);
    },
    fault: 'threw',
  },
  'takes long over some': {
    reader: (file) => {
      const until = worked() + (file.bytes.length % 32 === 0 ? 150 : 0);
      while (worked() < until);
      return real(file);
    },
    fault: 'slow',
  },
};

it.each(Object.entries(FAULTY))('a reader that %s is reported', async (_, { reader, fault }) => {
  const { faults } = await fuzz(reader, { seed: SEED, from: 0, count: 100 }, async () => {});
  expect(new Set(faults.map((one) => one.fault))).toEqual(new Set([fault]));
});
