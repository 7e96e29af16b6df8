import { type BuildConstants, surroundingsOf } from '../app/build.ts';
import { localZone } from '../local-zone.ts';
import type { Command } from './command.ts';
import { runCommandLine } from './main.ts';

/** What an edition knows of itself. */
export interface Build extends BuildConstants {
  readonly edition: 'vendor' | 'station';
}

/** Starts an edition on this process. */
export async function startEdition(build: Build, commands: readonly Command[]): Promise<void> {
  // A dynamic import of one of Node's modules here makes the bundler put its own helpers into the first part;
  // the groups of build/bundle.ts cannot ask for that (test/status-path.test.ts).
  const { exit } = await import('node:process');
  // Exits explicitly, because Node takes a millisecond to find out that nothing is left to do.
  exit(await runCommandLine(commands, programOf(build)));
}

function programOf(build: Build) {
  const { edition, version } = build;
  return {
    args: process.argv.slice(2),
    launch,
    env: process.env,
    platform: process.platform,
    stdin: () => process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    zone: localZone(process.env),
    surroundings: surroundingsOf(build),
    edition,
    version,
  };
}

/** A Node with the program inside it repeats its own name where another one has the program's file. */
function launch(): readonly string[] {
  const isExecutable = process.getBuiltinModule('node:sea').isSea();
  return isExecutable ? [process.execPath] : [process.execPath, process.argv[1] ?? ''].filter(Boolean);
}
