import { type MachineSigns, noSigns } from '../../shared/preflight/signs.ts';
import { filesBelow } from './files.ts';
import type { ProbeOptions } from './probe-options.ts';
import { registryThrough } from './registry.ts';
import { runWithin } from './run.ts';
import { fileTimesBelow } from './signs-file-times.ts';
import { linuxSigns } from './signs-linux.ts';
import { windowsSigns } from './signs-windows.ts';

/** How long reg.exe may take, in milliseconds. */
const CHILD_LIMIT_MS = 4000;

export type SignsOptions = Pick<ProbeOptions, 'root' | 'platform' | 'environment' | 'run'>;

/**
 * Reads the signs that preflight looks at, beside the probe's machine facts: from files on Linux, through
 * reg.exe on Windows; macOS and others show none. Never rejects because of the machine: what cannot be read
 * is a sign with a status.
 */
export async function readSigns(options: SignsOptions = {}): Promise<MachineSigns> {
  const { platform = process.platform, root = '/', environment = process.env } = options;
  if (platform === 'linux' || platform === 'android')
    return linuxSigns(filesBelow(root), fileTimesBelow(root));
  if (platform !== 'win32') return noSigns('not-supported');
  const folder = environment['SystemRoot'] ?? environment['windir'] ?? 'C:\\Windows';
  const query = registryThrough(options.run ?? runWithin(CHILD_LIMIT_MS), folder);
  return windowsSigns(query, fileTimesBelow(options.root ?? ''), folder);
}
