import { cpus, hostname, networkInterfaces, totalmem } from 'node:os';
import type { ListedAdapter } from '../../shared/machine/adapter-windows.ts';

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

/** The machine this program runs on. */
export const thisSystem: OperatingSystem = {
  host: hostname,
  memoryMib: () => totalmem() / BYTES_PER_MIB,
  processorName: () => cpus()[0]?.model ?? '',
  adapters: () =>
    Object.entries(networkInterfaces())
      .map(([name, addresses]) => ({ name, mac: addresses?.[0]?.mac ?? '' }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
};
