import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { timed } from './table.ts';

const PROCESS = join(import.meta.dirname, 'raw-process.ts');

/**
 * What this machine can do at most: the milliseconds that so many processes at once take for a folder of
 * licenses with nothing but `crypto.verify`, each for its share. Answers with how to measure it again, and
 * how to end it.
 */
export async function rawTogether(processes: number, folder: string, publicKey: Uint8Array) {
  const key = Buffer.from(publicKey).toString('base64');
  const started = Array.from({ length: processes }, (_, share) =>
    fork(PROCESS, [folder, key, String(share), String(processes)]),
  );
  await Promise.all(started.map((process) => answerOf(process)));
  const share = (process: ChildProcess) => {
    process.send('begin');
    return answerOf(process);
  };
  return {
    verify: () => timed(() => Promise.all(started.map(share))),
    stop: () => {
      for (const process of started) process.kill();
    },
  };
}

async function answerOf(process: ChildProcess): Promise<void> {
  const [answer] = await Promise.race([once(process, 'message'), once(process, 'exit')]);
  if (typeof answer !== 'string') throw new Error('a process of the benchmark ended early');
}
