import { type BuildConstants, surroundingsOf } from '../app/build.ts';
import { localZone } from '../local-zone.ts';
import { WORKER_ARGUMENT } from '../station/worker-argument.ts';
import type { Command } from './command.ts';
import { runCommandLine } from './main.ts';

/** What an edition knows of itself: its build constants, and its own file. */
export interface Build extends BuildConstants {
  readonly edition: 'vendor' | 'station';
  readonly file: string;
}

/**
 * Starts an edition on this process: as the command line, or in a thread of `softkey verify` as one of its
 * workers.
 */
export async function startEdition(build: Build, commands: readonly Command[]): Promise<void> {
  if (process.argv[2] === WORKER_ARGUMENT && (await serveAsWorker())) return;
  // Exits explicitly, because Node takes a millisecond to find out that nothing is left to do.
  process.exit(await runCommandLine(commands, programOf(build)));
}

/** False in the main thread, where a person typed the argument. */
async function serveAsWorker(): Promise<boolean> {
  const { parentPort, workerData } = await import('node:worker_threads');
  if (parentPort === null) return false;
  (await import('../station/verify-paths.ts')).serveAsVerifyWorker(workerData, parentPort);
  return true;
}

function programOf(build: Build) {
  const { edition, version, file } = build;
  return {
    args: process.argv.slice(2),
    env: process.env,
    platform: process.platform,
    stdin: () => process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    zone: localZone(process.env),
    surroundings: surroundingsOf(build),
    edition,
    version,
    file,
  };
}
