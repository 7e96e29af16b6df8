import { describe, expect, it } from 'vitest';
import { reachable, readSources, type Source } from './source.ts';

/**
 * The stand-in is a package: `#electron-standin` is the one way in, and nearly nothing of the project is
 * known in it.
 */

const FOLDER = 'test/electron-standin/';
const ROOTS = ['index.ts', 'start.ts'].map((name) => `${FOLDER}${name}`);
/** What installs or names a program that is missing. */
const KNOWN = ['build/ensure-system.ts'];

const sources = readSources('build', 'electron', 'node', 'renderer', 'shared', 'test');
const isInside = (path: string) => path.startsWith(FOLDER);
const inside = sources.filter(({ path }) => isInside(path) && !path.includes('/example/'));

function imports({ path, files }: Source, isWrong: (file: string) => boolean): string[] {
  return files.filter(isWrong).map((file) => `${path} → ${file}`);
}

describe('the Electron stand-in', () => {
  it('is imported by its name only', () => {
    const outside = sources.filter(({ path }) => !isInside(path));
    expect(outside.flatMap((source) => imports(source, isInside))).toEqual([]);
    expect(outside.filter(({ packages }) => packages.includes('#electron-standin'))).not.toEqual([]);
  });

  it('imports nothing of the project but how to get a program that is missing', () => {
    expect(inside.length).toBeGreaterThan(ROOTS.length);
    const wrong = (file: string) => !isInside(file) && !KNOWN.includes(file);
    expect(inside.flatMap((source) => imports(source, wrong))).toEqual([]);
  });

  it('has no file that nothing uses', () => {
    const tests = inside.map(({ path }) => path).filter((path) => path.endsWith('.test.ts'));
    const used = new Set([...ROOTS, ...tests].flatMap((path) => [...reachable(sources, path)]));
    expect(inside.map(({ path }) => path).filter((path) => !used.has(path))).toEqual([]);
  });
});
