import type { MachineFacts } from '../../shared/machine/facts.ts';
import { askLibraries, powershellAnswers } from './last-resort.ts';
import { probeMacos } from './macos.ts';
import { thisSystem } from './operating-system.ts';
import { probeOther } from './other-system.ts';
import type { ProbeOptions } from './probe-options.ts';
import { registryThrough } from './registry.ts';
import { runWithin } from './run.ts';
import { probeWindows } from './windows.ts';
import { ipconfigThrough } from './windows-adapters.ts';

/** How long a child process of the system (reg.exe, ioreg, sysctl) may take, in milliseconds. */
const CHILD_LIMIT_MS = 4000;
/** How long the libraries of the last resort may take: they start PowerShell on Windows. */
const LIBRARY_LIMIT_MS = 8000;

/** Reads a machine of any system but Linux: `probe` says how. */
export async function probeAnotherSystem(
  platform: NodeJS.Platform,
  options: Omit<ProbeOptions, 'now'>,
  at: string,
): Promise<MachineFacts> {
  const run = options.run ?? runWithin(CHILD_LIMIT_MS);
  const system = options.system ?? thisSystem;
  const folder = windowsFolder(options);
  const powershellWorks = async () => platform !== 'win32' || powershellAnswers(run, folder);
  const lastResort = options.lastResort ?? askLibraries(LIBRARY_LIMIT_MS, powershellWorks);
  if (platform === 'win32')
    return probeWindows(registryThrough(run, folder), ipconfigThrough(run, folder), system, lastResort, at);
  if (platform === 'darwin') return probeMacos(run, system, lastResort, at);
  return probeOther(system, lastResort, at);
}

function windowsFolder({ environment = process.env }: Pick<ProbeOptions, 'environment'>): string {
  return environment['SystemRoot'] ?? environment['windir'] ?? 'C:\\Windows';
}
