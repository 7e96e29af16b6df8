import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type HomeOfOthers, homeOfOthers, makeReadOnly } from './home-of-others.ts';
import { importTexts, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn } from './vendor.ts';

/**
 * A home that may only be read: nothing can be noted in it, and nothing is given on the strength of what
 * would have to be (spec H5).
 */

async function readOnlyHome(): Promise<HomeOfOthers> {
  const others = await homeOfOthers();
  makeReadOnly(others.home);
  return others;
}

describe.runIf(process.platform === 'linux')('a home that may only be read', () => {
  test('is licensed in its term, and says that nothing was noted', async () => {
    const { status } = await readOnlyHome();
    expect(status('2026-03-01T12:00:00Z')).toMatchObject({ kind: 'active', notRecorded: false });
    expect(status('2026-03-02T12:00:00Z')).toMatchObject({ kind: 'active', notRecorded: true });
  });

  test('an ended license does not run again when the clock is set back', async () => {
    const { status, own } = await readOnlyHome();
    expect(status('2026-05-16T12:00:00Z')).toMatchObject({ kind: 'expired', clock: { ahead: null } });
    expect(status('2026-05-17T12:00:00Z')).toMatchObject({ kind: 'expired' });
    expect(status('2026-03-02T12:00:00Z')).toMatchObject({ kind: 'expired', clock: { setBack: true } });
    expect(readdirSync(join(own, 'softkey-desk'))).toHaveLength(1);
  });

  test('no reading far ahead is held, however often: the clock is believed', async () => {
    const { status, own } = await readOnlyHome();
    for (const day of ['16', '17', '18']) {
      rmSync(join(own, 'softkey-desk'), { recursive: true, force: true });
      expect(status(`2026-05-${day}T12:00:00Z`)).toMatchObject({ kind: 'expired', licensed: false });
    }
  });

  test('one reading far ahead is over when the clock is right again', async () => {
    const { status } = await readOnlyHome();
    expect(status('2027-03-02T12:00:00Z')).toMatchObject({ kind: 'expired' });
    expect(status('2026-03-02T12:01:00Z')).toMatchObject({ kind: 'active', clock: { setBack: false } });
  });

  test('the grace of a clone counts from the issue of the license', async () => {
    const { status } = await readOnlyHome();
    const grace = { kind: 'grace', reason: 'drifted', graceUntil: '2026-03-16T12:00:00Z', notRecorded: true };
    expect(status('2026-03-10T00:00:00Z', 'clone')).toMatchObject(grace);
    expect(status('2026-03-15T00:00:00Z', 'clone')).toMatchObject(grace);
    expect(status('2026-03-17T00:00:00Z', 'clone')).toMatchObject({ kind: 'other-machine', licensed: false });
  });

  test('what was kept beside it counts no more once the home has a newer license', async () => {
    const { status, home } = await readOnlyHome();
    status('2027-03-01T00:00:00Z');
    status('2027-03-02T00:00:00Z');
    expect(status('2026-03-05T00:00:00Z')).toMatchObject({ kind: 'expired' });
    for (const folder of [home, join(home, 'documents')]) chmodSync(folder, 0o755);
    const station = madeUpStation(home);
    station.now = '2026-03-05T00:00:00Z';
    const request = requestIn((await requestOf(station)).file.text);
    await importTexts(station, licenseFile(licenseFor(request, { sequence: 2 })).text);
    makeReadOnly(home);
    expect(status('2026-03-05T00:00:00Z')).toMatchObject({ kind: 'active', sequence: 2 });
  });
});
