import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { demoProfile } from '../../build/constants.ts';
import { makeExecutable } from '../../build/executable/executable.ts';
import { packageNames } from '../../build/installer/names.ts';
import { root } from './folders.ts';
import { nodeExe } from './node-exe.ts';
import { ENVIRONMENT, importRegistry, PREFIX, startServer, stopServer } from './prefix.ts';
import { wineProgram } from './programs.ts';
import { registryFile, type WindowsMachine } from './registry.ts';

/** How a command ended, and what it wrote. */
export interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A Windows, with the program in a folder of its own on drive C, in which everything runs. */
export interface Windows {
  /** Makes it this machine; what runs from now on sees it. */
  readonly become: (machine: WindowsMachine) => void;
  /** Runs the station edition of the program, as a script or as an executable. */
  readonly softkey: (...words: readonly string[]) => Answer;
  /**
   * Starts a script that writes a line when it is ready, and waits for that. Kill it when it is not needed
   * any more.
   */
  readonly background: (script: string) => Promise<ChildProcess>;
  /** The folder as this machine sees it. */
  readonly folder: string;
  /** The folder as Windows sees it: with spaces and letters outside ASCII. */
  readonly path: string;
  readonly write: (name: string, content: string) => void;
  readonly read: (name: string) => string;
  readonly close: () => void;
}

const LIMIT_MS = 60_000;
const POLL_MS = 50;
const MOST_STARTS = 3;

export async function startWindows(form: 'script' | 'executable' = 'script'): Promise<Windows> {
  const node = await nodeExe();
  startServer();
  const folder = mkdtempSync(join(PREFIX, 'drive_c', 'Estação de Água '));
  const program = join(root, 'out/station/softkey.mjs');
  const names = packageNames(demoProfile);
  const out = join(folder, 'softkey.exe');
  if (form === 'script') copyFileSync(program, join(folder, 'softkey.mjs'));
  else await makeExecutable({ system: 'win', pin: 'oldest', program, names, out });
  const softkey = form === 'script' ? [node, 'softkey.mjs'] : ['softkey.exe'];
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  return {
    become(machine) {
      write('machine.reg', registryFile(machine));
      importRegistry(join(folder, 'machine.reg'));
    },
    softkey: (...words) => runToItsEnd(folder, [...softkey, ...words]),
    background: (script) => runInBackground(folder, node, script),
    folder,
    path: `C:\\${basename(folder)}`,
    write,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    close() {
      stopServer();
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * Once in several hundred times wine loses a program before it has begun. One that has begun says something,
 * with `--json`.
 */
function runToItsEnd(folder: string, args: readonly string[]): Answer {
  for (let time = 1; ; time++) {
    const answer = run(folder, args);
    if (answer.stdout !== '' || answer.stderr !== '' || time === MOST_STARTS) return answer;
  }
}

/** Under wine a program's output must be a file: a pipe is not understood. */
function run(folder: string, args: readonly string[]): Answer {
  const [stdout, stderr] = [openSync(join(folder, 'stdout'), 'w'), openSync(join(folder, 'stderr'), 'w')];
  const { status } = spawnSync(wineProgram('wine64'), args, {
    cwd: folder,
    env: ENVIRONMENT,
    stdio: ['ignore', stdout, stderr],
    timeout: LIMIT_MS,
  });
  for (const file of [stdout, stderr]) closeSync(file);
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { code: status, stdout: text('stdout'), stderr: text('stderr') };
}

async function runInBackground(folder: string, node: string, script: string): Promise<ChildProcess> {
  const output = join(folder, 'background');
  const file = openSync(output, 'w');
  const child = spawn(wineProgram('wine64'), [node, '--input-type=module', '--eval', script], {
    cwd: folder,
    env: ENVIRONMENT,
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  const deadline = Date.now() + LIMIT_MS;
  while (readFileSync(output, 'utf8') === '' && child.exitCode === null && Date.now() < deadline)
    await pause(POLL_MS);
  return child;
}
