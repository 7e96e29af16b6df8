import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sweep } from '../sweep.ts';
import { type Edition, lacking, play, stationEdition, vendorEdition } from './runner.ts';
import { matches, parseScript } from './script.ts';

const folder = fileURLToPath(new URL('scripts/', import.meta.url));
const onWindows = process.platform === 'win32';

/**
 * Scripts below station/ are about what customers have: both editions must do the same. An ordinary run types
 * a third of them at the second one, `npm run test:release` all.
 */
const scripts = globSync('**/*.txt', { cwd: folder })
  .sort()
  .map((path) => ({ path, script: parseScript(readFileSync(`${folder}${path}`, 'utf8')) }));

function playAll(edition: Edition, some: readonly (typeof scripts)[number][]): void {
  describe.skipIf(onWindows || !existsSync(edition.node)).concurrent(edition.name, () => {
    for (const { path, script } of some) {
      const missing = onWindows ? [] : lacking(script);
      const name = `${basename(path, '.txt')}${missing.length > 0 ? ` (this machine lacks ${missing.join(', ')})` : ''}`;
      it.skipIf(missing.length > 0)(name, () => play(script, edition), 120_000);
    }
  });
}

playAll(vendorEdition, scripts);
playAll(
  stationEdition,
  sweep(
    scripts.filter(({ path }) => path.startsWith('station')),
    { one: 3 },
  ),
);

describe('a script', () => {
  const text = 'About it.\nneeds root\n\n$ a b\n> one\n> ...\n! two\n= 3\n$ c\n\n-- x/y --\nz\n';

  it('is read', () => {
    expect(parseScript(text)).toEqual({
      needs: ['root'],
      steps: [
        { line: 4, command: 'a b', stdout: ['one', '...'], stderr: ['two'], exit: 3 },
        { line: 9, command: 'c', stdout: [], stderr: [], exit: 0 },
      ],
      files: [{ name: 'x/y', text: 'z\n' }],
    });
  });

  it.each([
    ['a\nb\n', ['a', 'b'], true],
    ['a\nb\nc\n', ['a', '...'], true],
    ['a\nb\nc\n', ['...', 'c'], true],
    ['a1b\n', ['a<*>b'], true],
    ['a.b\n', ['a+b'], false],
    ['a\nb\n', ['a'], false],
    ['', [], true],
    ['x\n', [], false],
  ])('%j is matched by %j: %j', (output, expected, result) => {
    expect(matches(output, expected)).toBe(result);
  });
});
