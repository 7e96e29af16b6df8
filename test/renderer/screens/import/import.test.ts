import { describe, expect, test } from 'vitest';
import { importFiles, isWanted, previewFiles } from '../../../../renderer/screens/import/import-calls.ts';
import {
  batchesOf,
  importedFilesOf,
  unreadFiles,
  withOwnNames,
} from '../../../../renderer/screens/import/imported-files.ts';
import { groupedBy, onlyChange, previewOf } from '../../../../renderer/screens/import/preview.ts';
import type { FileBatch } from '../../../../renderer/state/app-state.ts';
import type { FileIn } from '../../../../shared/contract.ts';
import { CLONE } from '../../../station/made-up-machine.ts';
import { fileIn, type MadeUpStation, madeUpStation, requestOf } from '../../../station/made-up-station.ts';
import {
  keySetFile,
  licenseFile,
  licenseFor,
  requestIn,
  SOFTKEY,
  secondKey,
} from '../../../station/vendor.ts';

/** A station that waits for its license, and what makes its licenses. */
async function waiting() {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  const license = (changes: Parameters<typeof licenseFor>[1] = {}, key?: Parameters<typeof licenseFile>[1]) =>
    licenseFile(licenseFor(request, changes), key).text;
  return { station, license };
}

async function* batches(...all: readonly Partial<FileBatch>[]): AsyncGenerator<FileBatch> {
  for (const { files = [], refused = [] } of all) yield { files, refused };
}

async function lookAtFiles(station: MadeUpStation, ...files: readonly FileIn[]) {
  return previewFiles(station, batches({ files }), [], () => {});
}

async function preview(station: MadeUpStation, ...files: readonly FileIn[]) {
  return previewOf(await lookAtFiles(station, ...files), await station['status.read']({}));
}

const shapes = (entries: Awaited<ReturnType<typeof lookAtFiles>>) =>
  entries.map(({ name, file, results }) => [
    name,
    file !== null,
    results.map((result) => (result.ok ? result.outcome : result.code)),
  ]);

describe('looking at files', () => {
  test('says what would become of each, and changes nothing', async () => {
    const { station, license } = await waiting();
    const entries = await lookAtFiles(station, fileIn(license(), 'good'), fileIn('a photograph', 'none'));
    expect(shapes(entries)).toEqual([
      ['good', true, ['would-import']],
      ['none', false, ['NOT_A_SOFTKEY_FILE']],
    ]);
    expect(await station['status.read']({})).toMatchObject({ kind: 'unlicensed' });
  });

  test('is done anew for all of them: a key set that comes last makes good what it was missing for', async () => {
    const { station, license } = await waiting();
    const first = await lookAtFiles(station, fileIn(license({}, secondKey), 'license'));
    expect(shapes(first)).toEqual([['license', true, ['KEY_UNKNOWN']]]);
    const keySet = fileIn(keySetFile(2, [secondKey]).text, 'keys');
    const both = await previewFiles(station, batches({ files: [keySet] }), first, () => {});
    expect(shapes(both)).toEqual([
      ['license', true, ['would-import']],
      ['keys', true, ['would-import']],
    ]);
  });

  test('keeps those that could not be read among the others, and counts all', async () => {
    const { station, license } = await waiting();
    const unread = { file: 'locked', code: 'FILE_DENIED', details: { file: 'locked' } } as const;
    const seen: number[] = [];
    const entries = await previewFiles(
      station,
      batches({ files: [fileIn(license(), 'a')], refused: [unread] }, { files: [fileIn('?', 'b')] }),
      [],
      (count) => seen.push(count),
    );
    expect(shapes(entries)).toEqual([
      ['a', true, ['would-import']],
      ['locked', false, ['FILE_DENIED']],
      ['b', false, ['NOT_A_SOFTKEY_FILE']],
    ]);
    expect(seen).toEqual([2, 3]);
  });
});

describe('importing', () => {
  test('stores what is good, keys first, and answers for each file', async () => {
    const { station, license } = await waiting();
    const entries = await lookAtFiles(
      station,
      fileIn(license({}, secondKey), 'license'),
      fileIn('nothing', 'none'),
      fileIn(keySetFile(2, [secondKey]).text, 'keys'),
    );
    expect(shapes(await importFiles(station, entries))).toEqual([
      ['license', true, ['imported']],
      ['none', false, ['NOT_A_SOFTKEY_FILE']],
      ['keys', true, ['imported']],
    ]);
    expect(await station['status.read']({})).toMatchObject({ licensed: true });
  });

  test('in several calls still finds the keys that came last', async () => {
    const { station, license } = await waiting();
    const large = (text: string) => `${'a mail may be long\n'.repeat(500_000)}${text}`;
    const entries = await previewFiles(
      station,
      batches(
        { files: [fileIn(large(license({}, secondKey)), 'license')] },
        { files: [fileIn(large(keySetFile(2, [secondKey]).text), 'keys')] },
      ),
      [],
      () => {},
    );
    expect(shapes(entries).map(([, , codes]) => codes)).toEqual([['would-import'], ['would-import']]);
    expect(shapes(await importFiles(station, entries)).map(([, , codes]) => codes)).toEqual([
      ['imported'],
      ['imported'],
    ]);
  });

  test('asks for nothing that is refused or held', async () => {
    const { station, license } = await waiting();
    await importFiles(station, await lookAtFiles(station, fileIn(license(), 'one')));
    const again = await lookAtFiles(station, fileIn(license(), 'again'), fileIn('nothing', 'none'));
    expect(again.filter(isWanted)).toEqual([]);
  });
});

describe('the preview', () => {
  test('of a first license says for whom it is and until when', async () => {
    const { station, license } = await waiting();
    const { good } = await preview(station, fileIn(license(), 'first'));
    expect(good).toMatchObject([
      {
        result: { host: 'SCADA-01', product: 'E3-SERVER' },
        effect: { kind: 'first', until: '2026-04-30T12:00:00Z' },
      },
    ]);
  });

  test('of an upgrade says what changes, also in a mail with a damaged quote', async () => {
    const { station, license } = await waiting();
    await importFiles(station, await lookAtFiles(station, fileIn(license(), 'first')));
    const next = license({ sequence: 2, expiresAt: '2026-06-30T12:00:00Z' });
    const damaged = license({ sequence: 3 }).replace('Host: ', 'Host: X');
    const mail = fileIn(`Hello,\n${next}\n> quoted\n${damaged}`, 'mail');
    const { good, bad } = await preview(station, mail);
    expect(good).toMatchObject([
      {
        result: { host: 'SCADA-01' },
        effect: { kind: 'instead', until: '2026-06-30T12:00:00Z', before: '2026-04-30T12:00:00Z' },
      },
    ]);
    expect(bad.map(({ result }) => result.code)).toEqual(['DAMAGED']);
  });

  test('counts only the newest of several licenses', async () => {
    const { station, license } = await waiting();
    const { good } = await preview(
      station,
      fileIn(license({ sequence: 3, expiresAt: null }), 'third'),
      fileIn(license({ sequence: 2 }), 'second'),
    );
    expect(good.map(({ effect }) => effect)).toEqual([
      { kind: 'first', until: null },
      { kind: 'passed-over' },
    ]);
  });

  test('names what is held, and what is for another machine with its report', async () => {
    const { station, license } = await waiting();
    await importFiles(station, await lookAtFiles(station, fileIn(license(), 'first')));
    const held = await preview(station, fileIn(license(), 'again'));
    expect([held.good, held.held.map(({ effect }) => effect)]).toEqual([[], [{ kind: 'nothing' }]]);
    station.machine = CLONE;
    const { bad } = await preview(station, fileIn(license({ sequence: 2 }), 'next'));
    expect(bad).toMatchObject([{ result: { code: 'OTHER_MACHINE', match: { verdict: 'broken' } } }]);
  });

  test('has nothing to refuse of an older license, nor of one for another machine among several', async () => {
    const { station, license } = await waiting();
    await importFiles(station, await lookAtFiles(station, fileIn(license({ sequence: 2 }), 'second')));
    const older = await preview(station, fileIn(license(), 'first'));
    expect([older.bad, older.calm.map(({ result }) => result.code)]).toEqual([[], ['OLDER_SEQUENCE']]);
    const other = madeUpStation();
    other.machine = CLONE;
    const request = requestIn((await requestOf(other)).file.text);
    const near = { softkeyId: 'SK-NEAR-NEAR-NEAR-NEAR', requestId: 'RQ-NEAR-NEAR-NEAR-NEAR' };
    const forOther = fileIn(licenseFile(licenseFor(request, near)).text, 'other');
    const alone = await preview(station, forOther);
    expect([alone.bad.length, alone.calm.length]).toEqual([1, 0]);
    const stick = await preview(station, forOther, fileIn(license({ sequence: 3 }), 'third'));
    expect([stick.good.length, stick.bad.length, stick.calm.length]).toEqual([1, 0, 1]);
    expect(onlyChange(stick)?.result.number).toBe(3);
  });

  test('says once what is the same of several files, and keeps what can be looked into', async () => {
    const { station, license } = await waiting();
    const damaged = license().replace('Host: ', 'Host: X');
    const files = [fileIn(damaged, 'a'), fileIn('?', 'photo'), fileIn(`${damaged}\n`, 'b')];
    const { bad } = await preview(station, ...files);
    const groups = groupedBy(bad, ({ result }) => result.code);
    expect(groups.map((rows) => rows.map(({ result, file }) => [result.file, file !== null]))).toEqual([
      [
        ['a', true],
        ['b', true],
      ],
      [['photo', false]],
    ]);
  });

  test('folds files away that are none, where they are many', async () => {
    const { station, license } = await waiting();
    const none = (count: number) => Array.from({ length: count }, (_, i) => fileIn('?', `photo ${i}`));
    const few = await preview(station, ...none(3));
    expect([few.bad.length, few.strange.length]).toEqual([3, 0]);
    const many = await preview(station, ...none(4), fileIn(license(), 'good'));
    expect([many.good.length, many.bad.length, many.strange.length]).toEqual([1, 0, 4]);
  });
});

describe('names', () => {
  test('that are there already get a number; the very same file is left out', () => {
    const there = importedFilesOf([fileIn('one', 'a')], [goodResult('a')]);
    const named = withOwnNames([fileIn('two', 'a'), fileIn('one', 'a'), fileIn('three', 'a')], there);
    expect(named.map(({ name }) => name)).toEqual(['a (2)', 'a (3)']);
  });

  test('of documents in a bundle lead back to it', () => {
    const [entry] = importedFilesOf(
      [fileIn('x', 'bundle')],
      [goodResult('bundle » a'), goodResult('bundle » b')],
    );
    expect(entry?.results.length).toBe(2);
  });

  test('of what could not be read are told with why', () => {
    const refusal = { file: 'x', code: 'TOO_LARGE', details: { bytes: 5e9 } } as const;
    const entries = unreadFiles([refusal, refusal], []);
    expect(entries).toMatchObject([{ name: 'x', file: null, results: [{ ok: false, code: 'TOO_LARGE' }] }]);
    expect(unreadFiles([refusal], entries)).toEqual([]);
    const gone = { file: 'x', code: 'FILE_MISSING', details: {} } as const;
    expect(unreadFiles([gone], entries)).toMatchObject([{ name: 'x (2)' }]);
  });
});

test('a call takes 500 files and 16 MiB', () => {
  const files = (count: number, bytes: number) =>
    Array.from({ length: count }, () => fileIn(new Uint8Array(bytes)));
  const sizes = (all: readonly FileIn[]) => batchesOf(all).map(({ length }) => length);
  expect(sizes([])).toEqual([]);
  expect(sizes(files(500, 10))).toEqual([500]);
  expect(sizes(files(1001, 10))).toEqual([500, 500, 1]);
  expect(sizes([...files(2, 8_388_608), ...files(1, 1)])).toEqual([2, 1]);
  expect(sizes([...files(1, 30_000_000), ...files(2, 1)])).toEqual([1, 2]);
});

function goodResult(file: string) {
  return {
    file,
    kind: 'license',
    ok: true,
    outcome: 'would-import',
    subject: SOFTKEY,
    number: 1,
    host: null,
    product: null,
    notBefore: null,
    expiresAt: null,
    graceUntil: null,
  } as const;
}
