import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vectorNamed } from '../vectors/context.ts';
import { readVectors, type Vector } from '../vectors/read.ts';
import { codeOfWholeFile } from '../vectors/whole-file.ts';

/**
 * The built program, as a stranger runs it: every vector that needs nothing but the demo vendor's keys and
 * the vectors' machine.
 */

const program = fileURLToPath(new URL('../../out/softkey.mjs', import.meta.url));
const all = readVectors();
const vectors = [...all.values()].filter(
  ({ reader, context }) => reader === 'license' && Object.keys(context).length === 0,
);

let home = '';
const said = new Map<string, { ok: boolean; code: string; kind: string | null }>();

function softkey(...args: string[]) {
  return spawnSync(process.execPath, [program, ...args, '--home', join(home, 'store'), '--json'], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
}

function written(folder: string, vector: Vector): string {
  const path = join(home, folder, `${vector.name}.txt`);
  writeFileSync(path, vector.bytes);
  return path;
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'softkey-vectors-'));
  mkdirSync(join(home, 'files'));
  mkdirSync(join(home, 'beside'));
  const imported = softkey('import', written('beside', vectorNamed(all, 'key-set')));
  expect(imported.status, imported.stderr).toBe(0);
  for (const vector of vectors) written('files', vector);
  const machine = written('beside', vectorNamed(all, 'pre-license'));
  const { stdout } = softkey('verify', join(home, 'files'), '--machine', machine);
  for (const line of stdout
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text)))
    if (line.file !== undefined) said.set(basename(line.file, '.txt'), line);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('softkey verify --json says of a folder of vectors', () => {
  it('one line for each', () =>
    expect([...said.keys()].sort()).toEqual(vectors.map(({ name }) => name).sort()));

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (name, vector) => {
    const code = codeOfWholeFile(vector);
    expect(said.get(name)).toMatchObject({ ok: code === 'OK', code });
  });
});
