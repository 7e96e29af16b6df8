import { once } from 'node:events';
import { linkSync, mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stationCommands } from '../../node/cli/table/station-commands.ts';
import { vendorCommands } from '../../node/cli/table/vendor-commands.ts';
import { MOST_FILE_BYTES } from '../../shared/document/kinds.ts';
import { vendorEdition } from '../cli/runner.ts';
import { isRelease } from '../sweep.ts';
import { genuine } from '../vectors/documents.ts';
import { COMPACT, CONTAINERS, DOCUMENTS, DUMPS, HAND_WRITTEN, LINES } from './hostile-files.ts';
import { type Cost, costOf } from './measured.ts';
import { type HostileFile, type Opening, openingsOf } from './openings.ts';

/**
 * Here 2 seconds are the promise. A processor that is shared counts more than one that is not, so the test
 * allows twice as many.
 */
const MOST_SECONDS = 4;
const MOST_MEGABYTES = 300;
/** A person scrolls through this; what 100,000 blocks would print is a hundred times as much. */
const MOST_PRINTED = 2_500_000;
const PATIENCE = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'softkey-bounds-'));
const at = (name: string) => join(folder, name);
const HOSTILE = { folder: at('stick'), path: at('stick/hostile') };

/** Every place in a command line at which a file is opened, by the table of commands. */
const OPENINGS = openingsOf([...stationCommands, ...vendorCommands(undefined)], {
  words: {
    ...{ FILE: at('good.license'), PATH: at('good.license'), 'DIR|URL': 'https://127.0.0.1:1' },
    ...{
      'SOFTKEY-ID': 'SK-0000-0000-0000-0000',
      REFERENCE: 'PO-1',
      NAME: 'Eva',
      'APPROVAL-ID': 'AP-0000-0000-0000-0000',
      'KEY-ID': '0000000000000000',
    },
  },
  options: {
    ...{ dir: at('desk'), out: at('out'), order: at('good.license'), confirm: 'x' },
    ...{ operator: 'Ana', reason: 'a test', replaces: 'SK-0000-0000-0000-0000', returned: 'missing' },
    ...{ customer: 'Waterworks', product: 'E3-SERVER', quantity: '1', role: 'clerk', to: 'ops@x.example' },
    ...{ listen: '127.0.0.1:0', desk: 'https://127.0.0.1:1' },
  },
});

/** And what a command does otherwise with the same file, by the words that say so. */
const OTHERWISE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'prelicense --order': [['--dry-run']],
  'inspect PATH': [['--json'], ['--report', at('report.txt'), '--html', at('report.html')]],
  'import PATH': [['--dry-run', '--json']],
  'verify PATH': [['--json']],
  'courier collect DIR': [['--json', '--no-names']],
  'desk process PATH': [['--dry-run']],
  'desk backup FILE': [['--check']],
};

/** A port that somebody else has, so that nothing is served for half an hour. */
const TAKEN = ['--port', String(await takenPort())];

/** What they are typed with here, to end, to write into this folder, and to be complete. */
const ALWAYS: Readonly<Record<string, readonly string[]>> = {
  'watch DIR': ['--once', '--keep'],
  'desk process PATH': ['--out', at('out')],
  'schedule install --ca': ['--exchange', 'https://127.0.0.1:1', '--dry-run'],
  'desk serve --tls-cert': ['--exchange', '127.0.0.1:0', '--tls-key', at('good.license')],
  'desk serve --tls-key': ['--exchange', '127.0.0.1:0', '--tls-cert', at('good.license')],
  'relay run --tls-cert': ['--tls-key', at('good.license')],
  'relay run --tls-key': ['--tls-cert', at('good.license')],
  'desk init --passphrase-file': ['--vendor', 'acme', '--name', 'ACME'],
  'desk serve --passphrase-file': TAKEN,
  'desk serve --operator-passphrase-file': TAKEN,
};

/** A port on which this test listens until it is over. */
async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  return (server.address() as AddressInfo).port;
}

const COMMANDS = commandsFor('document');

type Commands = Readonly<Record<string, Opening['argsFor']>>;

function commandsFor(sort: Opening['sort']): Commands {
  const all = OPENINGS.filter((opening) => opening.sort === sort).flatMap(({ name, argsFor }) =>
    [[], ...(OTHERWISE[name] ?? [])].map((more) => [
      [name, ...more.filter((word) => word.startsWith('--'))].join(' '),
      (file: HostileFile) => [...argsFor(file), ...(ALWAYS[name] ?? []), ...more],
    ]),
  );
  return Object.fromEntries(all);
}

beforeAll(async () => {
  writeFileSync(at('good.license'), genuine('license'));
  await run(['desk', 'init', '--dir', at('desk'), '--demo']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[]): Promise<Cost> {
  return costOf([vendorEdition.program, ...args, '--home', at('home')], at('cost'));
}

/** A courier writes into the folder, too. */
function placeAlone(bytes: Buffer): void {
  rmSync(HOSTILE.folder, { recursive: true, force: true });
  mkdirSync(HOSTILE.folder);
  writeFileSync(HOSTILE.path, bytes);
}

/** Each file, with the commands by turns: all with all would take an hour. */
function byTurns(files: typeof LINES, commands: Commands, each: number) {
  const names = Object.keys(commands);
  return Object.entries(files).flatMap(([name, make], place) =>
    Array.from({ length: each }, (_, i) => {
      const command = names[(place * each + i) % names.length] ?? '';
      return { command, name, make, argsFor: commands[command] ?? (() => []) };
    }),
  );
}

async function expectBounded(make: () => Buffer, argsFor: Opening['argsFor'], exits = [0, 1]) {
  const bytes = make();
  expect(bytes.length).toBeLessThanOrEqual(MOST_FILE_BYTES);
  placeAlone(bytes);
  const cost = await run(argsFor(HOSTILE));
  expect({ ...cost, stdout: '', stderr: '' }).toMatchObject({ exit: expect.toBeOneOf(exits) });
  expect(cost.seconds).toBeLessThan(MOST_SECONDS);
  expect(cost.megabytes).toBeLessThan(MOST_MEGABYTES);
  return cost;
}

describe('a file of 32 MB costs at most 2 s and 300 MB', { timeout: PATIENCE }, () => {
  const all = { ...LINES, ...DOCUMENTS, ...COMPACT, ...CONTAINERS };
  it.each(byTurns(all, COMMANDS, isRelease ? 3 : 1))(
    'softkey $command: $name',
    async ({ command, make, argsFor }) => {
      const { stdout } = await expectBounded(make, argsFor);
      if (!command.includes('--json')) expect(stdout.length).toBeLessThan(MOST_PRINTED);
    },
  );

  const byHand = commandsFor('by hand');
  const each = isRelease ? Math.ceil(Object.keys(byHand).length / Object.keys(HAND_WRITTEN).length) : 5;
  it.each(byTurns(HAND_WRITTEN, byHand, each))('softkey $command: $name', async ({ make, argsFor }) => {
    await expectBounded(make, argsFor, [0, 1, 2]); // 2: what was to be a certificate or a key is none
  });

  it.each(byTurns(DUMPS, commandsFor('dump'), 1))('softkey $command: $name', async ({ make, argsFor }) => {
    const { stderr } = await expectBounded(make, argsFor);
    expect(stderr).toContain('The file is too large');
  });
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
    placeAlone(make());
    for (const command of ['inspect PATH', 'import PATH --dry-run --json']) {
      const { stdout, exit } = await run(COMMANDS[command]?.(HOSTILE) ?? []);
      expect(stdout).toContain('TOO_MANY_DOCUMENTS');
      expect(exit).toBe(1);
    }
  });
});
