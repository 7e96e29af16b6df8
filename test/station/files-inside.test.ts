import { expect, test } from 'vitest';
import { zipOf } from '../containers/zip-of.ts';
import { fileIn, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn } from './vendor.ts';

/** A customer's mail with a ZIP in it, through the calls that every door makes. */
async function zipped() {
  const station = madeUpStation();
  const license = licenseFile(licenseFor(requestIn((await requestOf(station)).file.text))).text;
  const file = (text: string) => fileIn(zipOf({ 'plc-11.license': text }), 'scan.zip');
  return { station, license, file };
}

test('an import takes the license out of it, and says where it was', async () => {
  const { station, license, file } = await zipped();
  const { results } = await station['documents.import']({ files: [file(license)], dryRun: false });
  expect(results).toMatchObject([{ ok: true, outcome: 'imported', file: 'scan.zip › plc-11.license' }]);
  expect(await station['status.read']({})).toMatchObject({ licensed: true });
});

test('verify and inspect judge what is in it', async () => {
  const { station, license, file } = await zipped();
  const files = [
    file(license),
    file(license.replace(/^=.*$/m, '=00000000')),
    fileIn(zipOf({ a: 'b' }), 'b.zip'),
  ];
  const { lines } = await station['documents.verify']({ files, machine: null });
  expect(lines.map(({ code }) => code)).toEqual(['OK', 'DAMAGED', 'NOTHING_INSIDE']);
  const { documents } = await station['documents.inspect']({ file: file(license) });
  expect(documents).toMatchObject([{ kind: 'license', verdict: null }]);
});

test('two in one are both judged, and one that is damaged is named', async () => {
  const { station, license } = await zipped();
  const both = zipOf({ 'a.license': license, 'b.license': license.replace(/^=.*$/m, '=00000000') });
  const { lines } = await station['documents.verify']({ files: [fileIn(both, 'two.zip')], machine: null });
  expect(lines).toMatchObject([
    {
      code: 'INSIDE_REFUSED',
      inside: [
        { file: 'two.zip › a.license', code: 'OK' },
        { file: 'two.zip › b.license', code: 'DAMAGED' },
      ],
    },
  ]);
});
