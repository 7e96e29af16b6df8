import type { MachineFacts } from '../../shared/machine/facts.ts';
import { type Files, filesBelow } from './files.ts';
import { askLibraries, type LastResort, powershellAnswers } from './last-resort.ts';
import { probeLinux } from './linux.ts';
import { probeMacos } from './macos.ts';
import { type OperatingSystem, thisSystem } from './operating-system.ts';
import { probeOther } from './other-system.ts';
import { registryThrough } from './registry.ts';
import { type Run, runWithin } from './run.ts';
import { probeWindows } from './windows.ts';

/** How long a child process of the system (reg.exe, ioreg, sysctl) may take, in milliseconds. */
const CHILD_LIMIT_MS = 4000;
/** How long the libraries of the last resort may take: they start PowerShell on Windows. */
const LIBRARY_LIMIT_MS = 8000;

export interface ProbeOptions {
  /** The clock that dates the readings. */
  readonly now: () => Date;
  /** `/`, or a folder that stands in for it in tests. Only Linux looks at it. */
  readonly root?: string;
  /** The files below the root, where something else answers for some of them. */
  readonly files?: Files;
  /** The operating system to probe, as Node names it; this one if left out. */
  readonly platform?: NodeJS.Platform;
  /** Environment variables; only Windows' folder is looked up. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Starts children; in tests a table of recorded answers. */
  readonly run?: Run;
  readonly system?: OperatingSystem;
  readonly lastResort?: LastResort;
}

/**
 * Reads the machine. Files and registry first, then children of the operating system, libraries last; what
 * does not answer in time is a reading with a status. Rejects for no state of the machine.
 *
 * On Linux all is read synchronously before the promise is returned; `probeLinux` is the same without it.
 */
export async function probe(options: ProbeOptions): Promise<MachineFacts> {
  const platform = options.platform ?? process.platform;
  const at = instant(options.now());
  if (platform === 'linux' || platform === 'android')
    return probeLinux(options.files ?? filesBelow(options.root ?? '/'), at);

  const run = options.run ?? runWithin(CHILD_LIMIT_MS);
  const system = options.system ?? thisSystem;
  const folder = windowsFolder(options);
  const powershellWorks = async () => platform !== 'win32' || powershellAnswers(run, folder);
  const lastResort = options.lastResort ?? askLibraries(LIBRARY_LIMIT_MS, powershellWorks);
  if (platform === 'win32') return probeWindows(registryThrough(run, folder), system, lastResort, at);
  if (platform === 'darwin') return probeMacos(run, system, lastResort, at);
  return probeOther(system, lastResort, at);
}

/** `2026-01-31T12:00:00Z` */
function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function windowsFolder({ environment = process.env }: ProbeOptions): string {
  return environment['SystemRoot'] ?? environment['windir'] ?? 'C:\\Windows';
}
