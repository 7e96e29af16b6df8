import type { ClueName } from './clues.ts';
import type { HypervisorKind } from './facts.ts';

/**
 * One condition on one clue, all compared in lower case: the whole text, its beginning, a word in it (letters
 * and digits on neither side), or that the clue is not there.
 */
export type Condition =
  | { readonly clue: ClueName; readonly is: readonly string[] }
  | { readonly clue: ClueName; readonly starts: readonly string[] }
  | { readonly clue: ClueName; readonly word: readonly string[] }
  | { readonly clue: ClueName; readonly missing: true };

/** A rule holds when all its conditions hold. Of the rules that hold, the first decides. */
export interface Rule<Verdict> {
  readonly verdict: Verdict;
  readonly when: readonly Condition[];
}

const is = (clue: ClueName, ...texts: string[]): Condition => ({ clue, is: texts });
const starts = (clue: ClueName, ...texts: string[]): Condition => ({ clue, starts: texts });
const word = (clue: ClueName, ...words: string[]): Condition => ({ clue, word: words });
const missing = (clue: ClueName): Condition => ({ clue, missing: true });

const rule = <Verdict>(verdict: Verdict, ...when: Condition[]): Rule<Verdict> => ({ verdict, when });

/** The processor says it is a guest, and this is not the host's own system under Xen. */
const GUEST = [is('cpu_flag', 'hypervisor'), missing('xen_capabilities')];

/**
 * What the machine runs on. Order matters: what wraps the operating system first, then what is certain, then
 * bare-metal machines of makers that also sell virtual ones, then brands, then what shows without firmware.
 *
 * Brands are taken from the fields that name the system, never from anywhere in the table: boards are called
 * 0KVMW2, computers XENTA, and connectors JKVM1. A maker alone proves nothing either: Microsoft, Google,
 * Oracle, Nutanix and Hetzner have metal too. That a processor runs under Hyper-V proves nothing on Windows,
 * whose own root partition does; so firmware decides there.
 */
export const HYPERVISOR_RULES: readonly Rule<HypervisorKind>[] = [
  rule('container', starts('container', '')),
  rule('wsl', word('kernel', 'microsoft', 'wsl', 'wsl2'), missing('sys_vendor'), missing('bios_vendor')),

  rule('physical', starts('sys_vendor', 'amazon ec2'), word('product_name', 'metal')),
  rule('physical', starts('sys_vendor', 'alibaba cloud'), word('product_name', 'ebm')),

  rule('vmware', starts('sys_vendor', 'vmware')),
  rule('vmware', starts('product_name', 'vmware')),
  rule('vmware', starts('bios_vendor', 'vmware')),
  rule('hyperv', starts('sys_vendor', 'microsoft'), is('product_name', 'virtual machine')),
  rule('hyperv', starts('bios_version', 'hyper-v uefi')),
  rule('virtualbox', is('product_name', 'virtualbox')),
  rule('virtualbox', is('bios_version', 'virtualbox')),
  rule('virtualbox', is('board_name', 'virtualbox')),
  rule('parallels', starts('sys_vendor', 'parallels')),
  rule('parallels', starts('product_name', 'parallels')),
  rule('bhyve', is('product_name', 'bhyve')),
  rule('bhyve', is('bios_vendor', 'bhyve')),
  rule('nutanix', starts('sys_vendor', 'nutanix'), starts('product_name', 'ahv')),

  rule('xen', is('sys_vendor', 'xen')),
  rule('xen', is('product_name', 'hvm domu')),
  rule('xen', is('bios_vendor', 'xen')),

  rule('qemu', starts('cpu_model', 'qemu tcg')),
  rule('kvm', starts('sys_vendor', 'qemu')),
  rule('kvm', is('sys_vendor', 'bochs')),
  rule('kvm', is('product_name', 'kvm', 'bochs', 'qemu virtual machine')),
  rule('kvm', is('sys_vendor', 'red hat', 'ovirt', 'rdo', 'openstack foundation', 'openstack')),
  rule('kvm', starts('product_name', 'rhev', 'ovirt', 'openstack', 'standard pc (', 'cloudstack kvm')),
  rule('kvm', word('product_name', 'kvm'), is('sys_vendor', 'apache software foundation', 'virtuozzo')),
  rule('kvm', starts('sys_vendor', 'amazon ec2')),
  rule('kvm', is('product_name', 'google compute engine')),
  rule('kvm', starts('product_name', 'alibaba cloud ecs')),
  rule('kvm', is('sys_vendor', 'hetzner'), is('product_name', 'vserver')),
  rule('kvm', is('sys_vendor', 'digitalocean', 'vultr', 'linode', 'akamai', 'scaleway', 'upcloud')),
  rule('kvm', is('sys_vendor', 'tencent cloud'), is('product_name', 'cvm')),
  rule('kvm', is('board_vendor', 'qemu')),
  rule('kvm', is('chassis_vendor', 'qemu', 'bochs')),
  rule('kvm', is('bios_vendor', 'seabios')),
  rule('kvm', starts('bios_vendor', 'efi development kit ii')),
  rule('kvm', word('bios_vendor', 'edk ii')),

  rule('kvm', ...GUEST, word('clock_sources', 'kvm-clock')),
  rule('hyperv', ...GUEST, word('clock_sources', 'hyperv_clocksource_tsc_page', 'hyperv_clocksource_msr')),
  rule('xen', ...GUEST, word('clock_sources', 'xen')),
  rule('xen', is('sys_hypervisor', 'xen'), missing('xen_capabilities')),
  rule('vmware', ...GUEST, word('pci_vendors', '15ad')),
  rule('virtualbox', ...GUEST, word('pci_vendors', '80ee')),
  rule('parallels', ...GUEST, word('pci_vendors', '1ab8')),
  rule('kvm', ...GUEST, word('pci_vendors', '1b36')),
  rule('qemu', word('device_tree', 'dummy-virt')),
  rule('hyperv', is('guest_parameters', 'present'), missing('sys_vendor'), missing('bios_vendor')),
  rule('unknown', ...GUEST),
  rule('unknown', starts('product_name', 'virtualmac', 'apple virtualization')),

  rule('physical', starts('sys_vendor', '')),
  rule('physical', starts('product_name', '')),
  rule('physical', starts('bios_vendor', '')),
  rule('physical', starts('board_vendor', '')),
  rule('physical', starts('device_tree', '')),
];

/** The asset tag Azure gives every virtual machine. */
const AZURE_TAG = '7783-7084-3265-9085-8269-3286-77';

/** Whose cloud it is, whatever the hypervisor. Bare metal in a cloud has a label too. */
export const CLOUD_RULES: readonly Rule<string>[] = [
  rule('aws', starts('sys_vendor', 'amazon')),
  rule('aws', word('bios_version', 'amazon')),
  rule('aws', starts('bios_vendor', 'amazon')),
  rule('azure', starts('sys_vendor', 'microsoft'), is('chassis_asset_tag', AZURE_TAG)),
  rule('gcp', is('product_name', 'google compute engine')),
  rule('oracle', is('chassis_asset_tag', 'oraclecloud.com')),
  rule('alibaba', starts('sys_vendor', 'alibaba cloud')),
  rule('tencent', is('sys_vendor', 'tencent cloud')),
  rule('hetzner', is('sys_vendor', 'hetzner')),
  rule('ovh', is('sys_vendor', 'ovh', 'ovhcloud')),
  rule('digitalocean', is('sys_vendor', 'digitalocean')),
  rule('vultr', is('sys_vendor', 'vultr')),
  rule('akamai', is('sys_vendor', 'linode', 'akamai')),
  rule('scaleway', is('sys_vendor', 'scaleway')),
  rule('upcloud', is('sys_vendor', 'upcloud')),
  rule('openstack', starts('product_name', 'openstack')),
  rule('openstack', starts('sys_vendor', 'openstack')),
];
