import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { buildConstants, demoProfile } from '../build/constants.ts';
import { tool } from '../build/tool.ts';
import { readPage } from './docs/markdown.ts';
import { type Step, stepsIn, textAfter } from './docs/worked-examples.ts';

// The worked examples of CONTRIBUTING.md: all of them are done, in a copy of the project, and come out as the
// page says.

const root = fileURLToPath(new URL('../', import.meta.url));
const { fences } = readPage('CONTRIBUTING.md', readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'));
const steps = stepsIn(fences);
const LANGUAGES = ['en', 'pt-br', 'es'];

/** What the product is made of. */
const FOLDERS = ['shared', 'node', 'electron', 'renderer'];
const FILES = ['package.json', 'biome.json', 'tsconfig.base.json'];

let copy = '';
beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'softkey-contributing-')));
  for (const name of FOLDERS) cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const name of FILES) cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function take(step: Step): void {
  const path = join(copy, step.file);
  const text = textAfter(step, existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function run(program: string, ...args: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, SOFTKEY_HOME: '', LC_ALL: 'C' },
  });
  return { code: status, output: stdout + stderr };
}

/** The files of the domain in which the compiler finds something. */
function faultsOfShared(): readonly string[] {
  const { output } = run(tool.tsc, '-b', 'shared', '--pretty', 'false');
  return [...new Set([...output.matchAll(/^(\S+)\(\d/gm)].map(([, file = '']) => file))].sort();
}

/** `softkey` of the copy's sources. Build constants are what a build would put there. */
function softkey(...args: string[]): { code: number | null; output: string } {
  const constants = Object.entries(buildConstants('station', demoProfile));
  const start = constants.map(([name, value]) => `globalThis.${name} = ${value};`);
  const program = join(copy, 'softkey.mjs');
  writeFileSync(program, [...start, "await import('./node/cli/station.ts');"].join('\n'));
  return run(program, ...args);
}

describe('the worked examples of CONTRIBUTING.md', () => {
  it('are there, each in three languages', () => {
    const texts = steps.filter(({ file }) => file.startsWith('shared/text/'));
    expect(texts).toHaveLength(LANGUAGES.length * 6);
    for (const language of LANGUAGES)
      expect(texts.filter(({ file }) => file.includes(`/${language}/`))).toHaveLength(6);
  });

  it('a code does not compile without its texts: the English one is asked for, and then the others', () => {
    const isOfCode = ({ lines }: Step) => lines.some((line) => line.includes('NO_RECORDS'));
    const [code, english] = steps.filter(isOfCode);
    if (code === undefined || english === undefined) throw new Error('no code is added');
    const before = [code, english].map(
      ({ file }) => [join(copy, file), readFileSync(join(copy, file))] as const,
    );
    take(code);
    expect(faultsOfShared()).toContain('shared/text/en/catalog.ts');
    take(english);
    expect(faultsOfShared()).toEqual(['shared/text/es/refusals.ts', 'shared/text/pt-br/refusals.ts']);
    for (const [path, bytes] of before) writeFileSync(path, bytes);
  });

  it('are done as they stand, and their types and their style are right', () => {
    steps.forEach(take);
    expect(run(tool.tsc, '-b', ...FOLDERS, '--pretty', 'false')).toEqual({ code: 0, output: '' });
    const files = [...new Set(steps.map(({ file }) => file))];
    const style = run(tool.biome, 'ci', '--error-on-warnings', '--vcs-enabled=false', ...files);
    expect(style.code, style.output).toBe(0);
  });

  it('give a command that works, and refuses with the new code', () => {
    const home = join(copy, 'a home');
    const refused = softkey('home', '--home', home);
    expect(refused.output).toMatch(
      /error: This station has no records yet\. \[NO_RECORDS\]\nhint: .*softkey prelicense/,
    );
    expect(refused.code).toBe(1);
    mkdirSync(home);
    expect(softkey('home', '--home', home, '--quiet')).toEqual({ code: 0, output: `${home}\n` });
    expect(softkey('status', '--home', home).output).toMatch(/\n {2}Date that counts {2,}\d{4}-\d{2}-\d{2} /);
    expect(softkey('help', '--lang', 'pt-BR').output).toContain(
      'mostrar onde estão os registros desta estação',
    );
  });
});

describe('a step', () => {
  const step = (isNew: boolean, ...lines: string[]): Step => ({ file: 'a.ts', isNew, lines, line: 7 });

  test('adds below or above, replaces, and does several places', () => {
    expect(textAfter(step(false, ' b', '+c'), 'a\nb\nd\n')).toBe('a\nb\nc\nd\n');
    expect(textAfter(step(false, '+a', ' b'), 'b\n')).toBe('a\nb\n');
    expect(textAfter(step(false, '-a', '+b', '…', '-c'), 'a\nc\n')).toBe('b\n');
  });

  test.each([
    [
      'whose place is gone',
      step(false, ' x', '+y'),
      'a\nb\n',
      'CONTRIBUTING.md:7: a.ts has no place like\nx',
    ],
    ['with two places', step(false, ' a', '+y'), 'a\na\n', 'several places'],
    ['in a file that is gone', step(false, ' a'), undefined, 'is not there'],
    ['whose new file is there', step(true, 'a'), 'a\n', 'is there already'],
  ])('%s fails', (_, broken, before, message) => {
    expect(() => textAfter(broken, before)).toThrow(message);
  });
});
