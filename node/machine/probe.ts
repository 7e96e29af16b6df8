import type { MachineFacts } from '../../shared/machine/facts.ts';
import { type Files, filesBelow } from './files.ts';
import type { LastResort } from './last-resort.ts';
import { probeLinux } from './linux.ts';
import type { OperatingSystem } from './operating-system.ts';
import type { Run } from './run.ts';

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
  // What the other systems need waits behind this: a Linux machine never loads it.
  const { probeAnotherSystem } = await import('./probe-another-system.ts');
  return probeAnotherSystem(platform, options, at);
}

/** `2026-01-31T12:00:00Z` */
function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
