import { randomBytes } from 'node:crypto';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { read } from '../../shared/document/shape.ts';
import { vendorProfile } from '../../shared/profile/vendor-profile.ts';
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
  if (isMainThread) process.exitCode = await runCommandLine(commands, programOf(build));
  else (await import('../station/verify-paths.ts')).serveAsVerifyWorker(workerData, parentPort);
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
