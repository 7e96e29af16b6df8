import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackageNames } from '../installer/names.ts';
import { asInnerScript } from '../pack.ts';
import { runStep, StepFailed } from '../setup/step.mjs';
import { writeLinuxExecutable } from './linux-executable.ts';
import { nodeIn, type Pin, pinnedNode, type System } from './pinned-node.ts';
import { writeWindowsExecutable } from './windows-executable.ts';

/** What an executable is made of and for. */
export interface ExecutableOrder {
  readonly system: System;
  /** A packed program, as `npm run build` makes it. */
  readonly program: string;
  readonly names: PackageNames;
  /** The file that is written. */
  readonly out: string;
  readonly pin?: Pin;
}

/**
 * Puts a program into the Node of its system, so that it runs where there is no Node
 * (docs/decisions/0047-one-executable.md). The same program gives the same bytes.
 */
export async function makeExecutable(order: ExecutableOrder): Promise<void> {
  const { system, out, names, pin = 'pinned' } = order;
  const node = nodeIn(await pinnedNode(system, pin), system);
  const blob = await makeBlob(order.program, pin);
  if (system === 'win') writeWindowsExecutable({ node, blob, names, out });
  else await writeLinuxExecutable({ node, blob, out });
  chmodSync(out, 0o755);
}

/** Of this system and of the same version: a blob is for one version of Node. */
async function makeBlob(program: string, pin: Pin): Promise<Buffer> {
  const workshop = mkdtempSync(join(tmpdir(), 'softkey-blob-'));
  try {
    const at = (name: string) => join(workshop, name);
    writeFileSync(at('main.cjs'), asInnerScript(readFileSync(program, 'utf8')));
    writeFileSync(at('config.json'), JSON.stringify(CONFIGURATION));
    const step = { title: 'Wrapping the program', next: 'See what Node says above.' };
    await runStep(step, await nodeHere(pin), ['--experimental-sea-config', 'config.json'], { cwd: workshop });
    return readFileSync(at('blob'));
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** The path of `main` becomes part of the blob, so it is a name without a folder. */
const CONFIGURATION = {
  main: 'main.cjs',
  output: 'blob',
  disableExperimentalSEAWarning: true,
  // The program brings its own (build/pack.ts), which is also checked.
  useCodeCache: false,
  // What is in NODE_OPTIONS on a machine decides nothing about its license.
  execArgvExtension: 'none',
};

async function nodeHere(pin: Pin): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64')
    return nodeIn(await pinnedNode('linux', pin), 'linux');
  if (process.platform === 'win32' && process.arch === 'x64')
    return nodeIn(await pinnedNode('win', pin), 'win');
  throw new StepFailed('executables are made on Linux or Windows, on x64', 'Make them on such a machine.');
}
