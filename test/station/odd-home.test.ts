import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { savedStateIn } from '../../node/app/saved-state.ts';
import { webHostHandlers } from '../../node/web/host-handlers.ts';
import { hostContract } from '../../shared/app/host.ts';
import { FIRST_SETTINGS } from '../../shared/app/settings.ts';
import { type Calls, type Handlers, serve, type Transport } from '../../shared/door.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { ORDER } from './made-up-machine.ts';
import { fileIn, importTexts, type MadeUpStation, madeUpStation, requestOf } from './made-up-station.ts';
import { ODD_THINGS, putOdd } from './odd-things.ts';
import { licenseFile, licenseFor, requestIn, SOFTKEY } from './vendor.ts';

// Whatever stands in a home: no call hangs, none fails as a bug, the license is served, and the odd thing is
// named.

const LICENSE = `documents/${SOFTKEY}_1.license`;
/** Everything that a home holds, and one thing more. `app` is what the hosts of the screens keep. */
const PLACES = [
  'identity.json',
  'clock.json',
  'journal.jsonl',
  'lock',
  'documents/odd.license',
  'documents/odd.key-set',
  'documents/the pre-license',
  LICENSE,
  'documents',
  'app/settings.json',
  'app/draft.json',
  'app',
] as const;

interface Licensed {
  readonly home: string;
  readonly preLicense: string;
  readonly license: string;
}

let base: Licensed | undefined;
afterAll(() => base && rmSync(base.home, { recursive: true, force: true }));

async function licensedBase(): Promise<Licensed> {
  if (base !== undefined) return base;
  const station = madeUpStation();
  const { file } = await requestOf(station);
  const license = licenseFile(licenseFor(requestIn(file.text))).text;
  await importTexts(station, license);
  await station['status.read']({});
  const home = mkdtempSync(join(tmpdir(), 'softkey-odd-'));
  cpSync(station.home, home, { recursive: true });
  const preLicense = readdirSync(join(home, 'documents')).find((name) => name.endsWith('.prelicense')) ?? '';
  base = { home, preLicense, license };
  return base;
}

/** A licensed station of its own, with an odd thing at one place. */
async function oddStation(place: string, odd: string): Promise<MadeUpStation> {
  const { home, preLicense } = await licensedBase();
  const station = madeUpStation();
  cpSync(home, station.home, { recursive: true });
  await putOdd(odd, join(station.home, place.replace('the pre-license', preLicense)));
  return station;
}

/** Each call of the contract, with an input that would be answered on a whole home. */
function calls(
  station: MadeUpStation,
  { license }: Licensed,
): Readonly<Record<string, () => Promise<unknown>>> {
  const file = fileIn(license);
  return {
    'vendor.read': () => station['vendor.read']({}),
    'machine.read': () => station['machine.read']({ askRoot: false }),
    'machine.preflight': () => station['machine.preflight']({ order: ORDER, askRoot: false }),
    'journal.read': () => station['journal.read']({}),
    'request.waiting': () => station['request.waiting']({}),
    'documents.inspect': () => station['documents.inspect']({ file, machine: null }),
    'documents.verify': () => station['documents.verify']({ files: [file], machine: null }),
    'documents.import': () => importTexts(station, license),
    'preLicense.create': () => requestOf(station),
    'upgradeRequest.create': () => station['upgradeRequest.create']({}),
  };
}

/** The calls of the program around the screens, as `softkey serve` answers them. */
function hostOf(station: MadeUpStation): Transport {
  const answering = station as unknown as Handlers;
  const handlers = webHostHandlers(answering, savedStateIn(join(station.home, 'app')), 'en', station.home);
  return serve(hostContract as Calls, handlers as unknown as Handlers<Calls>, (error) => {
    throw error;
  });
}

const LONGEST_MS = 10_000;

/** `ok`, or the code of a refusal; anything else that is thrown is a bug, and fails the test. */
async function answerOf(call: () => Promise<unknown>): Promise<string> {
  const begun = performance.now();
  const answer = await call().then(
    () => 'ok',
    (error) => {
      if (error?.name !== 'LicensingError' || error.code === 'INTERNAL') throw error;
      return String(error.code);
    },
  );
  expect(performance.now() - begun).toBeLessThan(LONGEST_MS);
  return answer;
}

const cases = PLACES.flatMap((place) => Object.keys(ODD_THINGS).map((odd) => [place, odd] as const));

describe.skipIf(process.platform === 'win32')('an odd thing in a home', () => {
  test.each(cases)('at %s, %s: every call answers, and the license is served', async (place, odd) => {
    const station = await oddStation(place, odd);
    const isLicense = place === LICENSE || place === 'documents';
    const served = isLicense ? 'unlicensed' : 'active';
    const status = await station['status.read']({});
    expect(status.kind).toBe(served);
    expectNamed(place, odd, status.problems);

    const prepared = await licensedBase();
    for (const [name, call] of Object.entries(calls(station, prepared)))
      expect([name, await answerOf(call)]).toEqual([
        name,
        expect.stringMatching(/^(?:ok|STORE_CORRUPT|IDENTITY_DAMAGED|DOCUMENT_GONE|NO_LICENSE)$/),
      ]);
    if (!isLicense) expect((await station['status.read']({})).kind).toBe('active');

    const host = hostOf(station);
    for (const [name, input] of HOST_CALLS) {
      const reply = await host(name, input);
      expect([name, reply.ok ? 'ok' : reply.error.code]).toEqual([
        name,
        expect.stringMatching(/^(?:ok|STORE_CORRUPT|HOME_UNWRITABLE)$/),
      ]);
    }
  });
});

const HOST_CALLS = [
  ['host.read', {}],
  ['host.begin', {}],
  ['settings.write', FIRST_SETTINGS],
  ['draft.write', { draft: '{}' }],
] as const;

/**
 * What a status lists. The lock is named by whoever wants it; what the hosts keep is nothing of a softkey.
 */
function expectNamed(place: string, odd: string, problems: readonly { file: string; code: string }[]): void {
  if (place === 'documents' && odd.includes('folder')) return; // it is one
  const isFine = place.startsWith('app') || (place === 'lock' && odd.includes('folder'));
  const named = problems.map(({ file, code }) => [file, code]);
  // The pre-license is read when a new request is made.
  if (isFine || place.endsWith('the pre-license')) expect(named).toEqual([]);
  else if (place === 'identity.json') expect(named).toContainEqual([place, 'IDENTITY_DAMAGED']);
  else expect(named).toContainEqual([place.split('/').at(-1), 'STORE_CORRUPT']);
}

/** What each call answers that needs what is odd; every other call goes on as if nothing were. */
const NEEDED: Readonly<Record<string, (odd: string) => Readonly<Record<string, string>>>> = {
  'identity.json': () => ({
    'preLicense.create': 'IDENTITY_DAMAGED identity.json',
    'upgradeRequest.create': 'IDENTITY_DAMAGED identity.json',
  }),
  'clock.json': () => ({}),
  'journal.jsonl': () => ({ 'journal.read': 'STORE_CORRUPT journal.jsonl' }),
  lock: (odd) =>
    odd.includes('folder')
      ? {}
      : {
          'documents.import': 'STORE_CORRUPT lock',
          'preLicense.create': 'STORE_CORRUPT lock',
          'upgradeRequest.create': 'STORE_CORRUPT lock',
        },
  documents: (odd) =>
    odd.includes('folder')
      ? { 'upgradeRequest.create': `DOCUMENT_GONE ${SOFTKEY}_1.license` }
      : {
          'documents.import': 'STORE_CORRUPT documents',
          'preLicense.create': 'STORE_CORRUPT documents',
          'upgradeRequest.create': 'STORE_CORRUPT documents',
        },
};

async function answerWithFile(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
    return 'ok';
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return `${error.code} ${error.details['file']}`;
  }
}

describe.skipIf(process.platform === 'win32')('on a home with one odd thing', () => {
  const needed = Object.entries(NEEDED).flatMap(([place, needs]) =>
    Object.keys(ODD_THINGS).map((odd) => [place, odd, needs(odd)] as const),
  );
  test.each(needed)('at %s, %s: only what needs it is refused, and names it', async (place, odd, needs) => {
    const prepared = await licensedBase();
    const names = Object.keys(calls(await oddStation(place, odd), prepared));
    const answers = await Promise.all(
      names.map(async (name) => {
        const call = calls(await oddStation(place, odd), prepared)[name];
        return [name, call && (await answerWithFile(call))];
      }),
    );
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(names.map((name) => [name, needs[name] ?? 'ok'])),
    );
  });

  test('an import tells of what it stored, whatever stands in the place of the key', async () => {
    const station = await oddStation('identity.json', 'a folder with things in it');
    const { license } = await licensedBase();
    const results = await importTexts(station, license, 'no document');
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
  });

  test('a folder in the place of a record is put aside with all that is in it', async () => {
    const station = await oddStation('clock.json', 'a folder with things in it');
    await importTexts(station, (await licensedBase()).license);
    expect(readdirSync(join(station.home, 'clock.json.aside-1'))).toEqual(['a-file']);
    expect(JSON.parse(readFileSync(join(station.home, 'clock.json'), 'utf8'))).toHaveProperty('highest');
  });
});

test.skipIf(process.platform === 'win32')(
  'a document whose name is no UTF-8 is named, and the others are served',
  async () => {
    const station = await oddStation('documents/odd.license', 'a FIFO');
    const name = Buffer.concat([
      Buffer.from(join(station.home, 'documents/')),
      Buffer.from([0xff, 0xfe, 0x2e, 0x6c]),
    ]);
    writeFileSync(name, 'x');
    const { kind, problems } = await station['status.read']({});
    expect([kind, problems.map(({ code }) => code)]).toEqual(['active', ['STORE_CORRUPT', 'STORE_CORRUPT']]);
  },
);

describe.skipIf(process.platform === 'win32')('a home that can be none', () => {
  test.each([
    '/proc/softkey',
    '/proc/self/softkey',
    '/dev/null',
    '/dev/null/softkey',
    '/etc/hostname',
    '/sys/softkey',
  ])('%s: every call answers', async (home) => {
    const station = madeUpStation(home);
    const prepared = await licensedBase();
    expect(await station['status.read']({})).toMatchObject({ kind: 'unlicensed' });
    for (const [name, call] of Object.entries(calls(station, prepared)))
      expect([name, await answerOf(call)]).toEqual([
        name,
        expect.stringMatching(/^(?:ok|HOME_UNWRITABLE|NO_LICENSE|STORE_CORRUPT|SYSTEM_REFUSED)$/),
      ]);
  });
});
