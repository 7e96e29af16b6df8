import { execFileSync, spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { say } from '../../build/setup/step.mjs';
import { temporaryFolder } from './desktop.ts';

/** For `test.skipIf(cannotMount(…))`: says in one line what is left out where nothing may be mounted. */
export function cannotMount(test: string): boolean {
  const can = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
  if (!can) say(`SKIPPED: ${test}: nothing may be mounted here`);
  return !can;
}

/** A disk of so many kilobytes, for as long as the test runs. */
export function smallDisk(kilobytes = 128): string {
  const disk = temporaryFolder('softkey-disk-');
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=0755`, 'tmpfs', disk]);
  onTestFinished(() => void spawnSync('umount', ['--lazy', disk]));
  return disk;
}

/** From now on nobody may write below the folder, root included; gives back what makes it writable again. */
export function readOnly(folder: string): () => void {
  execFileSync('mount', ['--bind', folder, folder]);
  const undo = () => void spawnSync('umount', ['--lazy', folder]);
  onTestFinished(undo);
  // Busy while a file is open for writing there, which the app may be at any moment, and not for long.
  const remount = 'until mount -o remount,bind,ro "$0"; do sleep 0.05; done';
  execFileSync('sh', ['-c', remount, folder], { timeout: 20_000, stdio: 'pipe' });
  return undo;
}
