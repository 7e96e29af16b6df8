import { expect, test } from 'vitest';
import { MOST_VERIFIED } from '../../shared/contract.ts';
import { fileIn, importTexts, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn } from './vendor.ts';

test('many files at once: one line each, in their order, and a bad one hides none', async () => {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  const good = licenseFile(licenseFor(request)).text;
  await importTexts(station, good);
  const files = Array.from({ length: MOST_VERIFIED }, (_, i) =>
    fileIn(i % 3 === 1 ? 'nothing' : good, `file ${i}`),
  );
  const { lines } = await station['documents.verify']({ files, machine: null });
  expect(lines.map(({ file }) => file)).toEqual(files.map(({ name }) => name));
  expect(lines.map(({ code }) => code)).toEqual(
    files.map((_, i) => (i % 3 === 1 ? 'NOT_A_SOFTKEY_FILE' : 'OK')),
  );
});

test('none at all is answered, and one too many is refused', async () => {
  const station = madeUpStation();
  expect(await station['documents.verify']({ files: [], machine: null })).toEqual({ lines: [] });
  const files = Array.from({ length: MOST_VERIFIED + 1 }, () => fileIn('nothing'));
  await expect(station['documents.verify']({ files, machine: null })).rejects.toMatchObject({
    code: 'USAGE',
  });
});

test('for the machine of a pre-license', async () => {
  const [station, other] = [madeUpStation(), madeUpStation()];
  other.machine = { ...other.machine, 'smbios-uuid': '99999999-1111-2222-3333-444455556666' };
  const asked = await requestOf(other);
  const files = [fileIn(licenseFile(licenseFor(requestIn(asked.file.text))).text)];
  const verified = async (machine: ReturnType<typeof fileIn> | null) =>
    (await station['documents.verify']({ files, machine })).lines.map(({ code }) => code);
  expect(await verified(null)).toEqual(['OTHER_MACHINE']);
  expect(await verified(fileIn(asked.file.text))).toEqual(['OK']);
});
