import type { HypervisorKind } from './facts.ts';
import { is, missing, type Rule, rule, starts, word } from './hypervisor-rule.ts';

type Mark = Rule<HypervisorKind>;

const NO_FIRMWARE = [missing('sys_vendor'), missing('bios_vendor')];

/** What wraps the operating system comes before the machine that it runs on. */
export const WRAPPED: readonly Mark[] = [
  rule('container', 'systemd virt-what ohai', starts('container', '')),
  rule('wsl', 'systemd cloud-init', word('kernel', 'microsoft', 'wsl', 'wsl2'), ...NO_FIRMWARE),
];

/** The processor says it is a guest, and this is not the host's own system under Xen. */
const GUEST = [is('cpu_flag', 'hypervisor'), missing('xen_capabilities')];

/**
 * What shows without firmware's help. That a processor runs under Hyper-V proves nothing on Windows, whose
 * own root partition does; so firmware decides there.
 */
export const MARKS: readonly Mark[] = [
  rule('kvm', 'ohai ansible', starts('cpu_model', 'qemu virtual cpu', 'common kvm', 'common 32-bit kvm')),
  rule('kvm', 'systemd', ...GUEST, word('clock_sources', 'kvm-clock')),
  rule(
    'hyperv',
    'maker',
    ...GUEST,
    word('clock_sources', 'hyperv_clocksource_tsc_page', 'hyperv_clocksource_msr'),
  ),
  rule('xen', 'maker', ...GUEST, word('clock_sources', 'xen')),
  rule('xen', 'systemd virt-what', is('sys_hypervisor', 'xen'), missing('xen_capabilities')),
  rule('vmware', 'facter', ...GUEST, word('pci_vendors', '15ad')),
  rule('virtualbox', 'facter', ...GUEST, word('pci_vendors', '80ee')),
  rule('parallels', 'facter', ...GUEST, word('pci_vendors', '1ab8')),
  rule('xen', 'facter', ...GUEST, word('pci_vendors', '5853')),
  rule('hyperv', 'facter', ...GUEST, word('pci_vendors', '1414')),
  rule('kvm', 'maker', ...GUEST, word('pci_vendors', '1b36')),
  rule('hyperv', 'maker', is('guest_parameters', 'present'), ...NO_FIRMWARE),

  rule('kvm', 'systemd', is('device_tree_hypervisor', 'linux,kvm')),
  rule('xen', 'systemd', word('device_tree_hypervisor', 'xen'), missing('xen_capabilities')),
  rule('vmware', 'systemd', word('device_tree_hypervisor', 'vmware')),
  rule('unknown', 'systemd', starts('device_tree_hypervisor', ''), missing('xen_capabilities')),
  rule('qemu', 'maker', word('device_tree', 'dummy-virt')),
  rule('qemu', 'systemd', word('device_tree', 'qemu,pseries')),
  rule('qemu', 'systemd', is('device_tree_mark', 'fw-cfg')),
  rule('unknown', 'systemd virt-what', is('device_tree_mark', 'ibm,partition-name')), // PowerVM

  rule('unknown', 'systemd virt-what', is('cpu_vendor', 'user mode linux', 'powervm lx86')),
  rule('kvm', 'systemd', starts('control_program', 'kvm')),
  rule('unknown', 'systemd virt-what', starts('control_program', '')), // z/VM, LPAR
  // ACRN, QNX, SRE, bhyve without firmware and whoever else says no more than that there is a hypervisor.
  rule('unknown', 'systemd', ...GUEST),
];
