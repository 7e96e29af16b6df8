import { cpus, hostname, networkInterfaces, totalmem } from 'node:os';
import type { ListedAdapter } from '../../shared/machine/adapter-windows.ts';
import { retryWhileHeld } from '../files/retry-while-held.ts';

/** What the operating system tells a program directly, without files or children. */
export interface OperatingSystem {
  host(): string;
  /** Memory the system can use, in MiB. */
  memoryMib(): number;
  /** The name of the first processor. */
  processorName(): string;
  /** Adapters that are up, by name. */
  adapters(): readonly ListedAdapter[];
}

const BYTES_PER_MIB = 1024 * 1024;

/**
 * The machine this program runs on. Windows may answer without a name while a service that knows the network
 * is still starting.
 */
export const thisSystem: OperatingSystem = {
  host: () => retryWhileHeld(hostname),
  memoryMib: () => totalmem() / BYTES_PER_MIB,
  processorName: () => cpus()[0]?.model ?? '',
  adapters: () =>
    Object.entries(retryWhileHeld(networkInterfaces))
      .map(([name, addresses]) => ({ name, mac: addresses?.[0]?.mac ?? '' }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
};
