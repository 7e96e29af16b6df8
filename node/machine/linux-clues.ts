import type { SystemClues } from '../../shared/machine/clues.ts';
import { cpuinfoHypervisorFlag, cpuinfoProcessor } from '../../shared/machine/cpu.ts';
import type { Files } from './files.ts';

const CLOCKS = '/sys/devices/system/clocksource/clocksource0/available_clocksource';
const DEVICE_TREE = '/sys/firmware/devicetree/base';
const XEN_FEATURES = '/sys/hypervisor/properties/features';
/** XENFEAT_dom0 of Xen's features.h: this system is the host's own. */
const XEN_HOST_BIT = 1n << 11n;
const PCI_LIMIT = 64 * 1024;
const ENVIRON_LIMIT = 32 * 1024;

/** What, besides firmware, shows on Linux which hypervisor or container the probe runs on. */
export function linuxClues(files: Files, cpuinfo: string): SystemClues {
  const flag = cpuinfoHypervisorFlag(cpuinfo);
  const { name, vendor } = cpuinfoProcessor(cpuinfo);
  return {
    cpu_flag: flag,
    cpu_model: name,
    cpu_vendor: vendor,
    clock_sources: files.text(CLOCKS),
    pci_vendors: flag === 'hypervisor' ? pciVendors(files) : '',
    sys_hypervisor: files.text('/sys/hypervisor/type'),
    xen_capabilities: xenCapabilities(files),
    container: containerMark(files),
    kernel: files.text('/proc/sys/kernel/osrelease'),
    control_program: controlProgram(files),
    ...deviceTreeClues(files),
  };
}

/** On newer kernels only Xen's features show whether this is the host's own system. */
function xenCapabilities(files: Files): string {
  const told = files.text('/proc/xen/capabilities');
  const features = files.text(XEN_FEATURES);
  if (told || !/^[0-9a-f]{1,16}$/i.test(features)) return told;
  return (BigInt(`0x${features}`) & XEN_HOST_BIT) === 0n ? '' : 'control_d';
}

function deviceTreeClues(files: Files): SystemClues {
  if (!files.exists(DEVICE_TREE)) return {};
  return {
    device_tree: files.text(`${DEVICE_TREE}/compatible`),
    device_tree_hypervisor: files.text(`${DEVICE_TREE}/hypervisor/compatible`),
    device_tree_mark: deviceTreeMark(files),
  };
}

/** QEMU passes its configuration in a node of its own; PowerVM gives a partition its name. */
function deviceTreeMark(files: Files): string {
  if (files.list(DEVICE_TREE).some((node) => node.startsWith('fw-cfg'))) return 'fw-cfg';
  return files.exists(`${DEVICE_TREE}/ibm,partition-name`) ? 'ibm,partition-name' : '';
}

/** What an IBM Z partition knows of what runs it; every Linux on IBM Z runs in a partition. */
function controlProgram(files: Files): string {
  const told = files.text('/proc/sysinfo');
  const program = /^VM00 Control Program:\s*(\S.*)$/m.exec(told)?.[1];
  return program ?? (/^LPAR Number:/m.test(told) ? 'LPAR' : '');
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
  const announced =
    files.text('/run/host/container-manager') ||
    files.text('/run/systemd/container') ||
    containerInEnvironment(files);
  if (announced && announced !== 'wsl') return announced;
  const group = /\/(docker|lxc|kubepods|containerd|libpod|crio|podman)[-/.]/.exec(
    files.text('/proc/1/cgroup'),
  )?.[1];
  if (group) return group;
  return containerOfKernel(files);
}

/**
 * Kernels that hold containers of their own kind: OpenVZ (CloudLinux looks alike), Linux-VServer, and
 * illumos.
 */
function containerOfKernel(files: Files): string {
  const isOpenVz = files.exists('/proc/vz') && !files.exists('/proc/bc') && !files.exists('/proc/lve');
  if (isOpenVz) return 'openvz';
  if (/^(?:VxID|s_context):\s*[1-9]/m.test(files.text('/proc/self/status'))) return 'linux-vserver';
  return files.text('/proc/sys/kernel/version') === 'BrandZ virtual linux' ? 'illumos-lx' : '';
}

/**
 * True in the namespace of processes that the kernel itself begins with, whose number is fixed
 * (PROC_PID_INIT_INO of Linux's proc_ns.h). A virtual machine whose disk was made from a container image has
 * the image's files, but is a machine all the same.
 */
function seesEveryProcess(files: Files): boolean {
  return files.link('/proc/self/ns/pid') === 'pid:[4026531836]';
}

/** The first process of a container has `container=<runtime>` in its environment; only root may read that. */
function containerInEnvironment(files: Files): string {
  const variables = files.text('/proc/1/environ', ENVIRON_LIMIT).split('\0');
  return variables.find((variable) => variable.startsWith('container='))?.slice('container='.length) ?? '';
}
