import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { demoDeskFolder, newFolder, openDemoDesk } from './desks.ts';
import { preLicense } from './requests.ts';

/**
 * The system calls that change a disk, of one whole issue: each is made the last one before a SIGKILL, in a run of its own. After each the
 * ledger is whole, what was given out is given out again, and no machine has two softkeys.
 */
const CHANGES = ['openat', 'write', 'pwrite64', 'fsync', 'fdatasync', 'rename', 'unlink', 'ftruncate'];
const PROGRAM = join(import.meta.dirname, 'programs/issue-once.ts');

function traced(dir: string, options: readonly string[]) {
  const trace = join(newFolder(), 'trace');
  const args = ['-qq', '-o', trace, ...options, process.execPath, PROGRAM, dir, 'NEW'];
  const { signal, stdout, stderr } = spawnSync('strace', args, { encoding: 'utf8' });
  return { signal, stdout, stderr, trace: existsSync(trace) ? readFileSync(trace, 'utf8') : '' };
}

interface Moment {
  readonly kind: string;
  readonly nth: number;
}

/** The calls from the first that names the desk's folder to the last. */
function momentsOf(dir: string): readonly Moment[] {
  const { trace } = traced(dir, ['-e', `trace=${CHANGES.join()}`]);
  const seen = new Map<string, number>();
  const moments = trace
    .split('\n')
    .filter((line) => /^[a-z0-9]+\(/.test(line))
    .map((line) => {
      const kind = line.slice(0, line.indexOf('('));
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      return { kind, nth: seen.get(kind) ?? 0, here: line.includes(dir), reads: line.includes('O_RDONLY') };
    });
  return moments
    .slice(
      moments.findIndex(({ here }) => here),
      moments.findLastIndex(({ here }) => here) + 1,
    )
    .filter(({ reads }) => !reads);
}

function copyOf(prepared: string): string {
  const dir = join(newFolder(), 'desk');
  cpSync(prepared, dir, { recursive: true });
  return dir;
}

async function usedDesk(): Promise<string> {
  const dir = await demoDeskFolder();
  const desk = await openDemoDesk(dir);
  desk.issue(preLicense({ host: 'OLD' }), undefined);
  desk.close();
  return dir;
}

async function expectNothingLost(dir: string, given: string): Promise<void> {
  const desk = await openDemoDesk(dir);
  expect(desk.ledger()).toMatchObject({ intact: true });
  const again = desk.issue(preLicense({ host: 'NEW' }), undefined);
  if (given !== '') expect(again).toMatchObject({ repeated: true, file: { text: given } });
  expect(desk.issue(preLicense({ host: 'OLD' }), undefined).repeated).toBe(true);
  const { softkeys, events, head } = desk.ledger();
  expect(softkeys.map(({ host }) => host).sort()).toEqual(['NEW', 'OLD']);
  desk.close();
  expect(JSON.parse(readFileSync(join(dir, 'ledger-end.json'), 'utf8'))).toMatchObject({
    events: events.length,
    head,
  });
}

/** One whose end was never held, as version 0.1 left it. */
async function oldDesk(): Promise<string> {
  const dir = await usedDesk();
  rmSync(join(dir, 'ledger-end.json'));
  const database = new DatabaseSync(join(dir, 'ledger.sqlite'));
  database.exec('PRAGMA user_version = 1');
  database.close();
  return dir;
}

const STARTS: readonly (readonly [string, () => Promise<string>])[] = [
  ['a desk', usedDesk],
  ['a desk of version 0.1, whose end is held for the first time', oldDesk],
];

describe.skipIf(isProgramMissing('a desk killed at any disk call', 'strace'))(
  'an issue that is killed at any disk call',
  () => {
    it.each(STARTS)('of %s', { timeout: 300_000 }, async (_, start) => {
      const prepared = await start();
      const moments = momentsOf(copyOf(prepared));
      expect(moments.map(({ kind }) => kind)).toContain('rename');
      for (const { kind, nth } of moments) {
        const dir = copyOf(prepared);
        const inject = `inject=${kind}:signal=SIGKILL:when=${nth}`;
        const { stdout } = traced(dir, ['-e', `trace=${CHANGES.join()}`, '-e', inject]);
        await expectNothingLost(dir, stdout);
      }
    });
  },
);
