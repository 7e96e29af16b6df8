import { expect, it } from 'vitest';
import { fileIn, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn } from './vendor.ts';

it('a verified file says of whom and until when it is, and a forged one nothing', async () => {
  const station = madeUpStation();
  const request = (await requestOf(station)).file.text;
  const license = licenseFile(licenseFor(requestIn(request))).text;
  const files = [
    fileIn(license, 'license'),
    fileIn(request, 'request'),
    fileIn(license.replace('Host: ', 'Host: X'), 'changed'),
    fileIn('?', 'photo'),
  ];
  const { lines } = await station['documents.verify']({ files, machine: null });
  const theirs = { host: 'SCADA-01', customer: 'Usina São João', product: 'E3-SERVER' };
  expect(lines.map(({ subject }) => subject)).toEqual([
    { ...theirs, expiresAt: '2026-04-30T12:00:00Z' },
    { ...theirs, expiresAt: null },
    null,
    null,
  ]);
});
