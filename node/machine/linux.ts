import { collectClues } from '../../shared/machine/clues.ts';
import { cpuinfoProcessor, processorText } from '../../shared/machine/cpu.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { adapterFinding, type Finding, found, readingsOf } from '../../shared/machine/finding.ts';
import { recogniseHypervisor } from '../../shared/machine/hypervisor.ts';
import { installedGib } from '../../shared/machine/memory.ts';
import type { Files } from './files.ts';
import { linuxAdapters, NETWORK_FOLDER } from './linux-adapters.ts';
import { linuxClues } from './linux-clues.ts';
import { linuxDisks } from './linux-disks.ts';
import { linuxFirmware } from './linux-firmware.ts';
import { linuxOsIds } from './linux-os-id.ts';

/**
 * One processor's worth of /proc/cpuinfo. The kernel makes the text while it is read, slowly on many cores.
 */
const CPUINFO_LIMIT = 4096;
const KIB_PER_MIB = 1024;

/**
 * Reads a Linux machine: only files, no child process, nothing awaited, about a millisecond. Each read is
 * bounded in size. There is no time limit, for these files are answered by the kernel out of memory; pipes
 * and devices that stand in for one are not read.
 */
export function probeLinux(files: Files, at: string): MachineFacts {
  const cpuinfo = files.text('/proc/cpuinfo', CPUINFO_LIMIT);
  const firmware = linuxFirmware(files);
  const adapters = linuxAdapters(files);
  const host = files.text('/proc/sys/kernel/hostname') || files.text('/etc/hostname');
  const findings = [
    found('cpu', [processorText(cpuinfoProcessor(cpuinfo))], '/proc/cpuinfo'),
    ...firmware.findings,
    ...linuxOsIds(files),
    adapterFinding(adapters, NETWORK_FOLDER, true),
    memoryFinding(files),
    linuxDisks(files),
    found('host-name', [host], '/proc/sys/kernel/hostname'),
  ];
  return {
    host,
    platform: 'linux',
    readings: readingsOf(findings, at),
    adapters,
    hypervisor: recogniseHypervisor(collectClues(firmware.fields, linuxClues(files, cpuinfo))),
  };
}

/**
 * The memory that the kernel has. The installed memory from the SMBIOS table takes precedence if it can be
 * read.
 */
function memoryFinding(files: Files): Finding {
  const kib = /^MemTotal:\s+(\d+) kB/m.exec(files.text('/proc/meminfo'))?.[1];
  const values = kib ? [installedGib(Number(kib) / KIB_PER_MIB)] : [];
  return found('memory', values, '/proc/meminfo');
}
