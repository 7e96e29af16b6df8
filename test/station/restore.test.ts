import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { License } from '../../shared/document/payload/license.ts';
import { addDays } from '../../shared/encoding/instant.ts';
import { importTexts, type MadeUpStation, madeUpStation, requestOf, runOnTo } from './made-up-station.ts';
import {
  firstKey,
  keySetFile,
  licenseFile,
  licenseFor,
  requestIn,
  revocationFile,
  SOFTKEY,
  secondKey,
} from './vendor.ts';

/** What a station had comes back out of its copies, and nothing else does (spec G6). */

const BEGINNING = '2026-03-01T12:00:00Z';
const day = (days: number) => addDays(BEGINNING, days);
const fileOf = (sequence: number) => `${SOFTKEY}_${sequence}.license`;
const inHome = (station: MadeUpStation, ...names: string[]) => join(station.home, ...names);
const copiesOf = (station: MadeUpStation) => readdirSync(inHome(station, 'copies'));
const status = (station: MadeUpStation) => station['status.read']({});
const restore = async (station: MadeUpStation, dryRun = false) =>
  (await station['documents.restore']({ dryRun })).documents;

/** A station that had so many licenses, one each ten days. */
async function licensed(count = 1) {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  const license = (sequence: number, more: Partial<License> = {}, key = firstKey) => {
    const issuedAt = day(10 * (sequence - 1));
    return licenseFile(licenseFor(request, { sequence, issuedAt, ...more }), key).text;
  };
  for (let sequence = 1; sequence <= count; sequence++) {
    await runOnTo(station, day(10 * (sequence - 1)));
    await importTexts(station, license(sequence));
  }
  return {
    station,
    license,
    remove: (sequence: number) => rmSync(inHome(station, 'documents', fileOf(sequence))),
  };
}

describe('copies', () => {
  test('are kept of the last three licenses of each softkey', async () => {
    const { station } = await licensed(5);
    expect(copiesOf(station)).toEqual([...[3, 4, 5].map(fileOf), 'key-set_1.key-set']);
  });

  test('are kept of the key set and the revocation list in force', async () => {
    const { station } = await licensed();
    await importTexts(station, keySetFile(2, [firstKey]).text, revocationFile(1, []).text);
    await importTexts(station, keySetFile(3, [firstKey]).text, revocationFile(2, []).text);
    expect(copiesOf(station)).toEqual(
      ['key-set_3.key-set', 'revocation-list_2.revocation-list', fileOf(1)].sort(),
    );
  });

  test('are kept where something else stands in the place of their folder', async () => {
    const { station, license } = await licensed();
    rmSync(inHome(station, 'copies'), { recursive: true });
    writeFileSync(inHome(station, 'copies'), 'a file');
    expect(await restore(station)).toEqual([]);
    await importTexts(station, license(2));
    expect(copiesOf(station)).toContain(fileOf(2));
  });

  test('of a license that is gone stay while others come', async () => {
    const { station, license, remove } = await licensed(2);
    remove(2);
    await importTexts(station, revocationFile(1, []).text);
    expect(copiesOf(station)).toContain(fileOf(2));
    expect(license(2)).toBe(readFileSync(inHome(station, 'copies', fileOf(2)), 'utf8'));
  });
});

describe('restore', () => {
  test('puts back a license that is missing, and says so in the journal', async () => {
    const { station, license, remove } = await licensed(2);
    remove(2);
    expect((await status(station)).problems).toMatchObject([{ code: 'DOCUMENT_GONE' }]);
    const wanted = [{ file: fileOf(2), kind: 'license', was: 'missing', subject: SOFTKEY, number: 2 }];
    expect(await restore(station, true)).toMatchObject(wanted);
    expect((await status(station)).problems).toHaveLength(1);
    expect(await restore(station)).toMatchObject(wanted);
    expect(await status(station)).toMatchObject({ kind: 'active', sequence: 2, problems: [] });
    expect(readFileSync(inHome(station, 'documents', fileOf(2)), 'utf8')).toBe(license(2));
    const { entries, intact } = await station['journal.read']({});
    expect(intact).toBe(true);
    expect(entries.at(-1)).toMatchObject({ event: 'document-restored', detail: { file: fileOf(2) } });
    expect(await restore(station)).toEqual([]);
  });

  test.each([
    ['emptied', (path: string) => truncateSync(path)],
    ['cut', (path: string) => truncateSync(path, 300)],
    ['written over', (path: string) => writeFileSync(path, 'not a license')],
  ])('puts back a license whose file was %s', async (_, damage) => {
    const { station } = await licensed();
    damage(inHome(station, 'documents', fileOf(1)));
    expect(await status(station)).toMatchObject({ kind: 'unlicensed' });
    expect(await restore(station)).toMatchObject([{ was: 'damaged', number: 1 }]);
    expect(await status(station)).toMatchObject({ kind: 'active', problems: [] });
  });

  test('puts back one whose grace is over, which an import refuses, and proves no time by it', async () => {
    const { station, license, remove } = await licensed();
    await runOnTo(station, day(80));
    await status(station);
    remove(1);
    expect(await importTexts(station, license(1))).toMatchObject([{ code: 'EXPIRED' }]);
    station.now = day(1);
    expect(await restore(station)).toHaveLength(1);
    expect(await status(station)).toMatchObject({
      kind: 'expired',
      clock: { setBack: true, highest: day(80) },
    });
  });

  test('puts a key set back first, and then what its keys signed', async () => {
    const { station, license } = await licensed();
    await importTexts(station, keySetFile(2, [firstKey, secondKey]).text, license(2, {}, secondKey));
    rmSync(inHome(station, 'documents', 'key-set_2.key-set'));
    rmSync(inHome(station, 'documents', fileOf(2)));
    expect((await restore(station)).map(({ kind }) => kind)).toEqual(['key-set', 'license']);
    expect(await status(station)).toMatchObject({ sequence: 2, problems: [] });
  });

  test('makes no home where none is', async () => {
    const station = madeUpStation();
    expect(await restore(station)).toEqual([]);
    expect(await status(station)).toMatchObject({ homeExists: false });
  });
});

describe('restore does not bring back', () => {
  test('an older license where the newest has no copy: taken days stay taken', async () => {
    const { station, license, remove } = await licensed();
    await runOnTo(station, day(10));
    await importTexts(station, license(2, { expiresAt: day(20) }));
    remove(1);
    remove(2);
    rmSync(inHome(station, 'copies', fileOf(2)));
    expect(await restore(station)).toEqual([]);
    await importTexts(station, license(2, { expiresAt: day(20) }));
    expect(await restore(station)).toMatchObject([{ number: 1 }]);
    expect(await status(station)).toMatchObject({ sequence: 2, expiresAt: day(20) });
  });

  test('what the vendor took back', async () => {
    const { station, remove } = await licensed();
    const revoked = [{ softkeyId: SOFTKEY, throughSequence: null, revokedAt: BEGINNING, reason: '' }];
    await importTexts(station, revocationFile(1, revoked).text);
    remove(1);
    expect(await restore(station)).toEqual([]);
    rmSync(inHome(station, 'documents', 'revocation-list_1.revocation-list'));
    expect(await restore(station)).toMatchObject([{ kind: 'revocation-list' }]);
    expect(await restore(station)).toEqual([]);
  });

  test('what was never here: laid into the copies, with other content, or of another vendor', async () => {
    const { station, license, remove } = await licensed();
    writeFileSync(inHome(station, 'copies', fileOf(2)), license(2));
    writeFileSync(inHome(station, 'copies', fileOf(1)), license(1, { expiresAt: day(900) }));
    writeFileSync(inHome(station, 'copies', 'a.license'), 'rubbish');
    expect(await restore(station)).toEqual([]);
    remove(1);
    expect(await restore(station)).toEqual([]);
    expect(await status(station)).toMatchObject({ kind: 'unlicensed' });
  });

  test('anything where journal and record are both gone', async () => {
    const { station, remove } = await licensed();
    remove(1);
    for (const name of ['journal.jsonl', 'clock.json']) rmSync(inHome(station, name));
    expect(await restore(station)).toEqual([]);
  });

  test('a key set or a list lower than the one that is held', async () => {
    const { station } = await licensed();
    await importTexts(station, keySetFile(2, [firstKey, secondKey]).text);
    cpSync(inHome(station, 'copies', 'key-set_2.key-set'), inHome(station, 'kept'));
    await importTexts(station, keySetFile(3, [firstKey], [secondKey]).text);
    cpSync(inHome(station, 'kept'), inHome(station, 'copies', 'key-set_2.key-set'));
    rmSync(inHome(station, 'documents', 'key-set_2.key-set'));
    expect(await restore(station)).toEqual([]);
    rmSync(inHome(station, 'documents', 'key-set_3.key-set'));
    rmSync(inHome(station, 'copies', 'key-set_3.key-set'));
    expect(await restore(station)).toEqual([]);
  });
});
