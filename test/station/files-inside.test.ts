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
  const { documents } = await station['documents.inspect']({ file: file(license), machine: null });
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

/** A genuine license lies open in the bytes of each, and one that is damaged is in it too. */
const OPEN_AND_HIDDEN: readonly (readonly [
  string,
  (license: string, damaged: string) => string | Uint8Array,
])[] = [
  [
    'an archive that compresses nothing',
    (license, damaged) => zipOf({ a: `\n${license}`, b: damaged }, false),
  ],
  [
    'a mail with an attachment',
    (license, damaged) =>
      [
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary="x"',
        '',
        '--x',
        'Content-Type: text/plain',
        '',
        license,
        '--x',
        'Content-Type: application/octet-stream; name="b.license"',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(damaged).toString('base64').replace(/.{76}/g, '$&\r\n'),
        '--x--',
      ].join('\r\n'),
  ],
];

test.each(OPEN_AND_HIDDEN)('%s is no better than all that is in it', async (_, write) => {
  const { station, license } = await zipped();
  const file = fileIn(write(license, license.replace(/^=.*$/m, '=00000000')), 'both');
  const { lines } = await station['documents.verify']({ files: [file], machine: null });
  expect(lines).toMatchObject([{ ok: false, code: 'INSIDE_REFUSED', details: { bad: 1, count: 2 } }]);
});

test('several documents of one file are told apart, wherever it lies', async () => {
  const { station, license } = await zipped();
  const together = `${license}\n${license}`;
  for (const file of [fileIn(together, 'a.license'), fileIn(zipOf({ 'a.license': together }), 'a.zip')]) {
    const { lines } = await station['documents.verify']({ files: [file], machine: null });
    expect(lines[0]?.inside.map(({ file: name, code }) => [name.replace('a.zip › ', ''), code])).toEqual([
      ['a.license » 1', 'OK'],
      ['a.license » 2', 'OK'],
    ]);
  }
});
