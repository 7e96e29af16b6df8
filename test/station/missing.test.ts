import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { showStatus } from '../../node/cli/show/status.ts';
import type { RevocationList } from '../../shared/document/payload/revocation-list.ts';
import { problemText } from '../../shared/status/problem.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';
import { CLONE, SCADA_01 } from './made-up-machine.ts';
import { importTexts, type MadeUpStation, madeUpStation, requestOf, runOnTo } from './made-up-station.ts';
import {
  firstKey,
  keySetFile,
  licenseFile,
  licenseFor,
  profile,
  requestIn,
  revocationFile,
  SOFTKEY,
  secondKey,
} from './vendor.ts';

/** What should be in a home and is gone: it is said, and its numbers stay floors (spec §10, decision 32). */

async function licensed() {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  const license = (sequence = 1) => licenseFile(licenseFor(request, { sequence })).text;
  await importTexts(station, license());
  return { station, license };
}

const problemsOf = async (station: MadeUpStation) =>
  (await station['status.read']({})).problems.map(({ file, code }) => [file, code]);

const list = (sequence: number) => revocationFile(sequence, []).text;
const keySet = (version: number) => keySetFile(version, [firstKey, secondKey]).text;

const KINDS: readonly (readonly [kind: string, file: string, low: string, high: string])[] = [
  ['a revocation list', 'revocation-list_3.revocation-list', list(2), list(3)],
  ['a key set', 'key-set_3.key-set', keySet(2), keySet(3)],
];

describe.each(KINDS)('%s that is gone', (_, file, low, high) => {
  test.each([
    ['and only it', []],
    ['with the journal', ['journal.jsonl']],
    ['with the record', ['clock.json']],
  ])('%s, is said, and no lower one takes its place', async (__, others) => {
    const { station } = await licensed();
    await importTexts(station, low, high);
    for (const name of [`documents/${file}`, `documents/${file.replace('_3', '_2')}`, ...others])
      rmSync(join(station.home, name));
    expect(await problemsOf(station)).toContainEqual([file, 'DOCUMENT_GONE']);
    expect(await importTexts(station, low)).toMatchObject([
      { ok: false, code: 'NEWER_GONE', details: { held: 3 } },
    ]);
    expect(await problemsOf(station)).toContainEqual([file, 'DOCUMENT_GONE']);
    expect(await importTexts(station, high)).toMatchObject([{ ok: true, outcome: 'imported' }]);
    expect(await problemsOf(station)).toEqual([]);
  });
});

describe('a license that is gone', () => {
  test('is said; an older one is not taken, and itself comes back', async () => {
    const { station, license } = await licensed();
    await importTexts(station, license(2));
    for (const sequence of [1, 2]) rmSync(join(station.home, 'documents', `${SOFTKEY}_${sequence}.license`));
    expect(await station['status.read']({})).toMatchObject({
      kind: 'unlicensed',
      waitingFor: null,
      problems: [
        {
          file: `${SOFTKEY}_2.license`,
          code: 'DOCUMENT_GONE',
          details: { file: `${SOFTKEY}_2.license`, number: 2 },
        },
      ],
    });
    expect(await importTexts(station, license(1))).toMatchObject([
      { code: 'NEWER_GONE', details: { sequence: 1, held: 2 } },
    ]);
    expect(await importTexts(station, license(2))).toMatchObject([{ ok: true, outcome: 'imported' }]);
    expect(await station['status.read']({})).toMatchObject({ kind: 'active', sequence: 2, problems: [] });
  });

  test('is named by an upgrade request, which would ask from it', async () => {
    const { station } = await licensed();
    rmSync(join(station.home, 'documents', `${SOFTKEY}_1.license`));
    await expect(station['upgradeRequest.create']({})).rejects.toMatchObject({
      code: 'DOCUMENT_GONE',
      details: { file: `${SOFTKEY}_1.license` },
    });
  });

  test('was the answer to the request before it, and not to one that is made since', async () => {
    const { station } = await licensed();
    rmSync(join(station.home, 'documents', `${SOFTKEY}_1.license`));
    expect((await station['status.read']({})).waitingFor).toBeNull();
    await requestOf(station, { again: { reason: 'all is lost' } });
    expect((await station['status.read']({})).waitingFor).toMatchObject({ kind: 'pre-license' });
  });

  test.each(LANGUAGES)('is said in %s with its file, once, and asks for no other request', async (lang) => {
    const { station } = await licensed();
    const file = `${SOFTKEY}_1.license`;
    rmSync(join(station.home, 'documents', file));
    const texts = textsFor(lang);
    const { problems, ...view } = await station['status.read']({});
    const shown = showStatus({ ...view, problems }, profile, {
      ...texts,
      paint: (_, text) => text,
      width: undefined,
      letters: 'any',
    });
    expect(shown.split(file)).toHaveLength(2);
    expect(shown).not.toContain('softkey prelicense');
    expect(problemText(problems[0] ?? expect.fail(), texts)).not.toContain('–');
  });

  test('and superseded is not missed', async () => {
    const { station, license } = await licensed();
    await importTexts(station, license(2));
    rmSync(join(station.home, 'documents', `${SOFTKEY}_1.license`));
    expect(await problemsOf(station)).toEqual([]);
  });

  test('a dry run says the same of it', async () => {
    const { station, license } = await licensed();
    await importTexts(station, license(2));
    rmSync(join(station.home, 'documents', `${SOFTKEY}_2.license`));
    const files = [{ name: 'a', bytes: new Uint8Array(Buffer.from(license(1))) }];
    expect((await station['documents.import']({ files, dryRun: true })).results).toMatchObject([
      { ok: true, outcome: 'already-held' },
    ]);
    const older = licenseFile(licenseFor(requestIn((await requestOf(station)).file.text), { sequence: 1 }));
    rmSync(join(station.home, 'documents', `${SOFTKEY}_1.license`));
    const again = [{ name: 'a', bytes: new Uint8Array(Buffer.from(older.text)) }];
    expect((await station['documents.import']({ files: again, dryRun: true })).results).toMatchObject([
      { ok: false, code: 'NEWER_GONE' },
    ]);
  });
});

describe('a journal', () => {
  test('that is gone beside documents is said, and begun anew with a line that says so', async () => {
    const { station } = await licensed();
    rmSync(join(station.home, 'journal.jsonl'));
    expect(await station['status.read']({})).toMatchObject({
      kind: 'active',
      problems: [{ file: 'journal.jsonl', code: 'RECORD_LOST' }],
    });
    await importTexts(station, 'rubbish');
    const { entries } = await station['journal.read']({});
    expect(entries[0]).toMatchObject({ event: 'store-repaired', detail: { lost: 'journal.jsonl' } });
  });

  test('that is broken is said', async () => {
    const { station } = await licensed();
    const path = join(station.home, 'journal.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"sequence":1', '"sequence":2'));
    expect(await problemsOf(station)).toEqual([['journal.jsonl', 'RECORD_LOST']]);
  });

  test('that was never begun is not missed', async () => {
    expect(await problemsOf(madeUpStation())).toEqual([]);
    const station = madeUpStation();
    await requestOf(station);
    expect(await problemsOf(station)).toEqual([]);
  });
});

describe('a record', () => {
  test.each([
    ['gone', (path: string) => rmSync(path)],
    ['damaged', (path: string) => writeFileSync(path, '{')],
  ])('that is %s is said once, written anew, and the journal tells of it', async (_, touch) => {
    const { station } = await licensed();
    touch(join(station.home, 'clock.json'));
    expect(await problemsOf(station)).toEqual([['clock.json', 'RECORD_LOST']]);
    expect(await problemsOf(station)).toEqual([]);
    const { entries } = await station['journal.read']({});
    expect(entries.at(-1)).toMatchObject({ event: 'store-repaired', detail: { lost: 'clock.json' } });
  });
});

describe('the grace of a clone', () => {
  const FIRST = '2026-03-05T00:00:00Z';
  const LATER = '2026-03-12T00:00:00Z';

  async function cloned() {
    const { station } = await licensed();
    await runOnTo(station, FIRST);
    await station['status.read']({});
    station.machine = CLONE;
    expect(await station['status.read']({})).toMatchObject({ graceUntil: '2026-03-20T00:00:00Z' });
    await runOnTo(station, LATER);
    return station;
  }

  test.each([
    ['its journal deleted', ['journal.jsonl']],
    ['its record deleted', ['clock.json']],
  ])('goes on with %s, and once more by the next run', async (_, names) => {
    const station = await cloned();
    for (const name of names) rmSync(join(station.home, name));
    for (let runs = 0; runs < 2; runs++) {
      expect((await station['status.read']({})).graceUntil).toBe('2026-03-20T00:00:00Z');
      await importTexts(station, 'rubbish');
    }
  });

  test('goes on with its journal broken', async () => {
    const station = await cloned();
    const path = join(station.home, 'journal.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('license-imported', 'license-exported'));
    await importTexts(station, 'rubbish');
    expect((await station['status.read']({})).graceUntil).toBe('2026-03-20T00:00:00Z');
  });

  test('counts from the issue of the license with both deleted, and stays so', async () => {
    const station = await cloned();
    for (const name of ['journal.jsonl', 'clock.json']) rmSync(join(station.home, name));
    for (let runs = 0; runs < 3; runs++) {
      expect((await station['status.read']({})).graceUntil).toBe('2026-03-16T12:00:00Z');
      await importTexts(station, 'rubbish');
    }
  });

  test('is over for good, whatever is deleted by one', async () => {
    const station = await cloned();
    await runOnTo(station, '2026-03-25T00:00:00Z');
    for (const name of ['journal.jsonl', 'clock.json']) {
      rmSync(join(station.home, name));
      expect(await station['status.read']({})).toMatchObject({ kind: 'other-machine' });
    }
    station.machine = SCADA_01;
    expect(await station['status.read']({})).toMatchObject({ kind: 'active' });
  });

  test('noted under a clock far ahead is no grace without end', async () => {
    const { station } = await licensed();
    station.machine = CLONE;
    station.now = '2099-01-01T00:00:00Z';
    await station['status.read']({});
    station.now = '2026-03-05T00:00:00Z';
    await station['status.read']({});
    await runOnTo(station, '2026-03-30T00:00:00Z');
    expect(await station['status.read']({})).toMatchObject({ kind: 'other-machine' });
  });

  test('of a machine that was moved while it was switched off is whole', async () => {
    const { station } = await licensed();
    station.machine = CLONE;
    await runOnTo(station, '2026-04-10T00:00:00Z');
    expect(await station['status.read']({})).toMatchObject({
      kind: 'grace',
      graceUntil: '2026-04-24T12:00:00Z',
    });
  });
});

test('what a revocation list took back stays back where the list is deleted', async () => {
  const revoked: RevocationList['revoked'] = [
    { softkeyId: SOFTKEY, throughSequence: null, revokedAt: '2026-03-02T00:00:00Z', reason: 'moved' },
  ];
  for (const others of [[], ['journal.jsonl'], ['clock.json']]) {
    const { station } = await licensed();
    await importTexts(station, revocationFile(1, revoked).text);
    expect(await station['status.read']({})).toMatchObject({ kind: 'revoked' });
    for (const name of ['documents/revocation-list_1.revocation-list', ...others])
      rmSync(join(station.home, name));
    expect(await station['status.read']({})).toMatchObject({ kind: 'revoked', licensed: false });
    expect(readdirSync(join(station.home, 'documents'))).not.toContain('revocation-list_1.revocation-list');
  }
});
