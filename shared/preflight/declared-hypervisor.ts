import type { HypervisorKind } from '../machine/facts.ts';
import { KVM_UNDERNEATH } from '../machine/kvm-family.ts';
import { hasWord } from '../machine/text.ts';

/** What a person calls a hypervisor, in lower case → its kind. The first that occurs as a word decides. */
const NAMES: readonly (readonly [HypervisorKind, readonly string[]])[] = [
  ['vmware', ['vmware', 'vsphere', 'esxi', 'esx', 'vcenter', 'vsan', 'vxrail']],
  ['hyperv', ['hyper-v', 'hyperv', 'hyper v', 'azure', 'azure stack hci', 'scvmm']],
  ['nutanix', ['nutanix', 'ahv', 'acropolis']],
  ['virtualbox', ['virtualbox', 'virtual box', 'vbox']],
  ['xen', ['xen', 'xenserver', 'xcp-ng', 'citrix hypervisor', 'oracle vm']],
  ['parallels', ['parallels']],
  ['bhyve', ['bhyve']],
  [
    'kvm',
    ['kvm', 'proxmox', 'proxmox ve', 'pve', 'ovirt', 'rhev', 'rhv', 'openstack', 'libvirt', 'kubevirt'],
  ],
  ['kvm', ['harvester', 'aws', 'google cloud', 'gcp', 'olvm', 'everrun', 'scale computing']],
  ['qemu', ['qemu']],
  ['wsl', ['wsl', 'wsl2']],
  ['container', ['container', 'docker', 'podman', 'kubernetes', 'lxc', 'contêiner', 'contenedor']],
  [
    'physical',
    ['physical', 'bare metal', 'bare-metal', 'none', 'no hypervisor', 'físico', 'física', 'fisico'],
  ],
  ['physical', ['fisica', 'nenhum', 'ninguno', 'without', 'sem', 'sin']],
];

/** The hypervisor that a declaration means; undefined when it names none that we know. */
export function declaredKind(declared: string): HypervisorKind | undefined {
  const text = declared.toLowerCase().replace(/\s+/g, ' ');
  return NAMES.find(([, names]) => names.some((name) => hasWord(text, name)))?.[0];
}

/** The version in a declaration: `VMware ESXi 8.0 U2` has `8.0`. Undefined when it has none. */
export function declaredVersion(declared: string): string | undefined {
  return /(?:^|[^\p{L}\p{N}.])v?(\d{1,4}(?:\.\d{1,4}){0,3})(?!\.?\p{N})/iu.exec(declared)?.[1];
}

/** Whether a machine that was found to be `found` may be what was declared. */
export function mayBe(declared: HypervisorKind, found: HypervisorKind): boolean {
  return declared === found || (KVM_UNDERNEATH.includes(declared) && KVM_UNDERNEATH.includes(found));
}
