import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoDeskFolder, newFolder, openDemoDesk } from './desks.ts';
import { preLicense } from './requests.ts';

/**
 * A desk on a medium, or in a folder, that whoever reads it may not write: as another user where the tests
 * run as root, who may everything.
 */

const PROGRAM = join(import.meta.dirname, 'programs/reading.ts');
const NOBODY = 65_534;

function reading(dir: string): unknown[] {
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const { stdout, stderr } = spawnSync(process.execPath, [PROGRAM, dir], { encoding: 'utf8', ...user });
  expect(stderr).toBe('');
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The same files as they would stand on a disc: readable by all, to be written by none. */
function burnt(dir: string): string {
  const parent = newFolder();
  const disc = join(parent, 'desk');
  mkdirSync(disc);
  cpSync(dir, disc, { recursive: true });
  for (const name of readdirSync(disc)) chmodSync(join(disc, name), 0o444);
  chmodSync(disc, 0o555);
  chmodSync(parent, 0o755);
  return disc;
}

async function usedDesk(): Promise<{ dir: string; desk: Awaited<ReturnType<typeof openDemoDesk>> }> {
  const dir = await demoDeskFolder();
  const desk = await openDemoDesk(dir);
  for (const host of ['A', 'B']) await desk.issue(preLicense({ host }), undefined);
  return { dir, desk };
}

const whole = { intact: true, hosts: ['A', 'B'], keySet: expect.stringMatching(/\.key-set$/) };

describe.skipIf(process.platform === 'win32')('a desk that may only be read', () => {
  it('shows its ledger and its key set, issues nothing, and is left as it is', async () => {
    const { dir, desk } = await usedDesk();
    await desk.close();
    const disc = burnt(dir);
    const before = readdirSync(disc);
    expect(reading(disc)).toEqual([whole, 'FILE_DENIED']);
    expect(readdirSync(disc)).toEqual(before);
    chmodSync(disc, 0o755);
  });

  it('shows also what was committed last and is in the write-ahead log only', async () => {
    const { dir } = await usedDesk();
    expect(existsSync(join(dir, 'ledger.sqlite-wal'))).toBe(true);
    // The shared memory beside the log is a running program's, and on no disc.
    rmSync(join(dir, 'ledger.sqlite-shm'));
    const disc = burnt(dir);
    expect(reading(disc)).toEqual([whole, 'FILE_DENIED']);
    chmodSync(disc, 0o755);
  });
});
