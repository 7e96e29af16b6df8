import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { openDocument } from '../../shared/document/document.ts';
import { cleanEnvironment } from '../clean-environment.ts';
import { hostOf, licensedHome } from '../licensed-home.ts';
import { vendorEdition } from './runner.ts';

/** Real processes on one folder of a courier: many at once, and on a FAT disk that fills up or is pulled. */

const root = mkdtempSync(join(tmpdir(), 'softkey-courier-'));
const at = (...names: readonly string[]) => join(root, ...names);

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function softkey(...args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [vendorEdition.program, ...args], {
    cwd: root,
    env: cleanEnvironment({ HOME: root }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ran = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (ran.out += chunk));
  child.stderr.on('data', (chunk) => (ran.err += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ran, code })));
}

async function done(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await softkey(...args);
  expect(code, `softkey ${args.join(' ')}: ${err}${out}`).toBe(0);
  return out;
}

const MACHINES = Array.from({ length: 10 }, (_, number) => `machine-${number}`);
/** `npm run test:desk` makes more of them. */
const ROUNDS = process.env['SOFTKEY_DESKS'] === 'many' ? 25 : 2;

/** Ten stations on the machine in front of us, each with a key of its own and a license of its own. */
beforeAll(async () => {
  licensedHome(vendorEdition.program, root);
  const host = hostOf(vendorEdition.program);
  await Promise.all(MACHINES.map((machine) => license(machine, host)));
}, 240_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function license(machine: string, host: string): Promise<void> {
  const [desk, request] = [at(`desk-of-${machine}`), at(`${machine}.prelicense`)];
  const home = ['--home', at(machine)];
  await done('desk', 'init', '--demo', '--dir', desk);
  await done('prelicense', '--order', at('order.json'), '--confirm', host, '--out', request, ...home);
  await done('desk', 'issue', request, '--dir', desk, '--out', at(`${machine}.license`));
  await done('import', at(`${machine}.license`), ...home);
}

const wholeIn = (folder: string) => readdirSync(folder).filter((name) => isWhole(join(folder, name)));

function isWhole(path: string): boolean {
  try {
    return openDocument(readFileSync(path)).kind === 'courier-bundle';
  } catch {
    return false;
  }
}

describe('ten machines on one folder', () => {
  it('write and read at once, round by round, and none loses its file', {
    timeout: 300_000 * ROUNDS,
  }, async () => {
    const share = at('share');
    mkdirSync(share);
    for (let round = 1; round <= ROUNDS; round++) {
      await Promise.all([
        ...MACHINES.map((machine) => done('courier', 'collect', share, '--home', at(machine), '--json')),
        ...MACHINES.slice(0, 3).map((machine) => done('courier', 'apply', share, '--home', at(machine))),
        done('courier', 'show', share, '--json'),
      ]);
      expect(wholeIn(share)).toHaveLength(MACHINES.length);
      await Promise.all(MACHINES.map((machine) => answerAndImport(machine)));
    }
    await Promise.all(MACHINES.map((machine) => done('courier', 'collect', share, '--home', at(machine))));
    const { machines } = JSON.parse(await done('courier', 'show', share, '--json')) as {
      machines: { stage: string; taken: { sequence: number } }[];
    };
    expect(machines.map(({ stage, taken }) => [stage, taken.sequence])).toEqual(
      MACHINES.map(() => ['asked', ROUNDS + 1]),
    );
    expect(readdirSync(share).filter((name) => name.includes('softkey-new'))).toEqual([]);
  });
});

async function answerAndImport(machine: string): Promise<void> {
  await answer(machine, at('answers'));
  await done('import', at('answers', `${machine}.license`), '--home', at(machine));
}

/** The desk's answer to what a machine asks, as a file of its own in a folder. */
async function answer(machine: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const request = at(`${machine}.upgrade-request`);
  rmSync(request, { force: true });
  await done('upgrade-request', '--out', request, '--home', at(machine));
  const out = join(folder, `${machine}.license`);
  rmSync(out, { force: true });
  await done('desk', 'upgrade', request, '--dir', at(`desk-of-${machine}`), '--out', out);
}

const noFat =
  process.platform !== 'linux' ||
  isProgramMissing('a real FAT stick', 'mkfs.vfat', 'dosfstools') ||
  isProgramMissing('a real FAT stick', 'fusefat');
const fat = noFat ? undefined : mountFat(2048);
if (!noFat && fat === undefined) console.log('SKIPPED: a real FAT stick: fusefat may not mount one here');

describe.skipIf(fat === undefined)(
  `a stick with FAT${fat === undefined ? ' (cannot be mounted here)' : ''}`,
  () => {
    const stick = fat ?? '';
    afterAll(() => spawnSync('fusermount', ['-u', stick]));

    it('carries a round, there and back, and a name in other letters is the same one', async () => {
      const home = ['--home', at('machine-0')];
      const { out } = JSON.parse(await done('courier', 'collect', stick, ...home, '--json')) as {
        out: string;
      };
      expect(isWhole(out)).toBe(true);
      await answer('machine-0', stick);
      await done('courier', 'apply', stick, ...home);
      expect(JSON.parse(await done('courier', 'show', stick, '--json', ...home))).toMatchObject({
        machines: [{ stage: 'taken', ours: true }],
      });
    }, 60_000);

    it('that is full keeps what it had, and says so', async () => {
      rmSync(join(stick, 'machine-0.license'));
      const before = wholeIn(stick);
      fill(stick);
      const { code, err } = await softkey('courier', 'collect', stick, '--home', at('machine-1'), '--json');
      // This driver answers EPERM where others say ENOSPC.
      expect([code, /"code":"(\w+)"/.exec(err)?.[1]]).toEqual([
        1,
        expect.stringMatching(/DISK_FULL|COURIER_NOT_WRITTEN/),
      ]);
      expect(wholeIn(stick)).toEqual(before);
      rmSync(join(stick, 'film.bin'));
    }, 60_000);

    it('that is locked is said to be, and gives its answer all the same', async () => {
      await answer('machine-1', stick);
      spawnSync('fusermount', ['-u', stick]);
      expect(mounted('ro')).toBe(stick);
      const home = ['--home', at('machine-1'), '--json'];
      expect(await done('watch', stick, '--once', '--keep', ...home)).toContain('"outcome":"imported"');
      const { code, err } = await softkey('courier', 'collect', stick, ...home);
      expect([code, /"code":"(\w+)"/.exec(err)?.[1]]).toEqual([1, 'COURIER_NOT_WRITTEN']);
    }, 60_000);

    it('that is pulled refuses, and the home is as it was', async () => {
      spawnSync('fusermount', ['-u', stick]);
      rmSync(stick, { recursive: true });
      const { code, err } = await softkey('courier', 'collect', stick, '--home', at('machine-1'), '--json');
      expect([code, err]).toEqual([1, expect.stringContaining('FILE_MISSING')]);
    }, 60_000);
  },
);

/** A disk of so many KB with FAT, mounted; undefined where this machine may not mount one. */
function mountFat(kilobytes: number): string | undefined {
  const [image, folder] = [at('stick.img'), at('stick')];
  writeFileSync(image, new Uint8Array(kilobytes * 1024));
  mkdirSync(folder);
  if (spawnSync('mkfs.vfat', [image]).status !== 0) return undefined;
  return mounted('rw+');
}

function mounted(how: 'rw+' | 'ro'): string | undefined {
  const folder = at('stick');
  spawnSync('fusefat', ['-o', how, at('stick.img'), folder]);
  // It ends well also where it was not allowed to mount.
  return readFileSync('/proc/self/mounts', 'utf8').includes(` ${folder} `) ? folder : undefined;
}

function fill(folder: string): void {
  for (let size = 2 ** 21; size > 64; size /= 2) {
    try {
      writeFileSync(join(folder, 'film.bin'), new Uint8Array(size), { flag: 'a' });
    } catch {
      // A half of it may still fit.
    }
  }
}

const noMounts =
  process.platform !== 'linux' || spawnSync('unshare', ['-m', 'mount', '--bind', '/', '/']).status !== 0;

describe.skipIf(noMounts)('a folder that may not be written to', () => {
  it('gives the license all the same, and says that its report is missing', { timeout: 60_000 }, async () => {
    const folder = at('read-only');
    await answer('machine-2', folder);
    const { status, stdout, stderr } = applyReadOnly(folder, at('machine-2'));
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('"outcome":"imported"');
    expect(stdout).toMatch(/"reported":\{"out":null,"code":"COURIER_NOT_WRITTEN"\}/);
  });
});

/** Root may write into any folder, but not into one that is mounted to be read only. */
function applyReadOnly(folder: string, home: string) {
  const script =
    'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && exec "$2" "$3" courier apply "$1" --home "$4" --json';
  const words = ['-m', 'sh', '-c', script, 'sh', folder, process.execPath, vendorEdition.program, home];
  return spawnSync('unshare', words, { encoding: 'utf8', cwd: root, env: cleanEnvironment({ HOME: root }) });
}
