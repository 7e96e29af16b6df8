import type { SystemClues } from '../../shared/machine/clues.ts';
import { cpuinfoProcessor, cpuinfoShowsHypervisor } from '../../shared/machine/cpu.ts';
import type { Files } from './files.ts';

const CLOCKS = '/sys/devices/system/clocksource/clocksource0/available_clocksource';
const PCI_LIMIT = 64 * 1024;
const ENVIRON_LIMIT = 32 * 1024;

/** What besides firmware tells on Linux on which hypervisor, or in which container, the probe runs. */
export function linuxClues(files: Files, cpuinfo: string): SystemClues {
  const isGuest = cpuinfoShowsHypervisor(cpuinfo);
  return {
    cpu_flag: isGuest ? 'hypervisor' : '',
    cpu_model: cpuinfoProcessor(cpuinfo).name,
    clock_sources: files.text(CLOCKS),
    pci_vendors: isGuest ? pciVendors(files) : '',
    sys_hypervisor: files.text('/sys/hypervisor/type'),
    xen_capabilities: files.text('/proc/xen/capabilities'),
    container: containerMark(files),
    kernel: files.text('/proc/sys/kernel/osrelease'),
    device_tree: files.text('/sys/firmware/devicetree/base/compatible'),
  };
}

/** Vendor ids out of lines like `0010<tab>15ad07b0<tab>…`. */
function pciVendors(files: Files): string {
  const lines = files.text('/proc/bus/pci/devices', PCI_LIMIT).split('\n');
  const vendors = lines.map((line) => /^[0-9a-f]{4}\t([0-9a-f]{4})/.exec(line)?.[1] ?? '');
  return [...new Set(vendors.filter(Boolean))].sort().join(' ');
}

/** The mark by which a container shows itself: files its runtime leaves, or what the first process knows. */
function containerMark(files: Files): string {
  const left = ['/.dockerenv', '/run/.containerenv'].find((file) => files.exists(file));
  if (left !== undefined && !seesEveryProcess(files)) return left;
  const announced = files.text('/run/systemd/container') || containerInEnvironment(files);
  if (announced && announced !== 'wsl') return announced;
  const group = /\/(docker|lxc|kubepods|containerd|libpod|crio|podman)[-/.]/.exec(
    files.text('/proc/1/cgroup'),
  )?.[1];
  if (group) return group;
  return files.exists('/proc/vz') && !files.exists('/proc/bc') ? 'openvz' : '';
}

/**
 * True in the namespace of processes that the kernel itself begins with, whose number is fixed (PROC_PID_INIT_INO of Linux's proc_ns.h).
 * A virtual machine whose disk was made from a container image carries the image's files and is none the less a machine.
 */
function seesEveryProcess(files: Files): boolean {
  return files.link('/proc/self/ns/pid') === 'pid:[4026531836]';
}

/** The first process of a container has `container=<runtime>` in its environment; only root may read that. */
function containerInEnvironment(files: Files): string {
  const variables = files.text('/proc/1/environ', ENVIRON_LIMIT).split('\0');
  return variables.find((variable) => variable.startsWith('container='))?.slice('container='.length) ?? '';
}
