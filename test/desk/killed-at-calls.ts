import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { expect } from 'vitest';
import { bundledProgram } from '../bundled-program.ts';
import { sweep } from '../sweep.ts';
import { hitAt, type Moment, momentsAt } from '../traced-calls.ts';
import { newFolder } from './desks.ts';

/** The system calls that change a disk. */
const CHANGES = ['openat', 'write', 'pwrite64', 'fsync', 'fdatasync', 'rename', 'unlink', 'ftruncate'];

/**
 * Runs a program of this folder, or by its path, on a copy of a desk or of another store, again and again:
 * each system call that may change something in that folder (one of four and the last one, but for a
 * release) is made the last one before a SIGKILL, in a run of its own. `check` looks at what each left, and
 * at what the program had written out.
 */
export async function killedAtEachCall(
  prepared: string,
  [program, ...args]: readonly [program: string, ...args: string[]],
  check: (dir: string, given: string) => Promise<void>,
): Promise<void> {
  const own = join(import.meta.dirname, 'programs', `${program}.ts`);
  const module = isAbsolute(program) ? program : own;
  const path = await bundledProgram(module, newFolder());
  const run = (...options: readonly string[]) => traced(copyOf(prepared), [path, ...args], options);
  const moments = momentsAt(run()).filter(isChange);
  expect(moments.map(({ kind }) => kind)).toContain('rename');
  for (const moment of new Set([...sweep(moments, { one: 4 }), ...moments.slice(-1)])) {
    const { dir, signal, stdout } = await hitAt(moment, (when) =>
      run('-e', `inject=${moment.kind}:signal=SIGKILL:when=${when}`),
    );
    expect(signal).toBe('SIGKILL');
    await check(dir, stdout);
  }
}

function isChange({ line }: Moment): boolean {
  return !line.includes('O_RDONLY');
}

function copyOf(prepared: string): string {
  const dir = join(newFolder(), 'desk');
  cpSync(prepared, dir, { recursive: true });
  return dir;
}

function traced(dir: string, [path = '', ...args]: readonly string[], options: readonly string[]) {
  const file = join(newFolder(), 'trace');
  const strace = ['-y', '-qq', '-o', file, '-e', `trace=${CHANGES.join()}`, ...options];
  const command = [...strace, process.execPath, path, dir, ...args];
  const { signal, stdout } = spawnSync('strace', command, { encoding: 'utf8' });
  const isThere = (line: string) => line.includes(dir);
  return { dir, signal, stdout, isThere, trace: readFileSync(file, 'utf8') };
}
