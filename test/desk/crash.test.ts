import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { keptCode } from '../kept-code.ts';
import { hitAt, type Moment, momentsAt } from '../traced-calls.ts';
import { demoDeskFolder, newFolder, openDemoDesk } from './desks.ts';
import { preLicense } from './requests.ts';

/**
 * The system calls that change a disk, of one whole issue: each is made the last one before a SIGKILL, in a
 * run of its own. After each the ledger is whole, what was given out is given out again, and no machine has
 * two softkeys.
 */
const CHANGES = ['openat', 'write', 'pwrite64', 'fsync', 'fdatasync', 'rename', 'unlink', 'ftruncate'];
const PROGRAM = join(import.meta.dirname, 'programs/issue-once.ts');

function traced(dir: string, ...options: readonly string[]) {
  const file = join(newFolder(), 'trace');
  const what = `trace=${CHANGES.join()}`;
  const args = ['-y', '-qq', '-o', file, '-e', what, ...options, process.execPath, PROGRAM, dir, 'NEW'];
  const { signal, stdout } = spawnSync('strace', args, { encoding: 'utf8', env: keptCode });
  const isThere = (line: string) => line.includes(dir);
  return { dir, signal, stdout, isThere, trace: readFileSync(file, 'utf8') };
}

/** The calls that may change something in the desk's folder. */
function momentsOf(prepared: string): readonly Moment[] {
  return momentsAt(traced(copyOf(prepared))).filter(({ line }) => !line.includes('O_RDONLY'));
}

function copyOf(prepared: string): string {
  const dir = join(newFolder(), 'desk');
  cpSync(prepared, dir, { recursive: true });
  return dir;
}

async function usedDesk(): Promise<string> {
  const dir = await demoDeskFolder();
  const desk = await openDemoDesk(dir);
  await desk.issue(preLicense({ host: 'OLD' }), undefined);
  await desk.close();
  return dir;
}

async function expectNothingLost(dir: string, given: string): Promise<void> {
  const desk = await openDemoDesk(dir);
  expect(await desk.ledger()).toMatchObject({ intact: true });
  const again = await desk.issue(preLicense({ host: 'NEW' }), undefined);
  if (given !== '') expect(again).toMatchObject({ repeated: true, file: { text: given } });
  expect((await desk.issue(preLicense({ host: 'OLD' }), undefined)).repeated).toBe(true);
  const { softkeys, events, head } = await desk.ledger();
  expect(softkeys.map(({ host }) => host).sort()).toEqual(['NEW', 'OLD']);
  await desk.close();
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
  for (const table of ['revocations', 'revocation_lists', 'softkey_events'])
    database.exec(`DROP TABLE ${table}`);
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
      const moments = momentsOf(prepared);
      expect(moments.map(({ kind }) => kind)).toContain('rename');
      for (const moment of moments) {
        const { dir, signal, stdout } = await hitAt(moment, (when) =>
          traced(copyOf(prepared), '-e', `inject=${moment.kind}:signal=SIGKILL:when=${when}`),
        );
        expect(signal).toBe('SIGKILL');
        await expectNothingLost(dir, stdout);
      }
    });
  },
);
