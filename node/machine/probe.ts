import type { MachineFacts } from '../../shared/machine/facts.ts';
import { filesBelow } from './files.ts';
import { probeLinux } from './linux.ts';
import type { ProbeOptions } from './probe-options.ts';

/**
 * Reads the machine. Files and registry first, then children of the operating system, libraries last; what
 * does not answer in time is a reading with a status. Never rejects because of the machine.
 *
 * On Linux all is read synchronously before the promise is returned; `probeLinux` is the same without it.
 */
export async function probe(options: ProbeOptions): Promise<MachineFacts> {
  const platform = options.platform ?? process.platform;
  const at = instant(options.now());
  if (platform === 'linux' || platform === 'android')
    return probeLinux(options.files ?? filesBelow(options.root ?? '/'), at);
  // The code of other systems is loaded only after this point, so a Linux machine never loads it.
  const { probeAnotherSystem } = await import('./probe-another-system.ts');
  return probeAnotherSystem(platform, options, at);
}

/** `2026-01-31T12:00:00Z` */
function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
