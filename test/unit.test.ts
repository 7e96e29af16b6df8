import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LONG_FILES } from '../build/long-tests.ts';
import { choosesUnitTests, UNIT_FOLDERS } from '../build/unit-tests.ts';
import { reachable, readSources, type Source } from './architecture/source.ts';

/** What `npm run test:unit` runs, and what is run first: both name files and folders, which others move. */

const sources = readSources('test');
const BROWSERS = ['@playwright/test', 'electron'];
const STARTING = ['spawn', 'spawnSync'];
const startsSomething = ({ packages, names }: Source) =>
  packages.some((name) => BROWSERS.includes(name)) || STARTING.some((name) => names.has(name));

const tests = sources.map(({ path }) => path).filter((path) => /^test\/.+\/.+\.test\.ts$/.test(path));
const folders = new Set(tests.map((path) => path.split('/')[1] ?? ''));

/** The files with which the tests of a folder start a program, a browser or another process of ours. */
function startersOf(folder: string): readonly string[] {
  const own = tests.filter((path) => path.startsWith(`test/${folder}/`));
  const reached = new Set(own.flatMap((path) => [...reachable(sources, path)]));
  return sources.filter((one) => reached.has(one.path) && startsSomething(one)).map(({ path }) => path);
}

describe('the tests that start nothing', () => {
  it.each(UNIT_FOLDERS)('are those of %s', (folder) => {
    expect(folders).toContain(folder);
    expect(startersOf(folder)).toEqual([]);
  });

  it('are in no other folder', () => {
    const others = [...folders].filter((folder) => !UNIT_FOLDERS.includes(folder));
    expect(others.filter((folder) => startersOf(folder).length === 0)).toEqual([]);
  });
});

it.each([
  ['test/encoding', true],
  ['test/status/next-step.test.ts test/trust/ -t NAME --update', true],
  ['-t scripts test/encoding', true],
  ['test/encoding scripts', false],
  ['test/cli', false],
  ['test/docs.test.ts', false],
  ['-t NAME', false],
  ['', false],
])('npm test -- %s: for that nothing is built: %s', (words, result) => {
  expect(choosesUnitTests(words.split(' ').filter((word) => word !== ''))).toBe(result);
});

it('what is to run first is there', () => {
  expect(LONG_FILES.filter((path) => !existsSync(join(import.meta.dirname, '..', path)))).toEqual([]);
});
