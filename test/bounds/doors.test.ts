import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallName, FileIn, InputOf } from '../../shared/contract.ts';
import { isRelease } from '../sweep.ts';
import { genuine } from '../vectors/documents.ts';
import { call, framed, serve } from '../web/serve.ts';
import { COMPACT, CONTAINERS, DOCUMENTS, LINES } from './hostile-files.ts';
import { needsOf } from './measured.ts';

// The programs that live on behind the screens. One process sees many files, one after the other: what the
// first ones took must be given back, or the last one would cost what all of them cost.

/** As for the commands: here 2 seconds are the promise. */
const MOST_SECONDS = 4;
const MOST_MEGABYTES = 300;
const PATIENCE = 120_000;

interface Door {
  readonly pid: number;
  readonly ask: (name: string, input: object) => Promise<{ readonly ok: boolean }>;
  readonly end: () => unknown;
}

const other: FileIn = { name: 'good.license', bytes: Buffer.from(genuine('license')) };

/** The calls of the contract that take a file: the type wants an input for each, also for a new one. */
type OpeningCall = {
  [N in CallName]: CarriesFile<InputOf<N>> extends true ? N : never;
}[CallName];
type CarriesFile<I> = true extends { [K in keyof I]: FileIn extends Items<I[K]> ? true : never }[keyof I]
  ? true
  : false;
type Items<V> = V extends readonly (infer One)[] ? One : V;

const CALLS: Readonly<Record<OpeningCall, (file: FileIn) => object>> = {
  'documents.import': (file) => ({ files: [file], dryRun: true }),
  'documents.inspect': (file) => ({ file, machine: null }),
  'documents.verify': (file) => ({ files: [file], machine: other }),
  'documents.compare': (file) => ({ one: file, other }),
  'courier.collect': (file) => ({ files: [file], named: true }),
  'courier.file': (file) => ({ files: [file], named: true }),
  'courier.read': (file) => ({ files: [file] }),
  'parcel.make': (file) => ({ files: [file], named: true }),
  'parcel.take': (file) => ({ asked: other, answer: file }),
  'courier.slip': (file) => ({ files: [file], language: 'en' }),
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'softkey-doors-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `softkey serve`, asked as its page asks it. */
async function webDoor(): Promise<Door> {
  const served = await serve(join(folder, 'web'));
  const ask = async (name: string, input: object) => {
    const parts: Uint8Array[] = [];
    const json = JSON.stringify(input, (_, value) =>
      value instanceof Uint8Array ? { $bytes: parts.push(value) && value.length } : value,
    );
    // To make the next file takes longer than an idle connection is kept.
    const once = { connection: 'close' };
    return JSON.parse((await call(served, name, framed(json, ...parts), once)).text);
  };
  return { pid: served.pid, ask, end: served.stop };
}

/** The station's calls behind structured clones, as in the desktop app's main process. */
async function clonedDoor(): Promise<Door> {
  const child = fork(join(import.meta.dirname, 'door-process.ts'), [join(folder, 'desktop')], {
    serialization: 'advanced',
  });
  const ask = async (name: string, input: object) => {
    child.send([name, input]);
    const [reply] = await once(child, 'message');
    return reply;
  };
  return { pid: child.pid ?? 0, ask, end: () => child.kill() };
}

/**
 * Documents cost by what is done with them (for a release, with each call); lines and compact texts by being
 * read, whoever asks.
 */
const SORTS = [
  { sort: 'lines', files: LINES, most: 1 },
  { sort: 'documents', files: DOCUMENTS, most: isRelease ? Object.keys(CALLS).length : 3 },
  { sort: 'compact texts', files: COMPACT, most: 1 },
  { sort: 'mails and archives', files: CONTAINERS, most: 1 },
];

/**
 * What differs is the way of the bytes; that some of the lines and texts go the second way as well is enough.
 */
const DOORS = SORTS.flatMap(({ sort, files, most }) => [
  { name: 'the local web page', open: webDoor, sort, asked: callsFor(files, most) },
  {
    name: 'the desktop app',
    open: clonedDoor,
    sort,
    asked: callsFor(files, most).filter((_, place) => most > 1 || place % 8 === 0),
  },
]);

/** Each file with so many of the calls, by turns. */
function callsFor(files: typeof LINES, most: number) {
  const names = Object.keys(CALLS) as OpeningCall[];
  return Object.entries(files).map(([file, make], place) => ({
    file,
    make,
    calls: names.slice(0, most).map((_, i) => names[(place + i) % names.length] ?? 'documents.import'),
  }));
}

describe.skipIf(process.platform !== 'linux').each(DOORS)(
  'a file of 32 MB costs $name at most 2 s, and many $sort one after the other 300 MB',
  { timeout: PATIENCE },
  ({ open, asked }) => {
    let door: Door;
    beforeAll(async () => {
      door = await open();
      await door.ask('documents.import', CALLS['documents.import'](other));
    });
    afterAll(() => door.end());

    it.each(asked)('$file', async ({ make, calls }) => {
      // A page's bytes are in an array of their own.
      const bytes = Uint8Array.from(make());
      for (const name of calls) {
        const before = needsOf(door.pid);
        await door.ask(name, CALLS[name]({ name: 'hostile', bytes }));
        const { seconds, megabytes } = needsOf(door.pid);
        expect({ name, seconds: seconds - before.seconds }).toEqual({
          name,
          seconds: expect.toSatisfy((needed: number) => needed < MOST_SECONDS),
        });
        expect(megabytes, name).toBeLessThan(MOST_MEGABYTES);
      }
    });
  },
);
