import { linkSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../shared/document/kinds.ts';
import { vendorEdition } from '../cli/runner.ts';
import { genuine } from '../vectors/documents.ts';
import { COMPACT, CONTAINERS, DOCUMENTS, DUMPS, HAND_WRITTEN, LINES } from './hostile-files.ts';
import { type Cost, costOf } from './measured.ts';

/**
 * Here 2 seconds are the promise. A processor that is shared counts more than one that is not, so the test
 * allows twice as many.
 */
const MOST_SECONDS = 4;
const MOST_MEGABYTES = 300;
/** A person scrolls through this; what 100,000 blocks would print is a hundred times as much. */
const MOST_PRINTED = 2_500_000;
const PATIENCE = 120_000;

let folder = '';
const at = (name: string) => join(folder, name);

/** Every command that opens a file, by what is typed. */
const COMMANDS: Readonly<Record<string, (file: string) => readonly string[]>> = {
  inspect: (file) => ['inspect', file],
  'inspect --json': (file) => ['inspect', file, '--json'],
  'inspect --report': (file) => ['inspect', file, '--report', at('report.txt')],
  'inspect --compare': (file) => ['inspect', at('good.license'), '--compare', file],
  import: (file) => ['import', file],
  'import --dry-run --json': (file) => ['import', file, '--dry-run', '--json'],
  verify: (file) => ['verify', file],
  'verify --json': (file) => ['verify', file, '--json'],
  'verify --machine': (file) => ['verify', at('good.license'), '--machine', file],
  'desk issue': (file) => ['desk', 'issue', file, '--dir', at('desk'), '--out', folder],
  'desk upgrade': (file) => ['desk', 'upgrade', file, '--dir', at('desk'), '--out', folder],
  'desk process': (file) => ['desk', 'process', file, '--dir', at('desk'), '--out', folder],
};

const HAND: typeof COMMANDS = {
  'prelicense --order': (file) => ['prelicense', '--order', file, '--confirm', 'x', '--out', folder],
  'desk issue --terms': (file) => [
    ...['desk', 'issue', at('good.license'), '--terms', file],
    ...['--dir', at('desk'), '--out', folder],
  ],
  'desk issue --passphrase-file': (file) => [
    ...['desk', 'issue', at('good.license'), '--passphrase-file', file],
    ...['--dir', at('desk'), '--out', folder],
  ],
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'softkey-bounds-'));
  writeFileSync(at('good.license'), genuine('license'));
  await run(['desk', 'init', '--dir', at('desk'), '--demo']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[]): Promise<Cost> {
  return costOf([vendorEdition.program, ...args, '--home', at('home')], at('cost'));
}

/** Each file, with the commands by turns: all of them would take a quarter of an hour. */
function byTurns(files: typeof LINES, commands: typeof COMMANDS, each: number) {
  const names = Object.keys(commands);
  return Object.entries(files).flatMap(([name, make], place) =>
    Array.from({ length: each }, (_, i) => {
      const command = names[(place * each + i) % names.length] ?? '';
      return { command, name, make, argsFor: commands[command] ?? (() => []) };
    }),
  );
}

async function expectBounded(make: () => Buffer, argsFor: (file: string) => readonly string[]) {
  const bytes = make();
  expect(bytes.length).toBeLessThanOrEqual(MAX_FILE_BYTES);
  writeFileSync(at('hostile'), bytes);
  const cost = await run(argsFor(at('hostile')));
  expect({ ...cost, stdout: '', stderr: '' }).toMatchObject({ exit: expect.toBeOneOf([0, 1]) });
  expect(cost.seconds).toBeLessThan(MOST_SECONDS);
  expect(cost.megabytes).toBeLessThan(MOST_MEGABYTES);
  return cost;
}

describe('a file of 32 MB costs at most 2 s and 300 MB', { timeout: PATIENCE }, () => {
  it.each([
    ...byTurns(LINES, COMMANDS, 1),
    ...byTurns(DOCUMENTS, COMMANDS, 3),
    ...byTurns(COMPACT, COMMANDS, 2),
    ...byTurns(CONTAINERS, COMMANDS, 1),
  ])('softkey $command: $name', async ({ command, make, argsFor }) => {
    const { stdout } = await expectBounded(make, argsFor);
    if (!command.endsWith('--json')) expect(stdout.length).toBeLessThan(MOST_PRINTED);
  });

  it.each(byTurns(HAND_WRITTEN, HAND, 3))('softkey $command: $name', async ({ make, argsFor }) => {
    await expectBounded(make, argsFor);
  });

  it.each(byTurns(DUMPS, { 'probe --dump': (file) => ['probe', '--dump', file] }, 1))(
    'softkey $command: $name',
    async ({ make, argsFor }) => {
      const { stderr } = await expectBounded(make, argsFor);
      expect(stderr).toContain('The file is too large');
    },
  );
});

describe('twenty files of 32 MB in one import', { timeout: PATIENCE }, () => {
  it.each([
    'a bundle of the largest licenses',
    'licenses of which each is another',
    'characters of four bytes',
  ])('cost no more than one, and what is left out is named: %s', async (name) => {
    const bytes = { ...LINES, ...DOCUMENTS }[name]?.();
    if (bytes === undefined) throw new Error('no such file');
    writeFileSync(at('hostile'), bytes);
    const names = Array.from({ length: 20 }, (_, n) => at(`hostile-${n}`));
    for (const link of names) linkSync(at('hostile'), link);
    const cost = await run(['import', ...names, at('good.license'), '--dry-run', '--json']);
    for (const link of names) unlinkSync(link);
    expect(cost.exit).toBe(1);
    expect(cost.megabytes).toBeLessThan(MOST_MEGABYTES);
    expect(cost.seconds).toBeLessThan(MOST_SECONDS);
    const lines = cost.stdout
      .trim()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ code }) => code === 'TOO_MUCH_AT_ONCE').map(({ file }) => file)).toEqual(
      names.slice(1),
    );
    // Small ones behind them have their place.
    expect(lines.at(-1)).toMatchObject({ file: at('good.license'), kind: 'license' });
  });
});

describe('what was left out is said', { timeout: PATIENCE }, () => {
  const many = ['BEGIN lines', 'the same license again and again', 'bundles of 2,000 things each'];
  const compact = ['one of 99 parts, each of another document', 'licenses as compact text'];
  const files = [...many, ...compact].map((name) => ({
    name,
    make: { ...LINES, ...DOCUMENTS, ...COMPACT }[name],
  }));

  it.each(files)('$name', async ({ make }) => {
    if (make === undefined) throw new Error('no such file');
    writeFileSync(at('hostile'), make());
    for (const command of ['inspect', 'import --dry-run --json']) {
      const { stdout, exit } = await run(COMMANDS[command]?.(at('hostile')) ?? []);
      expect(stdout).toContain('TOO_MANY_DOCUMENTS');
      expect(exit).toBe(1);
    }
  });
});
