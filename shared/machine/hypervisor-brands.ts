import type { HypervisorKind } from './facts.ts';
import type { FirmwareField } from './firmware.ts';
import { apart, type ClueCondition, is, type Rule, rule, starts, word } from './hypervisor-rule.ts';

type Brand = Rule<HypervisorKind>;

/**
 * An x86 processor that says it runs on metal: guests that hide what they are would say so too, clouds never
 * do.
 */
const ON_METAL = is('cpu_flag', 'none');

/** Metal of makers that sell virtual machines under the same name. */
export const METAL: readonly Brand[] = [
  rule('physical', 'systemd', starts('sys_vendor', 'amazon ec2'), word('product_name', 'metal')),
  rule('physical', 'virt-what', starts('sys_vendor', 'alibaba cloud'), word('product_name', 'ebm')),
  rule('physical', 'virt-what', starts('sys_vendor', 'alibaba cloud'), ON_METAL),
  rule('physical', 'reasoned', is('product_name', 'google compute engine'), ON_METAL),
  rule(
    'physical',
    'reasoned',
    is('sys_vendor', 'tencent cloud', 'huawei cloud', 'scaleway', 'vultr'),
    ON_METAL,
  ),
];

/**
 * Brands of virtual machines in firmware.
 *
 * They are taken from the fields that name the system, never from anywhere in the table: boards are called
 * 0KVMW2, computers XENTA, and connectors JKVM1. A maker alone proves nothing either: Microsoft, Google,
 * Oracle, Nutanix and Hetzner have metal too. Nor does firmware that boards and guests share: EDK II is on
 * Jetson, RK3588 and SolidRun boards, and SMBIOS's own sign of a virtual machine is set by boards of Lenovo,
 * NEC, Supermicro and Toshiba.
 */
export const BRANDS: readonly Brand[] = [
  rule('vmware', 'systemd virt-what ohai', starts('sys_vendor', 'vmware')),
  rule('vmware', 'systemd facter', starts('product_name', 'vmware')),
  rule('vmware', 'systemd', starts('bios_vendor', 'vmware')),
  rule('vmware', 'systemd', starts('board_vendor', 'vmware')),
  rule('vmware', 'dumps', starts('bios_version', 'vmw')),

  // Virtual PC and Virtual Server name themselves as Hyper-V does, but for the version.
  rule('unknown', 'ohai virt-what', ...microsoftGuest(), is('product_version', 'vs2005r2', '5.0', '6.0')),
  rule('hyperv', 'systemd facter ohai dumps', ...microsoftGuest()),
  rule('hyperv', 'systemd', starts('product_version', 'hyper-v')),
  rule('hyperv', 'dumps', starts('bios_version', 'hyper-v uefi')),

  rule('virtualbox', 'systemd facter ohai', starts('product_name', 'virtualbox')),
  rule('virtualbox', 'systemd virt-what', is('sys_vendor', 'innotek gmbh')),
  rule('virtualbox', 'systemd ansible', is('bios_vendor', 'innotek gmbh')),
  rule('virtualbox', 'dumps', is('bios_version', 'virtualbox')),
  rule('virtualbox', 'dumps', is('board_name', 'virtualbox')),

  rule('parallels', 'systemd ohai', starts('sys_vendor', 'parallels')),
  rule('parallels', 'systemd facter', starts('product_name', 'parallels')),
  rule('parallels', 'systemd virt-what', starts('bios_vendor', 'parallels')),

  rule('bhyve', 'systemd facter ohai', starts('product_name', 'bhyve')),
  rule('bhyve', 'systemd', starts('bios_vendor', 'bhyve')),
  rule('nutanix', 'virt-what ansible', starts('sys_vendor', 'nutanix'), starts('product_name', 'ahv')),

  // XenServer and XCP-ng, and the older machines of Amazon.
  rule('xen', 'systemd facter ohai', is('sys_vendor', 'xen')),
  rule('xen', 'facter', is('product_name', 'hvm domu')),
  rule('xen', 'systemd ansible', is('bios_vendor', 'xen')),

  rule('qemu', 'systemd', starts('cpu_model', 'qemu tcg')),
  rule('kvm', 'systemd ohai', starts('sys_vendor', 'qemu')),
  rule('kvm', 'systemd facter', is('sys_vendor', 'bochs')),
  rule(
    'kvm',
    'systemd facter ansible',
    is('product_name', 'kvm', 'kvm server', 'bochs', 'qemu virtual machine'),
  ),
  rule(
    'kvm',
    'cloud-init ansible',
    is('sys_vendor', 'red hat', 'ovirt', 'rdo', 'openstack foundation', 'openstack'),
  ),
  rule(
    'kvm',
    'systemd cloud-init ohai',
    starts('product_name', 'rhev', 'ovirt', 'openstack', 'standard pc ('),
  ),
  rule('kvm', 'systemd', starts('sys_vendor', 'kubevirt')),
  rule('kvm', 'systemd', starts('product_name', 'kubevirt')),
  rule('kvm', 'systemd', starts('product_family', 'kubevirt')),
  rule('kvm', 'cloud-init', starts('product_name', 'cloudstack kvm')),
  rule(
    'kvm',
    'maker',
    word('product_name', 'kvm'),
    is('sys_vendor', 'apache software foundation', 'virtuozzo'),
  ),
  rule('kvm', 'systemd facter ansible', starts('sys_vendor', 'amazon ec2')),
  rule('kvm', 'systemd', is('product_name', 'google compute engine')),
  rule('kvm', 'cloud-init', is('sys_vendor', 'google'), starts('product_serial', 'googlecloud-')),
  rule('kvm', 'cloud-init virt-what', starts('product_name', 'alibaba cloud ecs')),
  rule('kvm', 'dumps', is('sys_vendor', 'hetzner'), is('product_name', 'vserver')),
  rule(
    'kvm',
    'cloud-init ansible',
    is('sys_vendor', 'digitalocean', 'vultr', 'linode', 'akamai', 'scaleway', 'upcloud'),
  ),
  rule('kvm', 'cloud-init', starts('product_name', 'exoscale')),
  rule('kvm', 'maker', is('sys_vendor', 'tencent cloud'), is('product_name', 'cvm')),
  rule('kvm', 'cloud-init', is('board_name', 'lxd')),
  rule('kvm', 'systemd', is('board_vendor', 'qemu', 'kvm')),
  rule('kvm', 'dumps', is('chassis_vendor', 'qemu', 'bochs')),
  // These are built for guests only: SeaBIOS on metal leaves coreboot's name, and what Debian, Ubuntu and
  // Proxmox package of EDK II is for QEMU.
  rule('kvm', 'dumps', is('bios_vendor', 'seabios')),
  rule('kvm', 'maker', word('bios_vendor', 'ovmf')),
  rule('kvm', 'maker', word('bios_vendor', 'distribution of edk ii')),
];

/**
 * Virtual machines whose hypervisor has no kind of its own, or of which a brand tells no more than that they
 * are virtual.
 */
export const OTHER_BRANDS: readonly Brand[] = [
  rule('unknown', 'facter virt-what', starts('sys_vendor', 'openbsd')), // vmm
  rule('unknown', 'systemd', starts('product_name', 'apple virtualization', 'virtualmac')),
  rule('unknown', 'ohai', starts('sys_vendor', 'veertu')),
  rule('unknown', 'virt-what', starts('sys_vendor', 'hitachi'), word('product_name', 'lpar')), // Virtage
  rule('unknown', 'cloud-init', starts('product_name', 'smartdc')), // KVM or bhyve
  rule('unknown', 'cloud-init', starts('product_name', 'cloudstack', 'cloudsigma')),
  rule('unknown', 'cloud-init', is('sys_vendor', 'e24cloud', 'nwcs', '3ds outscale')),
  rule('unknown', 'cloud-init', word('chassis_asset_tag', 'zstack.io', 'sap ccloud vm')),
  rule('unknown', 'cloud-init', word('product_serial', 'brightbox.com')),
  rule('unknown', 'maker', is('product_name', 'cloud-hypervisor', 'crosvm')),
  ...(['sys_vendor', 'product_name', 'product_family', 'bios_vendor'] as const).map(virtualInWords),
];

/** Hyper-V, and what Microsoft sold before it. */
function microsoftGuest(): readonly ClueCondition[] {
  return [starts('sys_vendor', 'microsoft'), is('product_name', 'virtual machine')];
}

/**
 * A brand that nobody listed, which calls itself virtual. Only words between spaces count: there are boards
 * called P5KPL-VM.
 */
function virtualInWords(field: FirmwareField): Brand {
  const names = [
    'virtual',
    'virtualization',
    'virtualisation',
    'hypervisor',
    'vm',
    'vmm',
    'hvm',
    'domu',
    'guest',
  ];
  const more = ['kvm', 'qemu', 'bochs', 'xen', 'vps', 'vserver', 'lpar', 'ldom', 'cloud'];
  return rule('unknown', 'reasoned', apart(field, ...names, ...more));
}

/** What is left: firmware that names no hypervisor. */
export const NO_BRAND: readonly Brand[] = [
  rule('physical', 'reasoned', starts('sys_vendor', '')),
  rule('physical', 'reasoned', starts('product_name', '')),
  rule('physical', 'reasoned', starts('bios_vendor', '')),
  rule('physical', 'reasoned', starts('board_vendor', '')),
  rule('physical', 'reasoned', starts('device_tree', '')),
];
