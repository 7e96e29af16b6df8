import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { vendorEdition } from '../cli/runner.ts';
import { demoProfile } from '../desk/surroundings.ts';
import { licensedHome } from '../licensed-home.ts';
import { C_SOURCES, installC, isCMissing, run } from './build-c.ts';
import type { Command } from './implementation.ts';
import { inPython, PYTHON, PYTHON_SOURCES } from './implementations.ts';

/** The sample products of docs/guides/product.md, one in each language, say the same to an operator. */

const isMissing = process.platform !== 'linux' || isCMissing('the sample products');

let prefix = '';
let folder = '';
beforeAll(() => {
  if (isMissing) return;
  prefix = installC();
  folder = mkdtempSync(join(tmpdir(), 'softkey-samples-'));
  licensedHome(vendorEdition.program, folder);
});
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
});

const STRICT = ['-Wall', '-Wextra', '-Werror', '-Wno-missing-field-initializers'];

function compiled(compiler: string, source: string, standard: string): Command {
  const program = join(folder, source.replace('.', '-'));
  const library = [`-I${join(prefix, 'include')}`, `-L${join(prefix, 'lib')}`, '-lsoftkey'];
  run(compiler, [standard, ...STRICT, join(C_SOURCES, 'samples', source), '-o', program, ...library]);
  return { program };
}

interface Sample {
  readonly isMissing: () => boolean;
  readonly build: () => Command;
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  C: { isMissing: () => false, build: () => compiled('cc', 'product.c', '-std=c99') },
  'C++': {
    isMissing: () => isProgramMissing('the sample product in C++', 'c++', 'g++'),
    build: () => compiled('c++', 'product.cpp', '-std=c++17'),
  },
  Python: {
    isMissing: () => PYTHON.isMissing('the sample product in Python'),
    build: () => inPython('samples/product.py'),
  },
};

describe.skipIf(isMissing).each(Object.entries(SAMPLES))('the sample in %s', (language, sample) => {
  it('says how long a licensed machine is licensed, and does not start on another one', () => {
    if (sample.isMissing()) return;
    const { program, args = [], env } = sample.build();
    const start = (home: string) => {
      const options = { encoding: 'utf8', env: { ...env, LD_LIBRARY_PATH: join(prefix, 'lib') } } as const;
      const { status, stdout, stderr } = spawnSync(program, [...args, join(folder, home)], options);
      return { language, status, stdout, stderr };
    };
    const said = { language, stderr: '' };
    expect(start('home')).toEqual({ ...said, status: 0, stdout: 'Licensed for 60 more days.\n' });
    const none = 'This station holds no license. It does not start.\n';
    expect(start('nowhere')).toEqual({ ...said, status: 3, stdout: none });
  });
});

it.each([
  ['C and C++', join(C_SOURCES, 'samples/vendor.h'), 'WARN_DAYS'],
  ['Python', join(PYTHON_SOURCES, 'samples/vendor.py'), 'WARN_DAYS ='],
  ['Node', join(PYTHON_SOURCES, '../node/samples/vendor.mjs'), 'warnDays:'],
])('the samples in %s pin what the demo vendor has', (_, file, days) => {
  const text = readFileSync(file, 'utf8');
  const words = text.replaceAll("'", '"').replaceAll(/"[\s+]+"/g, '');
  const { id, rootPublicKey, keySet, defaultTerms } = demoProfile;
  for (const pinned of [id, rootPublicKey, keySet]) expect(words).toContain(`"${pinned}"`);
  expect(text).toMatch(new RegExp(`${days} ${defaultTerms.warnDays},?\\n`));
});
