import { randomBytes } from 'node:crypto';
import { read } from '../../shared/document/shape.ts';
import { vendorProfile } from '../../shared/profile/vendor-profile.ts';
import { WORKER_ARGUMENT } from '../station/worker-argument.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Command } from './command.ts';
import { runCommandLine } from './main.ts';

/** What an edition knows of itself: its build constants, and its own file. */
export interface Build {
  readonly profile: unknown;
  readonly edition: 'vendor' | 'station';
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly file: string;
}

/** Starts an edition on this process: as the command line, or in a thread of `softkey verify` as one of its workers. */
export async function start(build: Build, commands: readonly Command[]): Promise<void> {
  if (process.argv[2] === WORKER_ARGUMENT && (await serveAsWorker())) return;
  process.exitCode = await runCommandLine(commands, programOf(build));
}

/** False in the main thread, where a person typed the argument. */
async function serveAsWorker(): Promise<boolean> {
  const { parentPort, workerData } = await import('node:worker_threads');
  if (parentPort === null) return false;
  (await import('../station/verify-paths.ts')).serveAsVerifyWorker(workerData, parentPort);
  return true;
}

function programOf({ edition, version, file, profile, date }: Build) {
  return {
    args: process.argv.slice(2),
    env: process.env,
    platform: process.platform,
    stdin: () => process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    surroundings: surroundingsOf(profile, version, date),
    edition,
    version,
    file,
  };
}

function surroundingsOf(profile: unknown, version: string, date: string): Surroundings {
  const result = read(vendorProfile, profile);
  if ('faults' in result)
    throw new Error(`this program was built with a bad vendor profile: ${JSON.stringify(result.faults)}`);
  return {
    now: () => new Date(),
    randomness: randomBytes,
    profile: result.value,
    program: `softkey ${version}`,
    builtAt: `${date}T00:00:00Z`,
  };
}
