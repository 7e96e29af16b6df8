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

  it('knows in one short job what is wrong in the code itself, before the long one begins', () => {
    const [, unit = '', long = ''] = text.split(/^ {2}(?:unit|test-and-package):\n/m);
    expect(unit).toMatch(/^ {8}run: npm run test:unit$/m);
    expect(Number(/^ {4}timeout-minutes: (\d+)$/m.exec(unit)?.[1])).toBeLessThanOrEqual(3);
    expect(long).toMatch(/^ {4}needs: unit$/m);
    for (const job of [unit, long]) expect(job).toMatch(/^ {10}cache: npm$/m);
  });

  it('starts only files that are there after an installation', () => {
    const files = used(/\bnode (\S+\.[cm]?[jt]s)/g);
    expect(files).toContain('node_modules/electron/install.js');
    expect(files.filter((file) => globSync(file, { cwd: root }).length === 0)).toEqual([]);
  });

  it('runs on both systems that customers have', () => {
    expect(used(/^ +os: \[(.+)\]$/gm)).toEqual(['ubuntu-latest, windows-latest']);
  });

  it('uses actions of GitHub’s own, pinned by commit, with the version for people beside it', () => {
    const uses = used(/\buses: (.+)$/gm);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((one) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(one))).toEqual([]);
    const versions = new Map(uses.map((one) => [one.split('@')[0], one]));
    expect(uses.filter((one) => versions.get(one.split('@')[0]) !== one)).toEqual([]);
  });

  it('has no right but to read, in each job by name, and leaves no credentials behind', () => {
    const [head = '', jobs = ''] = text.split(/^jobs:\n/m);
    expect(head).toContain('\npermissions: {}\n');
    const names = [...jobs.matchAll(/^ {2}([\w-]+):\n/gm)];
    expect(names.length).toBeGreaterThan(0);
    expect([...jobs.matchAll(/^ {4}permissions:\n {6}contents: read\n(?! {6})/gm)]).toHaveLength(
      names.length,
    );
    expect(text).not.toMatch(
      /:\s*write\b|write-all|pull_request_target|\$\{\{\s*(?:secrets|github\.event|github\.head_ref)/,
    );
    const checkouts = [...text.matchAll(/uses: actions\/checkout@.*\n((?: {8}.*\n)*)/g)];
    expect(checkouts.filter(([, below = '']) => !/^ {10}persist-credentials: false$/m.test(below))).toEqual(
      [],
    );
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
