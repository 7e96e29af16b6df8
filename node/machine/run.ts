import type { ReasonOf } from '../../shared/machine/reading.ts';

/**
 * What a child process wrote, or why it could not answer. A program that only reports failure is `done`;
 * `silent` where it did not even do that.
 */
export type RunAnswer =
  | { readonly status: 'done'; readonly output: Uint8Array; readonly silent?: true }
  | { readonly status: 'denied'; readonly reason: ReasonOf<'denied'> };

/** Starts a program, without a shell, and gives what it wrote to stdout. Never rejects. */
export type Run = (program: string, parameters: readonly string[]) => Promise<RunAnswer>;

const LONGEST_OUTPUT = 4 * 1024 * 1024;

/** Runs real programs. Each is killed after `limitMs` milliseconds. */
export function runWithin(limitMs: number): Run {
  return async (program, parameters) => {
    // Loaded for the first child process: most commands start none, and it loads Node's sockets too.
    const { execFile } = await import('node:child_process');
    const options = {
      timeout: limitMs,
      killSignal: 'SIGKILL',
      maxBuffer: LONGEST_OUTPUT,
      encoding: 'buffer',
      windowsHide: true,
    } as const;
    return new Promise((resolve) => {
      execFile(program, [...parameters], options, (error, output, complaints) => {
        const reason = error && reasonOf(error);
        if (reason) resolve({ status: 'denied', reason });
        else if (output.length + complaints.length > 0) resolve({ status: 'done', output });
        else resolve({ status: 'done', output, silent: true });
      });
    });
  };
}

/**
 * For a program that always says something. One that Windows ends before it begins (no memory left for
 * windows, protective software, a system that shuts down) says nothing, and that is no answer: it is asked
 * once more, and then what it would have said is unknown.
 */
export async function runTalkative(
  run: Run,
  program: string,
  parameters: readonly string[],
): Promise<RunAnswer> {
  for (let time = 1; time <= 2; time++) {
    const answer = await run(program, parameters);
    if (answer.status === 'denied' || !answer.silent) return answer;
  }
  return { status: 'denied', reason: 'unreadable' };
}

function reasonOf(error: { killed?: boolean; code?: unknown }): ReasonOf<'denied'> | undefined {
  if (error.killed) return 'timed-out';
  if (error.code === 'ENOENT') return 'tool-missing';
  if (typeof error.code === 'string') return 'access-denied';
  return undefined;
}
