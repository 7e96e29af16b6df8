import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { License } from '../../shared/document/payload/license.ts';
import {
  fileIn,
  importTexts,
  type MadeUpStation,
  madeUpStation,
  requestOf,
  runOnTo,
} from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn, SOFTKEY } from './vendor.ts';

/** The highest time falls by a vendor's license never seen before, and by nothing else (spec H4). */

const PAST_THE_END = '2026-05-20T00:00:00Z';
const IN_TERM = '2026-03-02T00:00:00Z';

async function licensed(changes: Partial<License> = {}) {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  const license = (more: Partial<License> = {}) =>
    licenseFile(licenseFor(request, { ...changes, ...more })).text;
  await importTexts(station, license());
  const remove = (...names: readonly string[]) => {
    for (const name of names) rmSync(join(station.home, name));
  };
  return { station, license, remove, status: () => station['status.read']({}) };
}

const document = (sequence: number) => `documents/${SOFTKEY}_${sequence}.license`;

/** The license ends before the station's eyes; then its clock is set back into the term. */
async function endedAndSetBack(station: MadeUpStation): Promise<void> {
  await runOnTo(station, PAST_THE_END);
  expect(await station['status.read']({})).toMatchObject({ kind: 'expired' });
  station.now = IN_TERM;
}

const SEQUENCE_1 = document(1);

describe('the same license imported once more does not bring its time back', () => {
  test.each([
    ['with its file deleted', [SEQUENCE_1]],
    ['with its file and the journal deleted', [SEQUENCE_1, 'journal.jsonl']],
    ['with nothing deleted', []],
  ])('%s', async (_, names) => {
    const { station, license, remove, status } = await licensed();
    await endedAndSetBack(station);
    remove(...names);
    expect(await importTexts(station, license())).toMatchObject([{ ok: true }]);
    expect(await status()).toMatchObject({ kind: 'expired', licensed: false, clock: { setBack: true } });
  });

  test('with its file and the record deleted, the time is that of the last line of the journal', async () => {
    const { station, license, remove, status } = await licensed();
    await runOnTo(station, PAST_THE_END);
    await importTexts(station, 'rubbish');
    station.now = IN_TERM;
    remove(SEQUENCE_1, 'clock.json');
    await importTexts(station, license());
    expect(await status()).toMatchObject({ kind: 'expired', clock: { highest: PAST_THE_END } });
  });

  test('and lines that the journal got since do not hide an older, later one', async () => {
    const { station, remove, status } = await licensed();
    await runOnTo(station, PAST_THE_END);
    await importTexts(station, 'rubbish');
    station.now = IN_TERM;
    await importTexts(station, 'more rubbish');
    remove('clock.json');
    expect(await status()).toMatchObject({ kind: 'expired' });
  });

  test('with the newest license deleted, the one before it has ended all the same', async () => {
    const { station, license, remove, status } = await licensed();
    await runOnTo(station, '2026-04-20T00:00:00Z');
    await importTexts(station, license({ sequence: 2, issuedAt: '2026-04-20T00:00:00Z' }));
    await runOnTo(station, '2026-07-20T00:00:00Z');
    await status();
    station.now = IN_TERM;
    remove(document(2));
    expect(await status()).toMatchObject({ kind: 'expired', sequence: 1 });
    await importTexts(station, license({ sequence: 2, issuedAt: '2026-04-20T00:00:00Z' }));
    expect(await status()).toMatchObject({ kind: 'expired', sequence: 2 });
  });

  test('other content under a number that was seen is refused, also where its file is gone', async () => {
    const { station, license, remove } = await licensed();
    remove(SEQUENCE_1);
    expect(await importTexts(station, license({ reference: 'other' }))).toMatchObject([
      { ok: false, code: 'SEQUENCE_CONFLICT' },
    ]);
  });
});

describe('a license never seen before', () => {
  test('sets the time right, and the journal says so', async () => {
    const { station, license, status } = await licensed();
    await runOnTo(station, '2027-03-01T00:00:00Z');
    await status();
    station.now = '2026-03-10T00:00:00Z';
    const text = license({ sequence: 2, issuedAt: '2026-03-09T00:00:00Z' });
    const answer = await station['documents.import']({ files: [fileIn(text)], dryRun: false });
    expect(answer.clock).toEqual({
      now: '2026-03-10T00:00:00Z',
      highest: '2026-03-10T00:00:00Z',
      setBack: false,
      was: '2027-03-01T00:00:00Z',
    });
    expect(await status()).toMatchObject({ kind: 'active', clock: { highest: '2026-03-10T00:00:00Z' } });
    const { entries } = await station['journal.read']({});
    expect(entries.filter(({ event }) => event === 'clock-set-back')).toMatchObject([
      { detail: { highest: '2027-03-01T00:00:00Z', rebasedTo: '2026-03-10T00:00:00Z' } },
    ]);
  });

  test('sets it no lower than its own issue', async () => {
    const { station, license, status } = await licensed();
    await runOnTo(station, '2027-03-01T00:00:00Z');
    await status();
    station.now = '2026-03-01T12:00:00Z';
    await importTexts(station, license({ sequence: 2, issuedAt: '2026-03-09T00:00:00Z' }));
    expect((await status()).clock).toMatchObject({ highest: '2026-03-09T00:00:00Z', setBack: true });
  });

  test('that comes while the clock stands far ahead does not believe it', async () => {
    const { station, license, status } = await licensed({ expiresAt: null });
    station.now = '2099-01-01T00:00:00Z';
    await importTexts(station, license({ sequence: 2, issuedAt: '2026-03-02T00:00:00Z' }));
    expect((await status()).clock).toMatchObject({ highest: '2026-03-02T00:00:00Z' });
    station.now = '2026-03-03T00:00:00Z';
    expect(await status()).toMatchObject({ kind: 'active', clock: { setBack: false, ahead: null } });
  });

  test('of a desk whose clock stood in the future is undone by the corrected one', async () => {
    const { station, license, status } = await licensed();
    station.now = '2026-03-05T00:00:00Z';
    const future = '2027-03-05T00:00:00Z';
    await importTexts(station, license({ sequence: 2, issuedAt: future, notBefore: future }));
    expect(await status()).toMatchObject({ clock: { highest: future, setBack: true } });
    station.now = '2026-03-06T00:00:00Z';
    const right = '2026-03-06T00:00:00Z';
    await importTexts(station, license({ sequence: 3, issuedAt: right, notBefore: right }));
    expect(await status()).toMatchObject({
      kind: 'active',
      sequence: 3,
      daysLeft: 60,
      clock: { highest: right, setBack: false },
    });
  });
});

describe('a record that was edited', () => {
  test.each(['{"highest":"2026-03-01T12:00:00Z"}\n', '{}', ''])(
    'to %j is held to what the journal bears witness to',
    async (content) => {
      const { station, status } = await licensed();
      await runOnTo(station, PAST_THE_END);
      await importTexts(station, 'rubbish');
      station.now = IN_TERM;
      writeFileSync(join(station.home, 'clock.json'), content);
      expect(await status()).toMatchObject({ kind: 'expired' });
    },
  );

  test('is written where there is something new, in steps of five minutes', async () => {
    const { station } = await licensed();
    const written = () => statSync(join(station.home, 'clock.json')).ino;
    const first = written();
    for (const seconds of ['00', '30', '59']) {
      station.now = `2026-03-01T12:04:${seconds}Z`;
      await station['status.read']({});
    }
    expect(written()).toBe(first);
    station.now = '2026-03-01T12:05:00Z';
    await station['status.read']({});
    expect(written()).not.toBe(first);
  });

  test('is written whole, with what was seen', async () => {
    const { station } = await licensed();
    const record = JSON.parse(readFileSync(join(station.home, 'clock.json'), 'utf8'));
    expect(record).toEqual({
      version: 2,
      highest: '2026-03-01T12:00:00Z',
      ahead: null,
      left: 0,
      told: null,
      drifted: [],
      seen: [{ subject: SOFTKEY, number: 1, payload: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      takenBack: null,
    });
  });
});
