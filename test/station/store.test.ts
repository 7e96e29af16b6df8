import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importTexts, madeUpStation, requestOf, temporaryFolder } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn, SOFTKEY } from './vendor.ts';

async function licensed() {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  await importTexts(station, licenseFile(licenseFor(request)).text);
  return { station, request };
}

describe('the journal', () => {
  test('tells what the station did, in a chain that holds', async () => {
    const { station } = await licensed();
    await importTexts(station, 'rubbish');
    const { entries, intact, brokenAt } = await station['journal.read']({});
    expect([intact, brokenAt]).toEqual([true, null]);
    expect(entries.map(({ n, event }) => `${n} ${event}`)).toEqual([
      '1 station-created',
      '2 pre-license-created',
      '3 license-imported',
      '4 document-refused',
    ]);
    expect(entries[3]?.detail).toEqual({ file: 'file 1', kind: null, code: 'NOT_A_SOFTKEY_FILE' });
  });

  test.each([
    ['a changed word', (text: string) => text.replace('"sequence":1', '"sequence":2'), 3],
    ['a line taken out', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), 2],
    ['rubbish', (text: string) => `${text}rubbish\n`, 4],
    ['a torn last line', (text: string) => text.slice(0, -20), 3],
  ])('that was touched (%s) says where, and is kept aside by the next change', async (_, touch, brokenAt) => {
    const { station, request } = await licensed();
    const path = join(station.home, 'journal.jsonl');
    const touched = touch(readFileSync(path, 'utf8'));
    writeFileSync(path, touched);
    expect(await station['journal.read']({})).toMatchObject({ intact: false, brokenAt });
    expect(await station['status.read']({})).toMatchObject({ kind: 'active' });

    await importTexts(station, licenseFile(licenseFor(request, { sequence: 2 })).text);
    const after = await station['journal.read']({});
    expect(after).toMatchObject({ intact: true });
    expect(after.entries[0]).toMatchObject({ event: 'store-repaired', detail: { brokenAt } });
    const aside = readdirSync(station.home).find((name) => name.startsWith('journal-broken-')) ?? '';
    expect(readFileSync(join(station.home, aside), 'utf8')).toBe(touched);
  });
});

describe('what an interrupted run left behind', () => {
  test('is removed, and a document that the journal missed is noted', async () => {
    const { station, request } = await licensed();
    const journal = readFileSync(join(station.home, 'journal.jsonl'), 'utf8');
    writeFileSync(
      join(station.home, 'journal.jsonl'),
      journal.split('\n').slice(0, 2).join('\n').concat('\n'),
    );
    const leftOver = join(station.home, 'documents', `.${SOFTKEY}_2.license.99999.softkey-new`);
    writeFileSync(leftOver, '-----BEGIN SOFTKEY LIC');
    await importTexts(station, licenseFile(licenseFor(request, { sequence: 2 })).text);
    expect(existsSync(leftOver)).toBe(false);
    const { entries } = await station['journal.read']({});
    expect(entries.map(({ event }) => event)).toEqual([
      'station-created',
      'pre-license-created',
      'store-repaired',
      'license-imported',
    ]);
    expect(entries[2]?.detail).toEqual({ file: `${SOFTKEY}_1.license` });
  });
});

test('a home whose place is taken by a file is refused', async () => {
  const home = join(temporaryFolder(), 'home');
  writeFileSync(home, 'a file');
  await expect(requestOf(madeUpStation(home))).rejects.toMatchObject({ code: 'HOME_UNWRITABLE' });
});

test('a folder where a file should be is a damaged store', async () => {
  const { station } = await licensed();
  mkdirSync(join(station.home, 'documents', 'folder.license'));
  expect(await station['status.read']({})).toMatchObject({
    kind: 'active',
    problems: [{ file: 'folder.license', code: 'STORE_CORRUPT' }],
  });
});
