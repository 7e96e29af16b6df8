import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildConstants, demoProfile } from '../build/constants.ts';
import { clerk } from '../shared/text/clerk/en/clerk.ts';
import { parse } from './architecture/source.ts';

const out = (path: string) => fileURLToPath(new URL(`../out/${path}`, import.meta.url));
const { version } = JSON.parse(readFileSync(out('../package.json'), 'utf8'));
const oldestNode = out('../build/toolchain/node_modules/node-22/bin/node');
/** systeminformation asks for these where they are installed, and does without. */
const OPTIONAL = ['macos-temperature-sensor', 'osx-temperature-sensor'];
const partsOf = (code: string): object => JSON.parse(/^const PARTS = (.*);$/m.exec(code)?.[1] ?? '{}');
/** The part that holds it, as a text. */
const WORKER = /^\/\/ \\0virtual:softkey-verify-worker$/m;
const modules = (code: string) => code.split('\n').filter((line) => /^\/\/ [\w./-]+\.\w+$/.test(line));

describe.each([
  ['vendor', out('softkey.mjs')],
  ['station', out('station/softkey.mjs')],
] as const)('the %s edition', (edition, program) => {
  const code = readFileSync(program, 'utf8');

  it('is a program that the shell can run', () => {
    expect(code.split('\n')[0]).toBe('#!/usr/bin/env node');
    if (process.platform !== 'win32') expect(statSync(program).mode & 0o777).toBe(0o755);
  });

  it('needs nothing but Node', () => {
    const { files, packages } = parse('softkey.mjs', code);
    expect([...files, ...packages]).toEqual([]);
    const wanted = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name);
    const parts = Object.keys(partsOf(code));
    expect(
      wanted.filter((name) => !isBuiltin(name) && !parts.includes(name) && !OPTIONAL.includes(name)),
    ).toEqual([]);
  });

  it('runs alone in an empty folder', () => {
    expect(versionOf(program, process.execPath)).toContain(version);
  });

  it.skipIf(!existsSync(oldestNode))('runs on Node 22.12', () => {
    expect(versionOf(program, oldestNode)).toContain(version);
  });

  it('comes with the licenses of what it contains', () => {
    const bundled = modules(code).flatMap(
      (line) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(line)?.[1] ?? [],
    );
    const licenses = readFileSync(join(program, '../LICENSES.txt'), 'utf8');
    expect([...new Set(bundled)].filter((name) => !licenses.includes(`## ${name} - `))).toEqual([]);
  });

  it('was built from its own entry', () => {
    expect(modules(code)).toContain(`// node/cli/${edition}.ts`);
  });

  it('holds what a further thread of verify runs, with what verifying needs and nothing else', () => {
    const worker = code
      .split(/^\(function \(require, module, exports\) \{$/m)
      .find((part) => WORKER.test(part));
    const its = modules(worker ?? '');
    expect(its).toContain('// node/station/verify-worker.ts');
    expect(
      its.filter((line) => !/^\/\/ (?:shared|node\/(?:crypto|files|pictures|station))\//.test(line)),
    ).toEqual([]);
    expect(its.filter((line) => line.includes('catalog'))).toEqual([]);
  });

  it('holds what reads pictures once, in a part of its own, without the server of its package', () => {
    const parts = code.split(/^\(function \(require, module, exports\) \{$/m);
    const reading = parts.filter((part) => part.includes('zxing'));
    expect(reading.map((part) => modules(part))).toEqual([[]]);
    expect(reading[0]).toMatch(/^\/\/ \\0virtual:softkey-picture-thread$/m);
    expect(code).not.toContain('jsdelivr');
    const licenses = readFileSync(join(program, '../LICENSES.txt'), 'utf8');
    expect(licenses).toContain('## zxing-wasm - ');
    expect(licenses).toContain('Apache License');
  });
});

it('the station edition has no line of desk code, nor of what only the desk uses', () => {
  const code = readFileSync(out('station/softkey.mjs'), 'utf8');
  const desk =
    /node\/desk\/|node_modules\/(?:kysely|nodemailer)\/|shared\/notices\/|text\/notice-mail|shared\/(?:desk-|text\/clerk\/)|desk-page/;
  expect(modules(code).filter((line) => desk.test(line))).toEqual([]);
  expect(modules(readFileSync(out('softkey.mjs'), 'utf8')).some((line) => desk.test(line))).toBe(true);
});

it('the clerk’s page is in the vendor’s program alone, and in no page of a station', () => {
  const said = [clerk.home.title, clerk.issue.lead, 'request.judge'];
  const inside = (texts: readonly string[]) => said.filter((one) => texts.some((text) => text.includes(one)));
  expect(inside(pagesIn(out('softkey.mjs')))).toEqual(said);
  expect(inside(pagesIn(out('station/softkey.mjs')))).toEqual([]);
  const desktop = globSync('**/*.{html,js,mjs,cjs}', { cwd: out('desktop') });
  expect(desktop.length).toBeGreaterThan(5);
  expect(inside(desktop.map((name) => readFileSync(out(`desktop/${name}`), 'utf8')))).toEqual([]);
});

/** What is packed into a program as base64 of brotli, and the program's own text. */
function pagesIn(program: string): readonly string[] {
  const code = readFileSync(program, 'utf8');
  const packed = [...code.matchAll(/"([A-Za-z0-9+/]{10000,}={0,2})"/g)].map(([, base64 = '']) => base64);
  expect(packed.length).toBeGreaterThan(0);
  return [
    code,
    ...packed.map((base64) => brotliDecompressSync(Buffer.from(base64, 'base64')).toString('utf8')),
  ];
}

it('a fault is reported at its place in the one file', () => {
  const program = out('softkey.mjs');
  const [line, column] = faultIn(program);
  const text = readFileSync(program, 'utf8').split('\n')[line - 1] ?? '';
  expect(text.slice(column - 1)).toMatch(/^argv\b/);
});

it('a vendor profile with a fault is not built, and the fault is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-'));
  try {
    const faulty = join(folder, 'profile.json');
    writeFileSync(faulty, JSON.stringify({ ...JSON.parse(readFileSync(demoProfile, 'utf8')), products: [] }));
    const building = expect(() => buildConstants('station', faulty));
    building.toThrow(expect.objectContaining({ output: '  products: a list of 1 to 200' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('what runs is the text that can be read, also where the text was changed', () => {
  const said = versionOfChanged((code) => code.replace('"DEMO"', '"OMED"'));
  expect(said).toContain('OMED');
});

it('a damaged compiled form is not run', () => {
  const said = versionOfChanged((code) => `${code.slice(0, -1000)}damaged/${code.slice(-992)}`);
  expect(said).toContain(version);
});

function versionOfChanged(change: (code: string) => string): string {
  const code = readFileSync(out('softkey.mjs'), 'utf8');
  const changed = change(code);
  expect(changed).not.toBe(code);
  const folder = mkdtempSync(join(tmpdir(), 'softkey-'));
  try {
    writeFileSync(join(folder, 'softkey.mjs'), changed);
    return spawnSync(process.execPath, [join(folder, 'softkey.mjs'), '--version'], { encoding: 'utf8' })
      .stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Line and column that Node names when the program stumbles over its own arguments. */
function faultIn(program: string): [line: number, column: number] {
  const plant = "Object.defineProperty(process, 'argv', { get() { throw new Error('planted'); } })";
  const { stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${plant}`, program], {
    encoding: 'utf8',
  });
  const [, line, column] = /softkey\.mjs:(\d+):(\d+)/.exec(stderr) ?? [];
  return [Number(line), Number(column)];
}

function versionOf(program: string, node: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-'));
  try {
    copyFileSync(program, join(folder, 'softkey.mjs'));
    return spawnSync(node, ['softkey.mjs', '--version'], { cwd: folder, encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
