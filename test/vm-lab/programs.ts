import { delimiter } from 'node:path';
import { findProgram, isProgramMissing } from '../../build/ensure-system.ts';
import { hasKernel } from './kernel.ts';

const LAB = 'the VM lab';

/** Each program that the lab runs, and the package it comes with. */
const PROGRAMS: readonly (readonly [string, string])[] = [
  ['qemu-system-x86_64', 'qemu-system-x86'],
  ['busybox', 'busybox-static'],
  ['cpio', 'cpio'],
  ['mkfs.ext4', 'e2fsprogs'],
];

/** Whether the lab cannot run here; says so in one line, with what would have to be installed. */
export function labIsMissing(): boolean {
  includeAdministration();
  if (PROGRAMS.some(([name, aptPackage]) => isProgramMissing(LAB, name, aptPackage))) return true;
  if (hasKernel()) return false;
  process.stderr.write(`SKIPPED: ${LAB}: there is no kernel (apt-get download linux-image-cloud-amd64)\n`);
  return true;
}

/** mkfs.ext4 lies where only administrators look, and needs none. */
function includeAdministration(): void {
  process.env['PATH'] = [process.env['PATH'] ?? '', '/usr/sbin', '/sbin'].join(delimiter);
}

/** Where a program lies; the lab runs only after it has seen that all are there. */
export function pathOf(name: string): string {
  const found = findProgram(name);
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
}
