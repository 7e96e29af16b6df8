import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLONE, SCADA_01 } from './made-up-machine.ts';
import { importTexts, madeUpStation, requestOf, runOnTo } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn, revocationFile, SOFTKEY } from './vendor.ts';

// What a station makes of its documents, its journal and its machine; what follows from that is in
// test/status/next-step.test.ts.

async function licensed() {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  await importTexts(station, licenseFile(licenseFor(request)).text);
  return { station, next: async () => (await station['status.read']({})).next };
}

describe('before there is a license', () => {
  test('a request is imported, sent again and made anew, as its days and the machine have it', async () => {
    const station = madeUpStation();
    const next = async () => (await station['status.read']({})).next;
    expect(await next()).toEqual({ kind: 'make-request' });
    const { requestId, createdAt } = await requestOf(station);
    const request = { kind: 'pre-license', requestId, createdAt, fits: true, givenOut: null };
    expect(await next()).toEqual({ kind: 'import-answer', request });
    station.now = '2026-05-20T12:00:00Z';
    expect(await next()).toEqual({ kind: 'send-again', request, days: 80 });
    station.machine = CLONE;
    expect(await next()).toEqual({ kind: 'request-anew', request: { ...request, fits: false } });
    await requestOf(station, { again: { reason: 'the machine was copied' } });
    expect(await next()).toMatchObject({ kind: 'import-answer', request: { fits: true } });
  });

  test('a request that was given out is waited for from that day on, as the last note of it says', async () => {
    const station = madeUpStation();
    const { requestId } = await requestOf(station);
    const next = async () => (await station['status.read']({})).next;
    const note = (way: 'mail' | 'stick', at: string | null) => station['request.givenOut']({ way, at });
    station.now = '2026-03-09T12:00:00Z';
    expect(await next()).toMatchObject({ kind: 'send-again', days: 8 });
    const givenOut = { at: '2026-03-07T12:00:00Z', way: 'mail' };
    expect(await note('mail', '2026-03-07T12:00:00Z')).toMatchObject({ requestId, givenOut });
    expect(await next()).toMatchObject({ kind: 'import-answer', request: { givenOut } });
    station.now = '2026-03-19T13:00:00Z';
    expect(await next()).toMatchObject({ kind: 'send-again', days: 12, request: { givenOut } });
    await note('stick', null);
    expect(await next()).toMatchObject({
      kind: 'import-answer',
      request: { requestId, givenOut: { at: station.now, way: 'stick' } },
    });
  });

  test('a day on which it cannot have been given out is refused, and so is a note of no request', async () => {
    const station = madeUpStation();
    const note = (at: string | null) => station['request.givenOut']({ way: 'mail', at });
    await expect(note(null)).rejects.toMatchObject({ code: 'NO_REQUEST_WAITS' });
    await requestOf(station);
    for (const day of ['2026-02-20T12:00:00Z', '2026-03-20T12:00:00Z'])
      await expect(note(day)).rejects.toMatchObject({ code: 'DAY_NOT_POSSIBLE' });
    expect(await note('2026-03-01T12:00:00Z')).toMatchObject({ givenOut: { way: 'mail' } });
  });

  test('a request whose file is gone is told as the journal has it', async () => {
    const station = madeUpStation();
    const { requestId } = await requestOf(station);
    rmSync(join(station.home, 'documents', `${requestId}.prelicense`));
    expect((await station['status.read']({})).next).toMatchObject({
      kind: 'import-answer',
      request: { kind: 'pre-license', requestId, fits: true },
    });
  });
});

describe('a licensed station', () => {
  test('asks, waits, and asks again for the license after the next', async () => {
    const { station, next } = await licensed();
    expect(await next()).toEqual({ kind: 'nothing', askFrom: '2026-04-15T12:00:00Z' });
    await runOnTo(station, '2026-04-16T12:00:00Z');
    expect(await next()).toEqual({ kind: 'ask-for-next' });
    const { requestId } = await station['upgradeRequest.create']({});
    expect(await next()).toMatchObject({ kind: 'import-answer', request: { requestId } });
    await runOnTo(station, '2026-04-21T12:00:00Z');
    expect(await next()).toMatchObject({ kind: 'send-again', days: 5, request: { requestId } });
  });

  test('asks for the next license also beside a request for a new softkey, whichever came first', async () => {
    const { station, next } = await licensed();
    await requestOf(station, { again: { reason: 'copied from the guide' } });
    await runOnTo(station, '2026-04-16T12:00:00Z');
    expect(await next()).toEqual({ kind: 'ask-for-next' });
    const { requestId } = await station['upgradeRequest.create']({});
    station.now = '2026-04-16T13:00:00Z';
    await requestOf(station, { again: { reason: 'once more' } });
    expect(await next()).toMatchObject({ kind: 'import-answer', request: { requestId } });
  });

  test('waits on for a new softkey where a license that came meanwhile answers another request', async () => {
    const { station } = await licensed();
    const first = requestIn((await requestOf(station)).file.text);
    const { requestId } = await requestOf(station, { again: { reason: 'moved for good' } });
    const waitingFor = async () => (await station['status.read']({})).waitingFor;
    await importTexts(station, licenseFile(licenseFor(first, { sequence: 2 })).text);
    expect(await waitingFor()).toMatchObject({ kind: 'pre-license', requestId });
    await importTexts(station, licenseFile(licenseFor(first, { sequence: 3, requestId })).text);
    expect(await waitingFor()).toBeNull();
  });

  test('whose machine changed since an upgrade request is told to put it back, also where the request came after', async () => {
    const { station, next } = await licensed();
    await station['upgradeRequest.create']({});
    station.machine = CLONE;
    expect(await next()).toMatchObject({ kind: 'put-back', components: ['smbios-uuid', 'mac'] });
    await station['upgradeRequest.create']({});
    expect(await next()).toMatchObject({ kind: 'put-back' });
    station.machine = SCADA_01;
    expect((await next()).kind).not.toBe('put-back');
  });

  test('whose license was taken back calls the vendor, whatever else was requested', async () => {
    const { station, next } = await licensed();
    await station['upgradeRequest.create']({});
    const revoked = [
      { softkeyId: SOFTKEY, throughSequence: null, revokedAt: '2026-03-02T00:00:00Z', reason: 'moved' },
    ];
    await importTexts(station, revocationFile(1, revoked).text);
    expect(await next()).toEqual({ kind: 'call-vendor' });
    await requestOf(station, { again: { reason: 'it was taken back by mistake' } });
    expect(await next()).toEqual({ kind: 'call-vendor' });
  });

  test('says the same of its softkey in the list as at its head', async () => {
    const { station } = await licensed();
    const { softkeys, next, waitingFor } = await station['status.read']({});
    expect(softkeys).toMatchObject([{ next, waitingFor }]);
  });
});
