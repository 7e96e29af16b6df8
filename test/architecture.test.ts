import { describe, expect, it } from 'vitest';
import { circlesIn, exists, parse, reachable, readSources, type Source } from './architecture/source.ts';

// The arrows of docs/architecture.md: what a folder may import from.
const ARROWS: Record<string, readonly string[]> = {
  shared: ['shared'],
  node: ['node', 'shared'],
  electron: ['electron', 'node', 'shared'],
  renderer: ['renderer', 'shared'],
  sdk: ['sdk', 'node', 'shared'],
};
const SHARED_PACKAGES = ['tweetnacl'];
const BUILD_CONSTANT = /^__SOFTKEY_\w+__$/;
const ENTRIES = ['node/cli/station.ts', 'node/cli/vendor.ts', 'electron/main.ts', 'renderer/verify/main.ts'];

const sources = readSources(...Object.keys(ARROWS).filter(exists));
const folder = (path: string) => path.slice(0, path.indexOf('/'));

function wrongArrows(source: Source): string[] {
  const allowed = ARROWS[folder(source.path)] ?? [];
  return source.files
    .filter((file) => !allowed.includes(folder(file)))
    .map((file) => `${source.path} → ${file}`);
}

function wrongPackages(source: Source): string[] {
  const allowed = (name: string) =>
    folder(source.path) === 'shared' ? SHARED_PACKAGES.includes(name) : name !== 'electron';
  if (folder(source.path) === 'electron') return [];
  return source.packages.filter((name) => !allowed(name)).map((name) => `${source.path} → ${name}`);
}

function impurities(source: Source): string[] {
  return folder(source.path) === 'shared' ? source.impurities.map((text) => `${source.path}: ${text}`) : [];
}

function leakedConstants(source: Source): string[] {
  if (ENTRIES.includes(source.path) || source.path.endsWith('.d.ts')) return [];
  const leaked = [...source.names].filter((name) => BUILD_CONSTANT.test(name));
  return leaked.map((name) => `${source.path}: ${name}`);
}

function meeting(all: readonly Source[], from: string, to: string): string[] {
  return [...reachable(all, from)].filter((path) => path.startsWith(to));
}

describe('the source tree', () => {
  it('has sources to look at', () => {
    expect(sources.filter((source) => folder(source.path) === 'shared')).not.toEqual([]);
    expect(sources.filter((source) => folder(source.path) === 'node')).not.toEqual([]);
  });

  it('imports along the arrows only', () => {
    expect(sources.flatMap(wrongArrows)).toEqual([]);
  });

  it('imports only files that exist', () => {
    expect(sources.flatMap((source) => source.files).filter((file) => !exists(file))).toEqual([]);
  });

  it('imports in no circle, not of types either', () => {
    expect(circlesIn(sources)).toEqual([]);
  });

  it('lets documents know nothing of texts, of answers and of who asks', () => {
    const inner = ['shared/document/', 'shared/encoding/', 'shared/signature/', 'shared/trust/'];
    const outer =
      /^shared\/(?:text|app|status|request|preflight|advisor)\/|^shared\/(?:views|contract|door)\.ts$/;
    const upwards = sources
      .filter(({ path }) => inner.some((folder) => path.startsWith(folder)))
      .flatMap(({ path, files }) =>
        files.filter((file) => outer.test(file)).map((file) => `${path} → ${file}`),
      );
    expect(upwards).toEqual([]);
  });

  it('keeps Node out of shared/ and Electron out of node/', () => {
    expect(sources.flatMap(wrongPackages)).toEqual([]);
  });

  it('gives shared/ no clock, no randomness and no process', () => {
    expect(sources.flatMap(impurities)).toEqual([]);
  });

  it('names build constants in the entry files only', () => {
    expect(sources.flatMap(leakedConstants)).toEqual([]);
  });

  it('keeps station and desk apart, also by way of others', () => {
    expect(meeting(sources, 'node/station/', 'node/desk/')).toEqual([]);
    expect(meeting(sources, 'node/desk/', 'node/station/')).toEqual([]);
  });

  it('leaves the desk out of the station edition, of the desktop app and of the package for Node', () => {
    expect(meeting(sources, 'node/cli/station.ts', 'node/desk/')).toEqual([]);
    expect(meeting(sources, 'electron/', 'node/desk/')).toEqual([]);
    expect(meeting(sources, 'sdk/node/softkey.ts', 'node/desk/')).toEqual([]);
  });
});

describe('a planted fault is found', () => {
  it.each([
    ['shared/a.ts', "import { read } from '../node/read.ts';", 'shared/a.ts → node/read.ts'],
    ['shared/a.ts', "export * from '../renderer/x.ts';", 'shared/a.ts → renderer/x.ts'],
    ['shared/a.ts', "type X = import('../electron/x.ts').X;", 'shared/a.ts → electron/x.ts'],
    ['node/a/b.ts', "const x = await import('../../renderer/x.ts');", 'node/a/b.ts → renderer/x.ts'],
    ['renderer/a.ts', "import type { X } from '../node/x.ts';", 'renderer/a.ts → node/x.ts'],
  ])('arrow: %s with %s', (path, code, fault) => {
    expect(wrongArrows(parse(path, code))).toEqual([fault]);
  });

  it.each([
    ['shared/a.ts', "import 'node:fs';", 'shared/a.ts → node:fs'],
    ['shared/a.ts', "import { join } from 'path';", 'shared/a.ts → path'],
    ['node/a.ts', "import { app } from 'electron';", 'node/a.ts → electron'],
  ])('package: %s with %s', (path, code, fault) => {
    expect(wrongPackages(parse(path, code))).toEqual([fault]);
  });

  it.each([
    ['Date.now()', 'Date.now'],
    ['new Date()', 'new Date()'],
    ['new Date', 'new Date'],
    ['Date()', 'Date()'],
    ['Math.random()', 'Math.random'],
    ['nacl.randomBytes(32)', 'nacl.randomBytes'],
    ['nacl.sign.keyPair()', 'nacl.sign.keyPair()'],
    ['process.env', 'process.env'],
  ])('impurity: %s', (code, fault) => {
    expect(impurities(parse('shared/a.ts', `f(${code});`))).toEqual([`shared/a.ts: ${fault}`]);
  });

  it('pure uses are none', () => {
    const code =
      "new Date(0); Date.UTC(2026, 1); Date.parse('x'); nacl.sign.keyPair.fromSeed(seed); text.process";
    expect(impurities(parse('shared/a.ts', code))).toEqual([]);
  });

  it('a circle of types, and no file that is only reached by one', () => {
    const tree = [
      parse('node/a.ts', "import type { B } from './b.ts';"),
      parse('node/b.ts', "import { c } from './c.ts'; import './d.ts';"),
      parse('node/c.ts', "const a = import('./a.ts');"),
      parse('node/d.ts', 'export {};'),
    ];
    expect(circlesIn(tree)).toEqual(['node/a.ts ⇄ node/b.ts ⇄ node/c.ts']);
  });

  it('station and desk meeting by way of a third file', () => {
    const tree = [
      parse('node/station/a.ts', "import '../store/b.ts';"),
      parse('node/store/b.ts', "import '../desk/c.ts';"),
      parse('node/desk/c.ts', 'export {};'),
    ];
    expect(meeting(tree, 'node/station/', 'node/desk/')).toEqual(['node/desk/c.ts']);
  });

  it('build constants', () => {
    expect(leakedConstants(parse('node/station/a.ts', 'f(__SOFTKEY_VERSION__);'))).toHaveLength(1);
  });
});
