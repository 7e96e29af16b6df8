import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { vendorEdition } from '../cli/runner.ts';
import { licensedHome } from '../licensed-home.ts';
import { readVectors } from '../vectors/read.ts';
import { NOW } from '../vectors/world.ts';
import { C_SOURCES, installC, isCMissing, run } from './build-c.ts';

/**
 * The library as a product gets it: installed, found by pkg-config, and nothing in it but what the header
 * says.
 */

const isMissing = isCMissing('the C library, installed');
const noPkgConfig = isProgramMissing('a product that finds sdk/c', 'pkg-config');
const noNm = isProgramMissing('the symbols of sdk/c', 'nm', 'binutils');
const vectors = readVectors();

let prefix = '';
beforeAll(() => {
  if (isMissing) return;
  prefix = installC();
});

/** What may be called; a name that goes or changes is a new major version. */
const SYMBOLS = [
  'softkey_check',
  'softkey_check_code',
  'softkey_entitled',
  'softkey_entitlement_named',
  'softkey_explain',
  'softkey_free_machine',
  'softkey_free_result',
  'softkey_free_verdict',
  'softkey_library_version',
  'softkey_read_machine',
  'softkey_verify',
];

describe.skipIf(isMissing)('sdk/c', () => {
  it.skipIf(noNm)('shows what its header says, and nothing else', () => {
    const listed = run('nm', [
      '--dynamic',
      '--defined-only',
      '--format=just-symbols',
      join(prefix, 'lib/libsoftkey.so'),
    ]);
    expect(listed.trim().split('\n').sort()).toEqual(SYMBOLS);
  });

  it.skipIf(noNm)('neither ends a program nor writes to its terminal', () => {
    const wanted = run('nm', [
      '--dynamic',
      '--undefined-only',
      '--format=just-symbols',
      join(prefix, 'lib/libsoftkey.so'),
    ]);
    const names = wanted.split('\n').map((name) => name.replace(/@.*/, ''));
    expect(names).toContain('malloc');
    expect(
      names.filter((name) =>
        /^(?:_?exit|abort|printf|puts|fprintf|putchar|setlocale|system|v?fork|popen|exec.*|posix_spawn.*)$/.test(
          name,
        ),
      ),
    ).toEqual([]);
  });

  it.skipIf(noPkgConfig)('is found by pkg-config, and a product that takes one page runs on it', () => {
    const env = { PKG_CONFIG_PATH: join(prefix, 'lib/pkgconfig') };
    const program = join(prefix, 'verify-license');
    const source = join(C_SOURCES, 'samples/verify-license.c');
    // The shell reads what pkg-config escapes in a path, as a makefile has it do.
    const flags = `$(pkg-config "--define-variable=prefix=$1" --cflags --libs softkey)`;
    const compile = `eval cc -std=c99 -Wall -Wextra -Werror '"$2"' -o '"$3"' "${flags}"`;
    run('sh', ['-c', compile, 'sh', prefix, source, program], env);
    const LD_LIBRARY_PATH = join(prefix, 'lib');
    const vector = (name: string) => written(name, vectors.get(name)?.bytes ?? '');
    const ask = (keySet: string, license: string, now: string) =>
      run(program, [keySet, license, now], { LD_LIBRARY_PATH });
    expect(ask(vector('key-set'), vector('license'), NOW)).toBe(
      'OTHER_MACHINE\nE3-SERVER until 2099-01-01T00:00:00Z\nTAGS 5000\n',
    );
    expect(ask(vector('license'), vector('license'), NOW)).toBe('WRONG_KIND\n');
    const said = spawnSync(program, [], { encoding: 'utf8', env: { LD_LIBRARY_PATH } });
    expect([said.status, said.stderr]).toEqual([2, 'usage: verify-license KEY-SET LICENSE INSTANT\n']);

    const folder = mkdtempSync(join(tmpdir(), 'softkey-product-'));
    licensedHome(vendorEdition.program, folder);
    const keySet = join(folder, 'demo.key-set');
    run(process.execPath, [
      vendorEdition.program,
      'desk',
      'keys',
      '--dir',
      join(folder, 'desk'),
      '--out',
      keySet,
    ]);
    const now = `${new Date().toISOString().slice(0, 19)}Z`;
    expect(ask(keySet, join(folder, 'a.license'), now)).toMatch(/^OK\n/);
    expect(ask(keySet, join(folder, 'a.license'), '2020-01-01T00:00:00Z')).toMatch(/^NOT_YET_VALID\n/);
    rmSync(folder, { recursive: true });
  });
});

function written(name: string, bytes: Uint8Array | string): string {
  const path = join(prefix, name);
  writeFileSync(path, bytes);
  return path;
}

it.skipIf(isProgramMissing('the style of sdk/c', 'clang-format'))('sdk/c is written in one style', () => {
  const folders = ['include', 'src', 'test', 'samples'].map((name) => join(C_SOURCES, name));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  expect(() => run('clang-format', ['--dry-run', '-Werror', ...files])).not.toThrow();
});
