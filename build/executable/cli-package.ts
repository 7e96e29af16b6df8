import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXECUTABLE, type PackageNames, packageNames } from '../installer/names.ts';
import { signIfAsked } from '../installer/windows/sign.ts';
import { say } from '../setup/step.mjs';
import { shellFiles } from '../shell-files.ts';
import { makeExecutable } from './executable.ts';
import { pinnedNode, type System } from './pinned-node.ts';

/** What to package: a program of the station edition, built for the same vendor profile. */
export interface CliOrder {
  readonly profile: string;
  readonly program: string;
  readonly out: string;
}

/** The command line for each system, without Node; returns their folders. */
export async function makeCliPackages({ profile, program, out }: CliOrder): Promise<string[]> {
  const names = packageNames(profile);
  const folders: string[] = [];
  for (const system of ['linux', 'win'] as const) {
    const folder = join(out, `${names.id}-${names.version}-cli-${system}-x64`);
    await makeCliFolder(system, program, names, folder);
    folders.push(folder);
  }
  return folders;
}

/** The executable, the licenses of what is in it, and what manuals and shells take of it. */
export async function makeCliFolder(
  system: System,
  program: string,
  names: PackageNames,
  folder: string,
): Promise<void> {
  await replaceFolder(folder, async (draft) => {
    const out = join(draft, EXECUTABLE[system]);
    await makeExecutable({ system, program, names, out });
    if (system === 'win') await signIfAsked(out, names.title);
    write(draft, { 'LICENSES.txt': await licenses(program), ...shellFiles(system, names) });
    say(`${EXECUTABLE[system]}: ${(statSync(out).size / 1e6).toFixed(1)} MB`);
  });
}

/** What the program contains, and the Node around it: its package for Windows brings no licenses. */
async function licenses(program: string): Promise<string> {
  const ours = readFileSync(join(dirname(program), 'LICENSES.txt'), 'utf8');
  const nodes = readFileSync(join(await pinnedNode('linux'), 'LICENSE'), 'utf8');
  return `${ours.trimEnd()}\n\n## Node.js\n\n${nodes}`;
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

async function replaceFolder(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    await fill(draft);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
