import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** What npm calls without `run`. */
const SHORT = ['start', 'test'];

describe.each(globSync('.github/workflows/*.yml', { cwd: root }))('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const used = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);

  it('runs only scripts that package.json has', () => {
    const named = [
      ...used(/\bnpm run ([\w:-]+)/g),
      ...used(/\bnpm (\w+)/g).filter((name) => SHORT.includes(name)),
    ];
    expect(named).toEqual(expect.arrayContaining(['build', 'package', 'test']));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('starts only files that are there after an installation', () => {
    const files = used(/\bnode (\S+\.[cm]?[jt]s)/g);
    expect(files).toContain('node_modules/electron/install.js');
    expect(files.filter((file) => globSync(file, { cwd: root }).length === 0)).toEqual([]);
  });

  it('runs on both systems that customers have', () => {
    expect(used(/^ +os: \[(.+)\]$/gm)).toEqual(['ubuntu-latest, windows-latest']);
  });

  it('uses actions of GitHub’s own, at a named version, with no right to write', () => {
    expect(used(/\buses: (\S+)/g).filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
    expect(text).toContain('\npermissions:\n  contents: read\n');
  });

  it('is indented as YAML wants it', () => {
    const lines = text.split('\n');
    expect(lines.filter((line) => /^ *\t/.test(line) || / $/.test(line))).toEqual([]);
    const keys = lines.filter((line) => /^\S/.test(line) && !line.startsWith('#'));
    expect(keys.filter((line) => !/^[a-z]+:/.test(line))).toEqual([]);
  });
});

it('there is a workflow', () => {
  expect(globSync('.github/workflows/*.yml', { cwd: root })).not.toEqual([]);
});
