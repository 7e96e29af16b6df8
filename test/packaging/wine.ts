import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENT } from '../windows-lab/prefix.ts';
import { wineProgram } from '../windows-lab/programs.ts';

/** A Windows of its own, in `folder`: installing changes a drive C and a registry that nobody else uses. */
export interface Wine {
  /** Drive C, as this machine sees it. */
  readonly drive: string;
  /** Runs a program to its end; returns its exit code, of which wine passes on the lowest byte. */
  readonly run: (program: string, ...args: readonly string[]) => number | null;
  readonly start: (program: string) => ChildProcess;
  /** What the registry holds, as regedit exports it: a section per key, a line per value. */
  readonly registry: (key: string) => string;
  /** Waits until every program has ended: an uninstaller goes on in a copy of itself. */
  readonly settle: () => void;
  /** An uninstaller of NSIS goes on in a copy of itself, which is there when the first has ended. */
  readonly isUninstalling: () => boolean;
  readonly becomeVersion: (version: 'win7' | 'win10') => void;
  readonly close: () => void;
}

const LIMIT_MS = 60_000;

export function startWine(folder: string): Wine {
  mkdirSync(folder, { recursive: true });
  const env = {
    ...ENVIRONMENT,
    WINEPREFIX: folder,
    // Otherwise wine puts what is installed into the menu of whoever runs the tests.
    WINEDLLOVERRIDES: `${ENVIRONMENT['WINEDLLOVERRIDES']};winemenubuilder.exe=d`,
  };
  const options = { cwd: folder, env, stdio: 'ignore', timeout: LIMIT_MS } as const;
  const run = (program: string, ...args: readonly string[]) =>
    spawnSync(wineProgram('wine64'), [program, ...args], options).status;
  const settle = () => void spawnSync(wineProgram('wineserver'), ['-w'], options);
  run('wineboot', '-i');
  return {
    drive: join(folder, 'drive_c'),
    run,
    start: (program) => spawn(wineProgram('wine64'), [program], options),
    registry: (key) => exported(folder, run, key),
    settle,
    isUninstalling: () => programs().some((name) => /~nsu/i.test(name)),
    becomeVersion: (version) => void run('winecfg', '/v', version),
    close: () => void spawnSync(wineProgram('wineserver'), ['-k'], options),
  };
}

/** What runs on this machine, by its command lines. */
function programs(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    });
}

/** As a program under wine names a file of this machine. */
export function windowsPath(file: string): string {
  return `Z:${file.replaceAll('/', '\\')}`;
}

function exported(folder: string, run: Wine['run'], key: string): string {
  const file = join(folder, 'drive_c', 'export.reg');
  if (run('reg', 'export', key, 'C:\\export.reg', '/y') !== 0) return '';
  return readFileSync(file, 'utf16le').replaceAll('\r', '');
}
