import { expect, test } from 'vitest';
import { deflate } from '../../node/files/deflate.ts';
import { compactInParts, writeCompact } from '../../shared/document/compact.ts';
import { openDocument } from '../../shared/document/document.ts';
import { msgOf } from '../containers/msg-of.ts';
import { jpegOf, modulesOf, pngOf, screenshotOf } from '../containers/photograph.ts';
import { zipOf } from '../containers/zip-of.ts';
import { fileIn, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn } from './vendor.ts';

/** A license that arrives as a picture of its codes, through the calls that every door makes. */
async function shown(total: number) {
  const station = madeUpStation();
  const license = licenseFile(licenseFor(requestIn((await requestOf(station)).file.text)));
  const compact = writeCompact(openDocument(Buffer.from(license.text)).envelopeBytes, deflate);
  const pictures = compactInParts(compact, total).map((text) => screenshotOf([modulesOf(text)]));
  return { station, pictures: pictures.map((picture) => pngOf(picture)), pictured: pictures };
}

test('an import takes it, and says where it was', async () => {
  const { station, pictured } = await shown(1);
  const [picture] = pictured;
  if (picture === undefined) throw new Error('one picture was asked for');
  const mail = fileIn(
    msgOf({ body: 'See the picture.', attachments: [{ name: 'scan.jpg', bytes: jpegOf(picture) }] }),
    'mail.msg',
  );
  const { results } = await station['documents.import']({ files: [mail], dryRun: false });
  expect(results).toMatchObject([{ ok: true, outcome: 'imported', file: 'mail.msg › scan.jpg' }]);
  expect(await station['status.read']({})).toMatchObject({ licensed: true });
});

test('verify and inspect judge it, and name the parts that are missing', async () => {
  const { station, pictures } = await shown(2);
  const [first = new Uint8Array(), second = new Uint8Array()] = pictures;
  const both = fileIn(zipOf({ '1.png': first, '2.png': second }), 'both.zip');
  const files = [both, fileIn(first, '1.png'), fileIn(pngOf(screenshotOf([])), 'empty.png')];
  const { lines } = await station['documents.verify']({ files, machine: null });
  expect(lines).toMatchObject([
    { file: 'both.zip', ok: true, kind: 'license' },
    { file: '1.png', code: 'PARTS_MISSING', details: { missing: ['2'], total: 2 } },
    { file: 'empty.png', code: 'UNREADABLE_SORT', details: { sort: 'no-code' } },
  ]);
  expect(await station['documents.inspect']({ file: both, machine: null })).toMatchObject({
    documents: [{ kind: 'license', verdict: null }],
  });
});

test('what lies open in the bytes of a picture is not what it shows', async () => {
  const { station, pictures } = await shown(1);
  const [picture = new Uint8Array()] = pictures;
  const other = licenseFile(licenseFor(requestIn((await requestOf(madeUpStation())).file.text))).text;
  const two = Buffer.concat([picture, Buffer.from(`\n${other}`)]);
  const { lines } = await station['documents.verify']({ files: [fileIn(two, 'two.png')], machine: null });
  expect(lines).toMatchObject([{ ok: true, code: 'OK' }]);
});
