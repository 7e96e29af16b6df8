import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHostileFile } from '../../node/files/read-file.ts';
import { MOST_FILE_BYTES } from '../../shared/document/kinds.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { readVectors, type Vector } from './read.ts';

/** The vectors of spec N2: what may stand under the name of a file. */

const vectors = [...readVectors().values()].filter(({ reader }) => reader === 'file');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'softkey-places-'));
  mkdirSync(join(folder, 'inner'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Makes what a vector's `place` says, and gives its path. */
const PLACES: Readonly<Record<string, (path: string, vector: Vector) => string>> = {
  regular: (path, { bytes }) => written(path, bytes),
  'link-inside': (path, { bytes }) => linked(written(`${path}-target`, bytes), path),
  missing: (path) => path,
  folder: (path) => {
    mkdirSync(path);
    return path;
  },
  fifo: (path) => {
    execFileSync('mkfifo', [path]);
    return path;
  },
  device: () => '/dev/zero',
  'link-outside': (path) => linked(written(join(folder, 'outside'), new Uint8Array(8)), path),
  'too-large': (path) => {
    truncateSync(written(path, new Uint8Array()), MOST_FILE_BYTES + 1);
    return path;
  },
  network: () => '\\\\server\\share\\a.license',
};

function written(path: string, bytes: Uint8Array): string {
  writeFileSync(path, bytes);
  return path;
}

function linked(target: string, path: string): string {
  symlinkSync(target, path);
  return path;
}

/** FIFOs and devices are not on Windows, UNC paths only there. */
function isHere({ context }: Vector): boolean {
  const here =
    process.platform === 'win32'
      ? ['network', 'regular', 'missing', 'folder', 'too-large']
      : Object.keys(PLACES).filter((place) => place !== 'network');
  return here.includes(context.place ?? '');
}

function codeOfReading(path: string, { bytes }: Vector): string {
  try {
    expect(readHostileFile(path).equals(bytes)).toBe(true);
    return 'OK';
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

describe('what stands under a name', () => {
  it.each(vectors.filter(isHere).map((vector) => [vector.name, vector] as const))('%s', (name, vector) => {
    const path = PLACES[vector.context.place ?? '']?.(join(folder, 'inner', name), vector) ?? '';
    expect(codeOfReading(path, vector)).toBe(vector.expect);
  });
});
