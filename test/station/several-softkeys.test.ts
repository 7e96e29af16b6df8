import { expect, test } from 'vitest';
import { showStatus } from '../../node/cli/show/status.ts';
import { statusOfSoftkey } from '../../shared/status/status-of-softkey.ts';
import { lookIn } from '../cli/views.ts';
import { importTexts, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, profile, requestIn, SOFTKEY } from './vendor.ts';

const OTHER = 'SK-0TH3-0TH3-0TH3-0TH3';

/** A station with two softkeys: `OTHER` ends ten days after `SOFTKEY`. */
async function withTwo() {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  const license = (softkeyId: string, expiresAt: string) =>
    licenseFile(licenseFor(request, { softkeyId, expiresAt })).text;
  await importTexts(
    station,
    license(SOFTKEY, '2026-04-30T12:00:00Z'),
    license(OTHER, '2026-05-10T12:00:00Z'),
  );
  return station;
}

test('the one that serves longest heads the status, and its next license is asked for', async () => {
  const station = await withTwo();
  const view = await station['status.read']({});
  expect(view.softkeys.map(({ softkeyId }) => softkeyId)).toEqual([OTHER, SOFTKEY]);
  expect(view.softkeyId).toBe(OTHER);
  await station['upgradeRequest.create']({});
  const { softkeys } = await station['status.read']({});
  expect(softkeys.map(({ next }) => next.kind)).toEqual(['import-answer', 'nothing']);
});

test('another one heads it where it is asked for, with its own next step and command', async () => {
  const station = await withTwo();
  const view = statusOfSoftkey(await station['status.read']({}), SOFTKEY);
  expect(view).toMatchObject({
    softkeyId: SOFTKEY,
    licensed: true,
    next: { kind: 'nothing', askFrom: '2026-04-15T12:00:00Z' },
  });
  const command = 'softkey upgrade-request --out FILE';
  expect(showStatus(view, profile, lookIn('en'))).toContain(`${command} --softkey ${SOFTKEY}\n`);
  const head = statusOfSoftkey(view, OTHER);
  expect(showStatus(head, profile, lookIn('en'))).toContain(`${command}\n`);
  await station['upgradeRequest.create']({ softkeyId: SOFTKEY });
  expect(statusOfSoftkey(await station['status.read']({}), SOFTKEY).next.kind).toBe('import-answer');
  expect((await station['status.read']({})).next.kind).toBe('nothing');
});

test('the request that waits is that of the softkey that is asked for, or else of one that waits', async () => {
  const station = await withTwo();
  const waiting = async (softkeyId?: string) => {
    const { request, status } = await station['request.waiting']({ softkeyId: softkeyId ?? null });
    return [request?.softkeyId ?? null, status.softkeyId];
  };
  expect(await waiting()).toEqual([null, OTHER]);
  await station['upgradeRequest.create']({ softkeyId: SOFTKEY });
  expect(await waiting()).toEqual([SOFTKEY, SOFTKEY]);
  expect(await waiting(OTHER)).toEqual([null, OTHER]);
  await station['upgradeRequest.create']({ softkeyId: OTHER });
  expect(await waiting()).toEqual([OTHER, OTHER]);
  expect(await waiting(SOFTKEY)).toEqual([SOFTKEY, SOFTKEY]);
});

test('a softkey that is not held is refused by name', async () => {
  const station = await withTwo();
  const refusal = { code: 'SOFTKEY_NOT_HELD', details: { softkeyId: 'SK-N0' } };
  await expect(station['upgradeRequest.create']({ softkeyId: 'SK-N0' })).rejects.toMatchObject(refusal);
  await expect(station['request.waiting']({ softkeyId: 'SK-N0' })).rejects.toMatchObject(refusal);
  const view = await station['status.read']({});
  expect(() => statusOfSoftkey(view, 'SK-N0')).toThrow(expect.objectContaining(refusal));
});
