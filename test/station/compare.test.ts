import { expect, test } from 'vitest';
import type { License } from '../../shared/document/payload/license.ts';
import { CLONE } from './made-up-machine.ts';
import { fileIn, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn, secondKey } from './vendor.ts';

async function asked() {
  const station = madeUpStation();
  const made = await requestOf(station);
  const license = (changes: Partial<License> = {}, key?: typeof secondKey) =>
    fileIn(licenseFile(licenseFor(requestIn(made.file.text), changes), key).text);
  const compare = (one: ReturnType<typeof fileIn>, other: ReturnType<typeof fileIn>) =>
    station['documents.compare']({ one, other });
  return { station, made, license, compare };
}

test('a document does not differ from itself', async () => {
  const { compare, made } = await asked();
  const comparison = await compare(fileIn(made.file.text), fileIn(made.file.text));
  expect(comparison).toMatchObject({ fields: [], more: 0, match: { verdict: 'match' } });
  expect(comparison.one).toEqual({
    kind: 'pre-license',
    checkCode: made.checkCode,
    genuine: false,
    proof: 'station',
  });
  expect(comparison.other).toEqual(comparison.one);
});

test('an upgrade differs from the license before it in its fields, by name', async () => {
  const { compare, license } = await asked();
  const [clock, tags] = [
    { name: 'clock', kind: 'feature', value: null },
    { name: 'tags', kind: 'limit', value: 500 },
  ] as const;
  const { fields, match } = await compare(
    license({ entitlements: [tags] }),
    license({ sequence: 2, entitlements: [clock, { ...tags, value: 900 }] }),
  );
  expect(fields).toEqual([
    { path: 'sequence', one: '1', other: '2' },
    { path: 'supersedes', one: '–', other: '1' },
    { path: 'entitlements[tags].value', one: '500', other: '900' },
    { path: 'entitlements[clock].name', one: null, other: 'clock' },
    { path: 'entitlements[clock].kind', one: null, other: 'feature' },
    { path: 'entitlements[clock].value', one: null, other: '–' },
  ]);
  expect(match?.verdict).toBe('match');
});

test('two machines are told apart component by component, and not by their digests', async () => {
  const { compare, made, station } = await asked();
  const clone = madeUpStation();
  clone.machine = CLONE;
  const { match, fields } = await compare(fileIn(made.file.text), fileIn((await requestOf(clone)).file.text));
  expect(match?.verdict).toBe('broken');
  expect(match?.components).toContainEqual({
    component: 'smbios-uuid',
    result: 'changed',
    cause: 'uuid-changed',
    cure: 'uuid-back-vmware',
  });
  expect(fields.filter(({ path }) => path.startsWith('fingerprint'))).toEqual([]);
  expect(station.home).not.toBe(clone.home);
});

test('what is not genuine is compared all the same, and called so', async () => {
  const { compare, license } = await asked();
  const { one, other, fields } = await compare(license(), license({}, secondKey));
  expect([one.genuine, other.genuine, fields]).toEqual([true, false, []]);
});

test('what is listed is bounded, in number and in length', async () => {
  const { compare, license } = await asked();
  const many = (value: number) =>
    Array.from({ length: 200 }, (_, i) => ({
      name: `limit-${String(i).padStart(3, '0')}`,
      kind: 'limit' as const,
      value,
    }));
  const { fields, more } = await compare(
    license({ entitlements: many(1), host: 'a'.repeat(255) }),
    license({ entitlements: many(2) }),
  );
  expect([fields.length, more]).toEqual([200, 1]);
  expect(fields[0]).toEqual({ path: 'host', one: `…${'a'.repeat(24)} (255)`, other: 'SCADA-01' });
});

test('a refusal names the file that it is about', async () => {
  const { compare, made } = await asked();
  await expect(compare(fileIn(made.file.text), fileIn('nothing', 'b.txt'))).rejects.toMatchObject({
    code: 'NOT_A_SOFTKEY_FILE',
    details: { file: 'b.txt' },
  });
});
