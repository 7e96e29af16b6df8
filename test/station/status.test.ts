import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { License } from '../../shared/document/payload/license.ts';
import { CLONE, SCADA_01 } from './made-up-machine.ts';
import { importTexts, madeUpStation, requestOf, runOnTo } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn, SOFTKEY } from './vendor.ts';

/** A licensed station: 60 days from 2026-03-01T12:00:00Z, 15 days of grace. */
async function licensed(changes: Partial<License> = {}) {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  const license = (more: Partial<License>) => licenseFile(licenseFor(request, { ...changes, ...more })).text;
  await importTexts(station, license({}));
  return { station, license, status: () => station['status.read']({}) };
}

describe('before there is a license', () => {
  test('a new machine is unlicensed and waits for nothing', async () => {
    expect(await madeUpStation()['status.read']({})).toMatchObject({
      kind: 'unlicensed',
      licensed: false,
      waitingFor: null,
      match: null,
    });
  });

  test('after the request, it waits for the answer to it', async () => {
    const station = madeUpStation();
    const { requestId } = await requestOf(station);
    expect(await station['status.read']({})).toMatchObject({
      kind: 'unlicensed',
      waitingFor: { kind: 'pre-license', requestId },
    });
  });
});

describe('the term', () => {
  test.each([
    ['2026-03-01T12:00:00Z', 'active', 60],
    ['2026-04-14T12:00:00Z', 'active', 16],
    ['2026-04-15T12:00:00Z', 'expiring', 15],
    ['2026-04-30T11:59:59Z', 'expiring', 1],
    ['2026-04-30T12:00:00Z', 'grace', 15],
    ['2026-05-15T11:59:59Z', 'grace', 1],
    ['2026-05-15T12:00:00Z', 'expired', 0],
  ])('at %s it is %s, %d days left', async (now, kind, daysLeft) => {
    const { station, status } = await licensed();
    await runOnTo(station, now);
    expect(await status()).toMatchObject({
      kind,
      daysLeft,
      licensed: kind !== 'expired',
      softkeyId: SOFTKEY,
      expiresAt: '2026-04-30T12:00:00Z',
      graceUntil: '2026-05-15T12:00:00Z',
    });
  });

  test('a license without end has no days to count', async () => {
    const { station, status } = await licensed({ expiresAt: null });
    station.now = '2099-01-01T00:00:00Z';
    expect(await status()).toMatchObject({
      kind: 'active',
      daysLeft: null,
      expiresAt: null,
      graceUntil: null,
    });
  });
});

describe('the machine', () => {
  test('a replaced network adapter is tolerated and named', async () => {
    const { station, status } = await licensed();
    station.machine = { ...SCADA_01, mac: ['00:50:56:11:22:33'] };
    const { kind, match } = await status();
    expect(kind).toBe('active');
    expect(match?.verdict).toBe('tolerated');
    expect(match?.components).toContainEqual({
      component: 'mac',
      result: 'changed',
      cause: 'mac-drawn-anew',
      cure: 'mac-static-vmware',
    });
  });

  test('what cannot be read is unknown, not different', async () => {
    const { station, status } = await licensed();
    station.machine = { ...SCADA_01, 'smbios-uuid': 'denied' };
    const { kind, match } = await status();
    expect([kind, match?.verdict]).toEqual(['active', 'match']);
    expect(match?.components).toContainEqual({
      component: 'smbios-uuid',
      result: 'denied',
      cause: 'denied',
      cure: 'as-administrator',
    });
  });

  test('a clone runs in grace from the day it was first seen, then stops; the original runs on', async () => {
    const { station, status } = await licensed();
    station.machine = CLONE;
    station.now = '2026-03-05T00:00:00Z';
    expect(await status()).toMatchObject({
      kind: 'grace',
      reason: 'drifted',
      daysLeft: 15,
      graceUntil: '2026-03-20T00:00:00Z',
    });
    station.now = '2026-03-19T00:00:00Z';
    expect(await status()).toMatchObject({ kind: 'grace', daysLeft: 1 });
    station.now = '2026-03-20T00:00:00Z';
    expect(await status()).toMatchObject({ kind: 'other-machine', licensed: false });
    station.machine = SCADA_01;
    expect(await status()).toMatchObject({ kind: 'active', match: { verdict: 'match' } });
    const { entries } = await station['journal.read']({});
    expect(entries.map(({ event }) => event).slice(-2)).toEqual(['machine-drifted', 'machine-matches-again']);
  });

  test('grace after a drift never outlasts the license', async () => {
    const { station, status } = await licensed({ graceDays: 3 });
    station.machine = CLONE;
    station.now = '2026-05-02T00:00:00Z';
    expect(await status()).toMatchObject({
      kind: 'grace',
      reason: 'drifted',
      graceUntil: '2026-05-03T12:00:00Z',
    });
  });
});

describe('the clock', () => {
  test('set back gains no time, and is said to be set back', async () => {
    const { station, status } = await licensed();
    await runOnTo(station, '2026-05-20T00:00:00Z');
    expect(await status()).toMatchObject({ kind: 'expired' });
    station.now = '2026-03-02T00:00:00Z';
    expect(await status()).toMatchObject({
      kind: 'expired',
      clock: { setBack: true, highest: '2026-05-20T00:00:00Z' },
    });
  });

  test('that moves on while a drift is noted leaves the journal at the time of the status', async () => {
    const { station, status } = await licensed();
    station.machine = CLONE;
    let seconds = 0;
    Object.defineProperty(station, 'now', { get: () => `2026-03-01T12:00:0${seconds++}Z` });
    const { clock } = await status();
    const { entries } = await station['journal.read']({});
    expect(entries.at(-1)).toMatchObject({ event: 'machine-drifted', at: clock.now });
  });

  test('a little behind is nobody’s fault', async () => {
    const { station, status } = await licensed();
    station.now = '2026-03-20T00:00:00Z';
    await status();
    station.now = '2026-03-19T12:00:00Z';
    expect(await status()).toMatchObject({ kind: 'active', clock: { setBack: false } });
  });

  test('that once ran ahead is cured by the next license', async () => {
    const { station, status, license } = await licensed();
    await runOnTo(station, '2027-03-01T00:00:00Z');
    await status();
    station.now = '2026-03-10T00:00:00Z';
    expect(await status()).toMatchObject({ kind: 'expired', clock: { setBack: true } });
    await importTexts(station, license({ sequence: 2, issuedAt: '2026-03-09T00:00:00Z' }));
    expect(await status()).toMatchObject({ kind: 'active', sequence: 2, clock: { setBack: false } });
  });

  test('cannot be outwitted by editing the record of it back beyond what journal and license witness', async () => {
    const { station, status } = await licensed();
    await runOnTo(station, '2026-05-20T00:00:00Z');
    station.machine = CLONE; // a drift is a line in the journal, with its time
    await status();
    writeFileSync(join(station.home, 'clock.json'), '{"highest":"2026-03-02T00:00:00Z"}');
    station.machine = SCADA_01;
    station.now = '2026-03-02T00:00:00Z';
    expect(await status()).toMatchObject({ kind: 'expired' });
  });

  test('cannot be outwitted by deleting the record of it', async () => {
    const { station, status } = await licensed();
    await runOnTo(station, '2026-05-20T00:00:00Z');
    station.machine = CLONE; // a drift is a line in the journal, with its time
    await status();
    rmSync(join(station.home, 'clock.json'));
    station.machine = SCADA_01;
    station.now = '2026-03-02T00:00:00Z';
    expect(await status()).toMatchObject({ kind: 'expired' });
  });
});

describe('a damaged store', () => {
  test('a stored license that was changed is named, and hides nothing else', async () => {
    const { station, status, license } = await licensed();
    await importTexts(station, license({ sequence: 2 }));
    const path = join(station.home, 'documents', `${SOFTKEY}_2.license`);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Sequence: 2', 'Sequence: 7'));
    writeFileSync(join(station.home, 'documents', 'notes.txt'), 'hello');
    expect(await status()).toMatchObject({
      kind: 'active',
      sequence: 1,
      problems: [
        { file: `${SOFTKEY}_2.license`, code: 'DAMAGED' },
        { file: 'notes.txt', code: 'NOT_A_SOFTKEY_FILE' },
      ],
    });
  });

  test.each(['', '{', '{"highest":"soon"}'])(
    'a damaged record of the clock (%j) falls back on the journal',
    async (damage) => {
      const { station, status } = await licensed();
      writeFileSync(join(station.home, 'clock.json'), damage);
      expect(await status()).toMatchObject({ kind: 'active' });
    },
  );
});
