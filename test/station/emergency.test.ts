import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { License } from '../../shared/document/payload/license.ts';
import { addDays, addSeconds } from '../../shared/encoding/instant.ts';
import { homeOfOthers, makeReadOnly } from './home-of-others.ts';
import { CLONE, SCADA_01 } from './made-up-machine.ts';
import { importTexts, type MadeUpStation, madeUpStation, requestOf, runOnTo } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn, revocationFile, SOFTKEY, upgradeRequestIn } from './vendor.ts';

/** Seven days after all grace is over, once for each license (spec G1 to G5). */

const BEGINNING = '2026-03-01T12:00:00Z';
const day = (days: number) => addDays(BEGINNING, days);
/** The license ends on day 60, its grace on day 75. */
const OVER = day(80);
const REASON = 'the courier is late';

const begin = (station: MadeUpStation, changes: { reason?: string; confirm?: string } = {}) =>
  station['emergency.begin']({ reason: REASON, confirm: 'SCADA-01', ...changes });

const status = (station: MadeUpStation) => station['status.read']({});

async function licensed(changes: Partial<License> = {}) {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  const license = (more: Partial<License> = {}) =>
    licenseFile(licenseFor(request, { ...changes, ...more })).text;
  await importTexts(station, license());
  return { station, license };
}

/** A station whose license and grace are over. */
async function expired(changes: Partial<License> = {}) {
  const made = await licensed(changes);
  await runOnTo(made.station, OVER);
  return made;
}

/** The same, its emergency grace begun on day 80. */
async function inEmergency() {
  const made = await expired();
  await begin(made.station);
  return made;
}

const remove = (station: MadeUpStation, ...names: readonly string[]) =>
  names.forEach((name) => void rmSync(join(station.home, name)));

describe('an emergency grace', () => {
  test('is offered when all other grace is over, begins when it is on record, and lasts seven days', async () => {
    const { station } = await expired();
    expect(await status(station)).toMatchObject({
      kind: 'expired',
      emergency: { kind: 'offered', days: 7 },
    });
    expect(await begin(station)).toEqual({
      softkeyId: SOFTKEY,
      sequence: 1,
      began: OVER,
      reason: REASON,
      until: day(87),
    });
    expect(await status(station)).toMatchObject({
      kind: 'grace',
      reason: 'emergency',
      licensed: true,
      graceUntil: day(87),
      daysLeft: 7,
      emergency: { kind: 'begun', began: OVER, until: day(87), reason: REASON },
      next: { kind: 'ask-for-next' },
    });
    const { entries } = await station['journal.read']({});
    expect(entries.at(-1)).toMatchObject({
      event: 'emergency-grace',
      detail: { softkeyId: SOFTKEY, sequence: 1, began: OVER, reason: REASON },
    });
    expect(JSON.parse(readFileSync(join(station.home, 'clock.json'), 'utf8'))).toMatchObject({
      version: 3,
      emergencies: [{ softkeyId: SOFTKEY, sequence: 1, began: OVER, reason: REASON }],
    });
  });

  test.each([
    [addSeconds(day(81), -1), 'grace', true],
    [addSeconds(day(87), -1), 'grace', true],
    [day(87), 'expired', false],
    [day(120), 'expired', false],
  ])('on %s the license is %s', async (now, kind, isLicensed) => {
    const { station } = await inEmergency();
    await runOnTo(station, now);
    expect(await status(station)).toMatchObject({ kind, licensed: isLicensed });
  });

  test('is begun once: neither during it nor after it a second one', async () => {
    const { station } = await inEmergency();
    const used = { code: 'EMERGENCY_USED', details: { began: OVER, until: day(87) } };
    await expect(begin(station)).rejects.toMatchObject(used);
    await runOnTo(station, day(90));
    await expect(begin(station)).rejects.toMatchObject(used);
    expect(await status(station)).toMatchObject({ kind: 'expired', emergency: { kind: 'begun' } });
  });

  test('is there again for the next license, when that has run out too', async () => {
    const { station, license } = await inEmergency();
    await importTexts(station, license({ sequence: 2, issuedAt: OVER, notBefore: OVER }));
    expect(await status(station)).toMatchObject({ kind: 'active', emergency: null });
    await expect(begin(station)).rejects.toMatchObject({ code: 'EMERGENCY_NOT_NEEDED' });
    await runOnTo(station, day(160));
    expect(await begin(station)).toMatchObject({ sequence: 2, began: day(160) });
    expect(await status(station)).toMatchObject({ kind: 'grace', graceUntil: day(167) });
  });
});

describe('an emergency grace is refused', () => {
  test.each([
    ['without a reason', { reason: ' ' }],
    ['without the name of the machine', { confirm: '' }],
    ['with the name of another machine', { confirm: 'SCADA-02' }],
  ])('%s', async (_, changes) => {
    const { station } = await expired();
    await expect(begin(station, changes)).rejects.toMatchObject({ code: 'EMERGENCY_UNCONFIRMED' });
    expect(await status(station)).toMatchObject({ kind: 'expired', emergency: { kind: 'offered' } });
  });

  test.each([
    ['in the term', day(10)],
    ['near its end', day(59)],
    ['in the grace of the license', day(70)],
  ])('%s', async (_, now) => {
    const { station } = await licensed();
    await runOnTo(station, now);
    await expect(begin(station)).rejects.toMatchObject({ code: 'EMERGENCY_NOT_NEEDED' });
    expect((await status(station)).emergency).toBeNull();
  });

  test('to a station without a license, also where its home is not there', async () => {
    const station = madeUpStation();
    await expect(begin(station)).rejects.toMatchObject({ code: 'NO_LICENSE' });
    await requestOf(station);
    await expect(begin(station)).rejects.toMatchObject({ code: 'NO_LICENSE' });
  });

  test('to a license that has not begun', async () => {
    const { station } = await licensed({ notBefore: day(30) });
    await expect(begin(station)).rejects.toMatchObject({ code: 'NOT_YET_VALID' });
  });

  test('to what the vendor took back, before it and during it', async () => {
    const revoked = [{ softkeyId: SOFTKEY, throughSequence: null, revokedAt: BEGINNING, reason: 'moved' }];
    const { station } = await expired();
    await importTexts(station, revocationFile(1, revoked).text);
    await expect(begin(station)).rejects.toMatchObject({ code: 'REVOKED' });
    const other = await inEmergency();
    await importTexts(other.station, revocationFile(1, revoked).text);
    expect(await status(other.station)).toMatchObject({ kind: 'revoked', licensed: false });
  });

  test('to a clone, and what the first machine began does not serve it', async () => {
    const { station } = await expired();
    station.machine = CLONE;
    await expect(begin(station)).rejects.toMatchObject({ code: 'OTHER_MACHINE' });
    const other = await inEmergency();
    other.station.machine = CLONE;
    expect(await status(other.station)).toMatchObject({ licensed: false, reason: null });
    other.station.machine = SCADA_01;
    expect(await status(other.station)).toMatchObject({ kind: 'grace', reason: 'emergency' });
  });

  test('where the home cannot be written', async () => {
    const others = await homeOfOthers();
    makeReadOnly(others.home);
    others.status('2026-05-20T12:00:00Z');
    const seen = others.status('2026-05-21T12:00:00Z');
    expect(seen).toMatchObject({ kind: 'expired', emergency: null, notRecorded: true });
  });
});

describe('the clock', () => {
  test('that was set back begins none', async () => {
    const { station } = await expired();
    await status(station);
    station.now = day(70);
    await expect(begin(station)).rejects.toMatchObject({ code: 'CLOCK_SET_BACK' });
    expect(await status(station)).toMatchObject({ kind: 'expired', emergency: null });
  });

  test('that is set back while it lasts ends it, until the clock is right again', async () => {
    const { station } = await inEmergency();
    station.now = day(78.9);
    expect(await status(station)).toMatchObject({ kind: 'expired', licensed: false });
    station.now = day(79.1);
    expect(await status(station)).toMatchObject({ kind: 'grace', reason: 'emergency' });
  });

  test('that stood far ahead when it began gives no more than seven days of the one it then shows', async () => {
    const { station } = await expired();
    await status(station);
    station.now = day(400);
    expect(await begin(station)).toMatchObject({ began: day(400), until: day(407) });
    station.now = day(81);
    expect(await status(station)).toMatchObject({ kind: 'expired', licensed: false });
    await expect(begin(station)).rejects.toMatchObject({ code: 'EMERGENCY_USED' });
    await runOnTo(station, day(406));
    await status(station);
    station.now = addSeconds(day(406), 43_200);
    expect(await status(station)).toMatchObject({ kind: 'grace', graceUntil: day(407) });
    await runOnTo(station, day(407));
    expect(await status(station)).toMatchObject({ kind: 'expired' });
  });

  test('that jumps far ahead while it lasts ends it with its second reading', async () => {
    const { station } = await inEmergency();
    station.now = day(200);
    expect(await status(station)).toMatchObject({ kind: 'grace', reason: 'emergency' });
    station.now = addSeconds(day(200), 43_200);
    expect(await status(station)).toMatchObject({ kind: 'expired' });
  });
});

describe('it is not given again by', () => {
  const JOURNAL = 'journal.jsonl';
  const RECORD = 'clock.json';
  const breakJournal = (station: MadeUpStation) => {
    const path = join(station.home, JOURNAL);
    writeFileSync(path, readFileSync(path, 'utf8').replace('SCADA', 'OTHER'));
  };

  async function expectUsed(station: MadeUpStation): Promise<void> {
    await runOnTo(station, day(90));
    await expect(begin(station)).rejects.toMatchObject({ code: 'EMERGENCY_USED' });
    expect(await status(station)).toMatchObject({ kind: 'expired', licensed: false });
  }

  test.each<[string, (station: MadeUpStation) => void]>([
    ['deleting the journal', (station) => remove(station, JOURNAL)],
    ['breaking the journal', breakJournal],
    ['deleting the record', (station) => remove(station, RECORD)],
    ['emptying the record', (station) => writeFileSync(join(station.home, RECORD), '')],
  ])('%s', async (_, damage) => {
    const { station } = await inEmergency();
    damage(station);
    expect(await status(station)).toMatchObject({ kind: 'grace', reason: 'emergency' });
    await expectUsed(station);
  });

  test('deleting one after the other: a journal that is begun anew has it again', async () => {
    const { station } = await inEmergency();
    remove(station, JOURNAL);
    await status(station);
    await importTexts(station, 'rubbish');
    remove(station, RECORD);
    await expectUsed(station);
  });

  test('deleting both: nobody can know, so nothing is given', async () => {
    const { station } = await inEmergency();
    remove(station, JOURNAL, RECORD);
    await runOnTo(station, day(90));
    await expect(begin(station)).rejects.toMatchObject({ code: 'EMERGENCY_UNPROVED' });
    expect(await status(station)).toMatchObject({ kind: 'expired', emergency: null });
  });

  test('putting back one of the two as it was before', async () => {
    for (const name of [JOURNAL, RECORD]) {
      const { station } = await expired();
      await status(station);
      cpSync(join(station.home, name), join(station.home, 'before'));
      await begin(station);
      cpSync(join(station.home, 'before'), join(station.home, name));
      await expectUsed(station);
    }
  });

  test('hiding the newer license', async () => {
    const other = await licensed();
    await runOnTo(other.station, day(50));
    await importTexts(other.station, other.license({ sequence: 2, issuedAt: day(50), expiresAt: day(70) }));
    await runOnTo(other.station, day(100));
    remove(other.station, `documents/${SOFTKEY}_2.license`);
    await expect(begin(other.station)).rejects.toMatchObject({ code: 'DOCUMENT_GONE' });
  });

  test('an earlier license of the softkey, when a later one has had it', async () => {
    const { station, license } = await licensed();
    await runOnTo(station, day(50));
    await importTexts(station, license({ sequence: 2, issuedAt: day(50), expiresAt: day(60) }));
    await runOnTo(station, OVER);
    expect(await begin(station)).toMatchObject({ sequence: 2 });
    remove(station, `documents/${SOFTKEY}_2.license`);
    await expect(begin(station)).rejects.toMatchObject({ code: 'EMERGENCY_USED' });
  });
});

test('a fresh home on the same machine has none, and no key to ask with', async () => {
  const { license } = await inEmergency();
  const fresh = madeUpStation();
  await importTexts(fresh, license());
  await runOnTo(fresh, day(90));
  const unproved = { code: 'EMERGENCY_UNPROVED' };
  await expect(begin(fresh)).rejects.toMatchObject(unproved);
  expect(await status(fresh)).toMatchObject({ kind: 'expired', emergency: null });
  await expect(fresh['upgradeRequest.create']({})).rejects.toMatchObject({ code: 'STATION_KEY_OTHER' });
});

test('a home with another key than the license names has none', async () => {
  const { station } = await expired({ stationKey: Buffer.alloc(32, 7).toString('base64') });
  await expect(begin(station)).rejects.toMatchObject({ code: 'EMERGENCY_UNPROVED' });
  expect(await status(station)).toMatchObject({ kind: 'expired', emergency: null });
});

test('a home that lost its key has one: its journal knows that it had the key', async () => {
  const { station } = await expired();
  remove(station, 'identity.json');
  expect(await begin(station)).toMatchObject({ softkeyId: SOFTKEY, began: OVER });
});

describe('the next upgrade request', () => {
  const ask = async (station: MadeUpStation) =>
    upgradeRequestIn((await station['upgradeRequest.create']({})).file.text);

  test('carries it, and one that was made before is made anew', async () => {
    const { station } = await expired();
    const before = await ask(station);
    expect(before.emergency).toBeNull();
    await begin(station);
    const after = await ask(station);
    expect(after.emergency).toEqual({ sequence: 1, began: OVER, reason: REASON });
    expect(after.requestId).not.toBe(before.requestId);
    expect((await ask(station)).requestId).toBe(after.requestId);
  });

  test('carries it also behind a license that answers an earlier request', async () => {
    const { station, license } = await inEmergency();
    await importTexts(station, license({ sequence: 2, issuedAt: OVER, notBefore: OVER }));
    expect(await ask(station)).toMatchObject({ sequence: 2, emergency: { sequence: 1, began: OVER } });
  });
});

test('a record of a station that never began one is written as before, for checks that know no other', async () => {
  const { station } = await expired();
  await status(station);
  const record = JSON.parse(readFileSync(join(station.home, 'clock.json'), 'utf8'));
  expect(record.version).toBe(2);
  expect(Object.keys(record)).not.toContain('emergencies');
});
