import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { ensureProgram } from '../../ensure-system.ts';
import { runStep, StepFailed } from '../../setup/step.mjs';

// What every Debian package of the project is made by: a folder with what it installs, and `DEBIAN`.

export function requireDpkg(): void {
  if (!ensureProgram('dpkg-deb', 'dpkg'))
    throw new StepFailed('dpkg-deb is not installed', 'Make the deb on Debian or Ubuntu.');
}

/** Whatever the umask was, everyone may run the program and nobody but root may write it. */
export function setModes(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  const mayRun = stat.isDirectory() || (stat.mode & 0o100) !== 0;
  chmodSync(path, mayRun ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) setModes(`${path}/${name}`);
}

export function kibibytes(tree: string): number {
  const files = readdirSync(tree, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + lstatSync(`${parentPath}/${name}`).size, 0);
  return Math.ceil(bytes / 1024);
}

/** What comes before a release sorts before it in Debian only with a tilde. */
export function debianVersion(version: string): string {
  return version.replaceAll('-', '~');
}

export async function packDeb(tree: string, file: string): Promise<void> {
  const step = { title: `Packing ${basename(file)}`, next: 'See what dpkg-deb says above.' };
  await runStep(step, 'dpkg-deb', ['--root-owner-group', '-Zxz', '--build', tree, file]);
}
