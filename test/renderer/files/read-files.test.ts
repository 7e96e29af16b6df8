import { describe, expect, test } from 'vitest';
import { type ChosenFile, listFiles } from '../../../renderer/files/chosen-files.ts';
import { type BatchLimits, readInBatches } from '../../../renderer/files/read-files.ts';
import type { FileBatch } from '../../../renderer/state/app-state.ts';

const MIB = 1_048_576;

function found(name: string, content: string | Uint8Array<ArrayBuffer> = name): ChosenFile {
  return { name, open: async () => new File([content], name) };
}

function unreadable(name: string, why: unknown): ChosenFile {
  return { name, open: () => Promise.reject(why) };
}

const GO_ON = new AbortController().signal;

async function readAll(
  all: Iterable<ChosenFile> | AsyncIterable<ChosenFile>,
  { most = 100, signal = GO_ON }: Partial<BatchLimits> = {},
): Promise<FileBatch[]> {
  const batches: FileBatch[] = [];
  for await (const batch of readInBatches(all, { most, signal })) batches.push(batch);
  return batches;
}

function namesIn({ files, refused }: FileBatch): string[] {
  return [...files.map(({ name }) => name), ...refused.map(({ file }) => file)];
}

describe('batches', () => {
  test('hold at most so many files, in their order, and none is empty', async () => {
    const batches = await readAll(
      ['a', 'b', 'c', 'd', 'e'].map((name) => found(name)),
      { most: 2 },
    );
    expect(batches.map(namesIn)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(await readAll([])).toEqual([]);
  });

  test('hold few large files', async () => {
    const large = (name: string) => found(name, new Uint8Array(3 * MIB));
    const batches = await readAll([found('a'), large('b'), large('c'), found('d'), found('e')]);
    expect(batches.map(namesIn)).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ]);
  });

  test('are read as they are asked for', async () => {
    let opened = 0;
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      name: `${i}.license`,
      open: async () => {
        opened += 1;
        return new File(['x'], `${i}.license`);
      },
    }));
    const batches = readInBatches(many, { most: 256, signal: GO_ON });
    await batches.next();
    expect(opened).toBe(256);
    await batches.return(undefined);
    expect(opened).toBe(256);
  });
});

describe('a file that cannot be read', () => {
  test('is named, and keeps no other away', async () => {
    const [batch] = await readAll([
      found('good'),
      unreadable('gone', new DOMException('', 'NotFoundError')),
      unreadable('locked', new DOMException('', 'NotReadableError')),
      unreadable('folder', new DOMException('', 'TypeMismatchError')),
      unreadable('odd', 'a string'),
      found('good too'),
    ]);
    expect(batch?.files.map(({ name }) => name)).toEqual(['good', 'good too']);
    expect(batch?.refused).toEqual([
      { file: 'gone', code: 'FILE_MISSING', details: { file: 'gone' } },
      { file: 'locked', code: 'FILE_DENIED', details: { file: 'locked' } },
      { file: 'folder', code: 'IS_A_FOLDER', details: { file: 'folder' } },
      { file: 'odd', code: 'FILE_DENIED', details: { file: 'odd' } },
    ]);
  });

  test('of 5 GB is refused by its size alone', async () => {
    const file = new File([], 'film.iso');
    Object.defineProperties(file, {
      size: { value: 5e9 },
      arrayBuffer: { value: () => Promise.reject(new Error('it was read')) },
    });
    const [batch] = await readAll([{ name: 'film.iso', open: async () => file }]);
    expect(batch).toMatchObject({
      files: [],
      refused: [{ file: 'film.iso', code: 'TOO_LARGE', details: { bytes: 5e9, most: 33_554_432 } }],
    });
  });
});

test('a name that a door would not take is written out', async () => {
  const [batch] = await readAll([found('a\nb\u202ec.license'), found('\ud800'), found('x'.repeat(9000))]);
  expect(batch?.files.map(({ name }) => name)).toEqual([
    'a\\u000ab\\u202ec.license',
    '\\ud800',
    'x'.repeat(4096),
  ]);
});

describe('stopping', () => {
  test('drops what was begun, and asks for nothing more', async () => {
    const stop = new AbortController();
    const opened: string[] = [];
    const watched = ['a', 'b', 'c'].map((name) => ({
      name,
      open: async () => {
        opened.push(name);
        if (name === 'b') stop.abort();
        return new File([name], name);
      },
    }));
    const batches = await readAll(watched, { signal: stop.signal });
    expect(batches).toEqual([]);
    expect(opened).toEqual(['a', 'b']);
  });

  test('does not wait for a file that does not answer', async () => {
    const stop = new AbortController();
    const silent = { name: 'silent', open: () => new Promise<File>(() => {}) };
    const reading = readAll([silent], { signal: stop.signal });
    setTimeout(() => stop.abort(), 5);
    expect(await reading).toEqual([]);
  });
});

test('files are counted before one is read, and counting can be stopped', async () => {
  const stop = new AbortController();
  async function* folder(): AsyncGenerator<ChosenFile> {
    for (const name of ['a', 'b', 'c']) {
      if (name === 'c') stop.abort();
      yield unreadable(name, 'it was read');
    }
  }
  expect((await listFiles(folder(), GO_ON)).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect(await listFiles(folder(), stop.signal)).toEqual([]);
});
