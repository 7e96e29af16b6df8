import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type PackageNames, packageNames } from '../installer/names.ts';
import { say } from '../setup/step.mjs';
import { makeExecutable } from './executable.ts';
import { pinnedNode, type System } from './pinned-node.ts';

const SYSTEMS: readonly System[] = ['linux', 'win'];

/** What to package: a program of the station edition, built for the same vendor profile. */
export interface CliOrder {
  readonly profile: string;
  readonly program: string;
  readonly out: string;
}

/** The command line as one file for each system that runs without Node; returns their folders. */
export async function makeCliPackages({ profile, program, out }: CliOrder): Promise<string[]> {
  const names = packageNames(profile);
  const folders: string[] = [];
  for (const system of SYSTEMS) {
    const folder = join(out, `${names.id}-${names.version}-cli-${system}-x64`);
    await replaceFolder(folder, (draft) => fill(draft, system, program, names));
    folders.push(folder);
  }
  return folders;
}

export function executableName(system: System): string {
  return system === 'win' ? 'softkey.exe' : 'softkey';
}

async function fill(folder: string, system: System, program: string, names: PackageNames): Promise<void> {
  const out = join(folder, executableName(system));
  await makeExecutable({ system, program, names, out });
  writeFileSync(join(folder, 'LICENSES.txt'), await licenses(program));
  say(`${basename(out)}: ${(statSync(out).size / 1e6).toFixed(1)} MB`);
}

/** What the program contains, and the Node around it: its package for Windows brings no licenses. */
async function licenses(program: string): Promise<string> {
  const ours = readFileSync(join(dirname(program), 'LICENSES.txt'), 'utf8');
  const nodes = readFileSync(join(await pinnedNode('linux'), 'LICENSE'), 'utf8');
  return `${ours.trimEnd()}\n\n## Node.js\n\n${nodes}`;
}

async function replaceFolder(folder: string, fillDraft: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    await fillDraft(draft);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
