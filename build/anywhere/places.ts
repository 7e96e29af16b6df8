import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import type { MachineCondition } from './conditions.ts';

/** Where the tests are run. */
export interface TestPlace {
  readonly root: string;
  /** The words that go before the command. */
  readonly within: readonly string[];
  readonly leave: () => void;
}

const USER = 'softkey-anywhere';
const FOLDER = 'Größe & Lücke/softkey desk';
/** What is not copied: the history, and what earlier runs left behind. */
const LEFT_OUT = ['.git', 'test-results'];

export function enterTestPlace(place: MachineCondition['place']): TestPlace {
  if (place === 'odd-path') return oddPath();
  if (place === 'ordinary-user') return ordinaryUser();
  return { root, within: [], leave: () => {} };
}

function oddPath(): TestPlace {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-anywhere-'));
  chmodSync(folder, 0o755); // some tests start the program as nobody, who has to reach it
  return { root: copyTo(join(folder, FOLDER)), within: [], leave: () => remove(folder) };
}

/** A user who is made for this, with a home and a copy of the project in it. */
function ordinaryUser(): TestPlace {
  const leave = () => void spawnSync('userdel', ['--remove', '--force', USER], { stdio: 'ignore' });
  // A run that was killed may have left the user behind.
  leave();
  execFileSync('useradd', ['--create-home', USER]);
  try {
    const copy = copyTo(join('/home', USER, 'softkey-desk'));
    execFileSync('chown', ['--recursive', `${USER}:${USER}`, copy]);
    const within = ['setpriv', `--reuid=${USER}`, `--regid=${USER}`, '--init-groups', '--reset-env'];
    return { root: copy, within, leave };
  } catch (error) {
    leave();
    throw error;
  }
}

function copyTo(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(root).filter((one) => !LEFT_OUT.includes(one)))
    cpSync(join(root, name), join(folder, name), { recursive: true, verbatimSymlinks: true });
  return folder;
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
