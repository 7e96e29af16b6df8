import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORDER } from '../station/made-up-machine.ts';
import { type Measurement, median } from './table.ts';

const ROUNDS = 41;
const TARGET = 2;
const PROGRAM = join(import.meta.dirname, '../../out/softkey.mjs');

/** `softkey status` of a licensed machine as a whole process, against a Node that does nothing. */
export function benchStatusProcess(): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-bench-'));
  try {
    license(folder);
    const rounds = Array.from({ length: ROUNDS }, () => ({
      empty: run(['-e', '0']),
      status: run([PROGRAM, 'status', '--home', join(folder, 'home')]),
    }));
    const ratio = median(rounds.map(({ empty, status }) => status / empty));
    const ms = (values: readonly number[]) => `${median(values).toFixed(1)} ms`;
    return {
      name: 'softkey status, the whole process',
      ours: ms(rounds.map(({ status }) => status)),
      opponent: `${ms(rounds.map(({ empty }) => empty))} node -e 0`,
      ratio,
      target: `≤ ${TARGET} × its time`,
      met: ratio <= TARGET,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Makes the machine in front of us a licensed one, through the program itself. */
function license(folder: string): void {
  const at = (name: string) => join(folder, name);
  const home = ['--home', at('home')];
  writeFileSync(at('order.json'), JSON.stringify(ORDER));
  const host: unknown = JSON.parse(softkey(['probe', '--json']));
  const name = typeof host === 'object' && host !== null && 'host' in host ? String(host.host) : '';
  softkey([
    'prelicense',
    '--order',
    at('order.json'),
    '--confirm',
    name,
    '--out',
    at('a.prelicense'),
    ...home,
  ]);
  softkey(['desk', 'init', '--demo', '--dir', at('desk')]);
  softkey(['desk', 'issue', at('a.prelicense'), '--dir', at('desk'), '--out', at('a.license')]);
  softkey(['import', at('a.license'), ...home]);
}

function softkey(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`softkey ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Milliseconds from start to end of one process. */
function run(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return took;
}
