import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readVectors } from '../vectors/read.ts';
import { NOW } from '../vectors/world.ts';
import { run } from './build-c.ts';
import { inPython, PYTHON } from './implementations.ts';

/** The sample product of docs/guides/product.md in Python. */
it.skipIf(PYTHON.isMissing('the sample product in Python'))(
  'the sample in Python says what the license says',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'softkey-python-'));
    const [keySet = '', license = ''] = ['key-set', 'license'].map((name) => {
      const path = join(folder, name);
      writeFileSync(path, readVectors().get(name)?.bytes ?? '');
      return path;
    });
    const { program, args = [], env } = inPython('samples/verify_license.py');
    const ask = (...words: readonly string[]) => run(program, [...args, ...words], env);
    expect(ask(keySet, license, NOW)).toBe('OK\nE3-SERVER until 2099-01-01T00:00:00Z\nTAGS 5000\n');
    expect(ask(license, license, NOW)).toBe('WRONG_KIND\n');
    const said = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } });
    expect(said.stderr).toBe('usage: verify_license.py KEY-SET LICENSE INSTANT\n');
    rmSync(folder, { recursive: true });
  },
);
