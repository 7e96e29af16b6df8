import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, root } from './folders.ts';

const MANIFEST = ['package.json', 'package-lock.json'];
/** The oldest Node that the program runs on; a newer one does not start in the wine of many distributions. */
const PROGRAM = 'node_modules/node-win-22/bin/node.exe';

/**
 * Node for Windows, as the toolchain's lock pins it; npm brings it here too when it is told that this is
 * Windows.
 */
export function nodeExe(): string {
  const toolchain = join(root, 'build/toolchain');
  const lock = readFileSync(join(toolchain, 'package-lock.json'));
  const folder = join(CACHE, `node-${createHash('sha256').update(lock).digest('hex').slice(0, 16)}`);
  if (!existsSync(folder)) install(toolchain, folder);
  return join(folder, PROGRAM);
}

/** Whether Node for Windows is here or can be had. */
export function hasNodeExe(): boolean {
  try {
    return existsSync(nodeExe());
  } catch {
    return false;
  }
}

function install(toolchain: string, folder: string): void {
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  try {
    for (const name of MANIFEST) copyFileSync(join(toolchain, name), join(draft, name));
    execFileSync('npm', ['ci', '--os=win32', '--cpu=x64'], { cwd: draft, stdio: 'ignore' });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
