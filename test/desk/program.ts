import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import { keptCode } from '../kept-code.ts';

/** A program of this folder that really runs, by its own Node. */
export interface Program {
  /** The values it has written so far, a line of JSON each; a line that was cut off is none. */
  readonly written: readonly unknown[];
  /** Waits for what it says when it begins. */
  readonly ready: () => Promise<void>;
  /** Waits until it has written so many values, or has ended. */
  readonly wrote: (count: number) => Promise<void>;
  readonly kill: () => void;
  /** Waits for its end, however that comes: the exit code, or null where it was killed. */
  readonly ended: () => Promise<number | null>;
}

const FAILING = new URL('failing-postgres.ts', import.meta.url).href;

export function start(
  name: 'approve-once' | 'issuing' | 'holding' | 'init' | 'mail-once',
  ...args: string[]
): Program {
  const path = fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url));
  const failing = inject('engine') === 'failing-postgres' ? ['--import', FAILING] : [];
  const child = spawn(process.execPath, [...failing, path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: keptCode,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const written = linesOf(child);
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const first = new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
  return {
    written,
    ready: () => Promise.race([first, closed.then(() => undefined)]),
    wrote: async (count) => {
      while (written.length < count)
        if (await Promise.race([nextLine(child), closed.then(() => true)])) return;
    },
    kill: () => void child.kill('SIGKILL'),
    ended: () => closed,
  };
}

function nextLine({ stdout }: ChildProcess): Promise<false> {
  return new Promise((resolve) => stdout?.once('data', () => resolve(false)));
}

function linesOf({ stdout }: ChildProcess): unknown[] {
  const values: unknown[] = [];
  let rest = '';
  stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    values.push(...lines.map((line) => JSON.parse(line)));
  });
  return values;
}
