import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { cleanEnvironment } from '../clean-environment.ts';
import { matches, type Script, type Step, writeFiles } from './script.ts';

const project = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A built edition and the Node that runs it. */
export interface Edition {
  readonly name: string;
  readonly program: string;
  readonly node: string;
}

export const vendorEdition: Edition = {
  name: 'the vendor edition',
  program: project('out/softkey.mjs'),
  node: process.execPath,
};

export const stationEdition: Edition = {
  name: 'the station edition on Node 22.12',
  program: project('out/station/softkey.mjs'),
  node: project('build/toolchain/node_modules/node-22/bin/node'),
};

/** What a machine may lack, each with how to find out. Scripts that need it are skipped there, by name. */
const ABILITIES: Readonly<Record<string, () => boolean>> = {
  root: () => process.getuid?.() === 0,
  nobody: () => process.getuid?.() === 0 && succeeds('setpriv', [...AS_NOBODY, process.execPath, '-e', '0']),
  tmpfs: () => process.getuid?.() === 0 && withFolder((folder) => mountSmall(folder) && unmount(folder)),
  mounts: () =>
    process.getuid?.() === 0 &&
    succeeds('unshare', ['-m', 'mount', '-t', 'tmpfs', 'softkey-test', '/sys/firmware']),
  terminal: () => succeeds('script', ['-qec', 'true', '/dev/null']),
  mkfifo: () => succeeds('mkfifo', ['--version']),
  identity: () =>
    /"(?:smbios-uuid|os-id|mac)","status":"value"/.test(
      spawnSync(process.execPath, [vendorEdition.program, 'probe', '--json'], { encoding: 'utf8' }).stdout,
    ),
};

const AS_NOBODY = ['--reuid=65534', '--regid=65534', '--clear-groups'];

/** What of a script's needs this machine lacks. */
export function lacking({ needs }: Script): readonly string[] {
  return needs.filter((need) => !(ABILITIES[need] ?? unknownNeed(need))());
}

function unknownNeed(need: string): never {
  throw new Error(`no machine is known to have ${need}`);
}

/**
 * Plays a script in a new folder, with `softkey` of this edition, and `vendor-softkey` for what is done at
 * the desk.
 */
export async function play(script: Script, edition: Edition): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-script-'));
  try {
    chmodSync(folder, 0o755);
    const work = join(folder, 'work');
    mkdirSync(work);
    writeFiles(work, script.files);
    if (script.needs.includes('tmpfs')) mountSmall(join(work, 'small'));
    const env = environment(folder, edition);
    for (const step of script.steps) await playStep(step, work, env);
  } finally {
    if (script.needs.includes('tmpfs')) unmount(join(folder, 'work/small'));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function playStep(step: Step, cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { line, command, exit } = step;
  const ran = await run(command, cwd, env);
  if (ran.exit === exit && matches(ran.stdout, step.stdout) && matches(ran.stderr, step.stderr)) return;
  const lines = (text: string) => text.split('\n').slice(0, -1);
  expect({ line, command, exit: ran.exit, stdout: lines(ran.stdout), stderr: lines(ran.stderr) }).toEqual({
    line,
    command,
    exit,
    stdout: step.stdout,
    stderr: step.stderr,
  });
}

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number | null;
}

function run(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  const child = spawn('sh', ['-c', command], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  return new Promise((resolve, reject) => {
    const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
    child.on('error', reject);
    child.on('close', (exit) => resolve({ stdout: stdout(), stderr: stderr(), exit }));
  });
}

function textOf(stream: ChildProcess['stdout']): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/** Nothing of the environment of whoever runs the tests; the programs lie where any user may run them. */
function environment(folder: string, edition: Edition): NodeJS.ProcessEnv {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  installProgram(bin, 'softkey', edition);
  installProgram(bin, 'vendor-softkey', vendorEdition);
  writeExecutable(join(bin, 'node'), `exec "${edition.node}" "$@"`);
  writeExecutable(join(bin, 'as-nobody'), `exec setpriv ${AS_NOBODY.join(' ')} "$@"`);
  return cleanEnvironment({
    PATH: `${bin}:${process.env['PATH'] ?? '/usr/bin:/bin'}`,
    HOME: join(folder, 'user'),
    SOFTKEY_HOME: join(folder, 'work/home'),
    LANG: 'C.UTF-8',
  });
}

function installProgram(bin: string, name: string, { program, node }: Edition): void {
  const copy = join(bin, `${name}.mjs`);
  copyFileSync(program, copy);
  writeExecutable(join(bin, name), `exec "${node}" "${copy}" "$@"`);
}

function writeExecutable(path: string, command: string): void {
  writeFileSync(path, `#!/bin/sh\n${command}\n`, { mode: 0o755 });
}

function mountSmall(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  return succeeds('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=755', 'softkey-test', folder]);
}

function unmount(folder: string): boolean {
  return existsSync(folder) && succeeds('umount', [folder]);
}

function withFolder(use: (folder: string) => boolean): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-mount-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
