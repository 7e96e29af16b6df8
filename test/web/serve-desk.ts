import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { vendorEdition } from '../cli/runner.ts';
import { type Served, started } from './serve.ts';

/** A folder with a demo desk in it, for the test that runs. */
export function demoDesk(): { readonly folder: string; readonly dir: string } {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-desk-serve-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const dir = join(folder, 'desk');
  execFileSync(process.execPath, [vendorEdition.program, 'desk', 'init', '--dir', dir, '--demo', '--quiet']);
  return { folder, dir };
}

/** Starts `softkey desk serve` of the built program; it ends with the test at the latest. */
export async function serveDesk(folder: string, dir: string, ...args: string[]): Promise<Served> {
  const served = await started([
    'desk',
    'serve',
    '--json',
    '--dir',
    dir,
    '--home',
    join(folder, 'home'),
    ...args,
  ]);
  onTestFinished(() => void served.stop());
  return served;
}
