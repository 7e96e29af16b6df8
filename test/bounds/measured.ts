import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cleanEnvironment } from '../clean-environment.ts';

/** What a process needed, and what it said. */
export interface Cost {
  /** Of processors, which a busy machine hardly changes, and not of the clock. */
  readonly seconds: number;
  /** Of memory, at most. */
  readonly megabytes: number;
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs before the program, and writes down at its end what it needed: on Linux out of /proc, because what
 * `resourceUsage` counts there begins with the memory of the process that forked it.
 */
const REPORT = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync, writeFileSync } from 'node:fs';
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const kilobytes = process.platform === 'linux'
      ? Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
      : process.resourceUsage().maxRSS;
    const cost = { seconds: (user + system) / 1e6, megabytes: kilobytes / 1024 };
    writeFileSync(process.env.COST_FILE, JSON.stringify(cost));
  });
`)}`;

/** Runs a program under Node and says what it cost. `file`: where that may be written down. */
export async function costOf(args: readonly string[], file: string): Promise<Cost> {
  const child = spawn(process.execPath, ['--import', REPORT, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnvironment({ COST_FILE: file }),
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  const [exit] = (await once(child, 'close')) as [number | null];
  const { seconds, megabytes } = JSON.parse(readFileSync(file, 'utf8')) as Cost;
  return { seconds, megabytes, exit, ...said };
}

/** What a process that lives on has needed until now; on Linux only, where the kernel keeps it. */
export function needsOf(pid: number): { readonly seconds: number; readonly megabytes: number } {
  const [, ticks = ''] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ');
  const [user, system] = ticks.split(' ').slice(11, 13).map(Number);
  const most = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
  return { seconds: ((user ?? 0) + (system ?? 0)) / 100, megabytes: Number(most) / 1024 };
}
