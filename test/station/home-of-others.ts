import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { StatusView } from '../../shared/views.ts';
import { importTexts, madeUpStation, requestOf, temporaryFolder } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn } from './vendor.ts';

// A licensed home, and somebody else than who made it.

const PROGRAM = join(import.meta.dirname, 'read-only-program.ts');
/** Root may do everything, so a run as root looks at the home as an ordinary user does. */
const ORDINARY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export interface HomeOfOthers {
  readonly folder: string;
  readonly home: string;
  /** Where that user may keep something of their own. */
  readonly own: string;
  /** How that user's programs are started. */
  readonly asUser: { readonly env: NodeJS.ProcessEnv; readonly uid?: number; readonly gid?: number };
  /** What `softkey status` says to that user, on this machine or on a copy of it. */
  readonly status: (now: string, machine?: 'clone') => StatusView;
}

export async function homeOfOthers(): Promise<HomeOfOthers> {
  const folder = temporaryFolder();
  const station = madeUpStation(join(folder, 'home'));
  const request = requestIn((await requestOf(station)).file.text);
  await importTexts(station, licenseFile(licenseFor(request)).text);
  const { home } = station;
  const own = join(folder, 'own');
  mkdirSync(own);
  chmodSync(folder, 0o755);
  chmodSync(own, 0o777);
  const asUser = { env: { ...process.env, XDG_STATE_HOME: own }, ...ORDINARY };
  return {
    folder,
    home,
    own,
    asUser,
    status: (now, machine) => {
      const args = [PROGRAM, home, now, machine ?? 'same'];
      const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', ...asUser });
      expect([status, stderr]).toEqual([0, '']);
      return JSON.parse(stdout);
    },
  };
}

/** Nobody may write the home until the test is over. */
export function makeReadOnly(home: string): void {
  const folders = [home, join(home, 'documents')];
  for (const folder of folders) chmodSync(folder, 0o555);
  onTestFinished(() => folders.forEach((folder) => void chmodSync(folder, 0o755)));
}
