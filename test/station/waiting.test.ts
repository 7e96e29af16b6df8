import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importTexts, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn } from './vendor.ts';

const waiting = async (station: ReturnType<typeof madeUpStation>) =>
  (await station['request.waiting']({})).request;

test('a station that has asked for nothing waits for nothing, and is not changed by the question', async () => {
  const station = madeUpStation();
  expect(await waiting(station)).toBeNull();
  expect((await station['journal.read']({})).entries).toEqual([]);
});

test('the first request waits until its license is there, and is the same document each time', async () => {
  const station = madeUpStation();
  const made = await requestOf(station);
  const { entries } = await station['journal.read']({});
  station.now = '2026-03-05T12:00:00Z';
  expect(await waiting(station)).toEqual({ ...made, repeated: true });
  expect((await station['journal.read']({})).entries).toEqual(entries);
  await importTexts(station, licenseFile(licenseFor(requestIn(made.file.text))).text);
  expect(await waiting(station)).toBeNull();
});

test('an upgrade request waits until the upgrade is there', async () => {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  await importTexts(station, licenseFile(licenseFor(request)).text);
  const made = await station['upgradeRequest.create']({});
  expect(await waiting(station)).toEqual({ ...made, repeated: true });
  await importTexts(station, licenseFile(licenseFor(request, { sequence: 2 })).text);
  expect(await waiting(station)).toBeNull();
});

test('a request whose file is gone cannot be written again', async () => {
  const station = madeUpStation();
  const { requestId } = await requestOf(station);
  rmSync(join(station.home, 'documents', `${requestId}.prelicense`));
  expect(await waiting(station)).toBeNull();
});
