import { expect, test } from 'vitest';
import { importTexts, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn } from './vendor.ts';

// A limit of the threat model: what nobody has seen, nobody can miss. The home says which; the license says
// from when.

test('a home of one’s own has seen nothing, and begins with what its license says', async () => {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  const license = licenseFile(licenseFor(request)).text;
  await importTexts(station, license);
  station.now = '2026-09-01T12:00:00Z';
  await station['status.read']({});
  station.now = '2026-09-03T12:00:00Z';
  expect(await station['status.read']({})).toMatchObject({ kind: 'expired' });
  const own = madeUpStation();
  own.now = '2026-03-02T12:00:00Z';
  await importTexts(own, license);
  expect(await own['status.read']({})).toMatchObject({ kind: 'active' });
  own.now = '2026-02-01T12:00:00Z'; // before the license was issued: no home is that much one's own
  expect(await own['status.read']({})).toMatchObject({ clock: { setBack: true } });
});
