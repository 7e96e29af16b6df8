import type { ComponentResult, Verdict } from '../../fingerprint/match.ts';
import type { AdapterReason, HypervisorKind } from '../../machine/facts.ts';
import type { Component, ReadingReason, ReadingStatus } from '../../machine/reading.ts';

/** The machine in words: what is read of it, why something is not, and how it compares with a license. */

export const component = {
  'smbios-uuid': 'SMBIOS UUID',
  'system-serial': 'System serial number',
  'board-serial': 'Board serial number',
  'chassis-serial': 'Chassis serial number',
  'system-vendor': 'System maker',
  'system-product': 'System model',
  'bios-vendor': 'Firmware maker',
  'os-id': 'Operating system id',
  mac: 'Network adapters (MAC)',
  cpu: 'Processor',
  memory: 'Memory',
  disk: 'Disks',
  'host-name': 'Host name',
} as const satisfies Record<Component, string>;

export const reading = {
  value: 'read',
  denied: 'denied',
  absent: 'absent',
  junk: 'useless',
} as const satisfies Record<ReadingStatus, string>;

/** Why there is no value, and what would give one. */
export const reason = {
  'needs-root': {
    why: 'Only the administrator may read it.',
    remedy:
      'Run the command with sudo, or as administrator. On Linux, --ask-root asks for permission to read it.',
  },
  'access-denied': {
    why: 'The system refused to show it.',
    remedy:
      'On Linux, sudo softkey … reads it. A security policy may forbid it even to the administrator: ask whoever hardened this machine.',
  },
  'timed-out': {
    why: 'The system did not answer in time.',
    remedy: 'Run the command again when the machine is less busy.',
  },
  'tool-missing': {
    why: 'The system program that would answer is missing or may not be started.',
    remedy: 'Allow that program to run, or install it. On Linux, sudo softkey … works without it.',
  },
  unreadable: {
    why: 'It could not be read completely.',
    remedy: 'Run the command again; if that does not help, look into the system log.',
  },
  'no-link': {
    why: 'Its network adapters have no link: they are unplugged or switched off. The system does not report their addresses then.',
    remedy: 'Connect one of them or switch it on, then run the command again.',
  },
  'no-smbios': {
    why: 'The machine has no SMBIOS table.',
    remedy:
      'Containers and some small machines have none. On a virtual machine, look at its firmware settings.',
  },
  'not-reported': {
    why: 'The machine was asked and has no such value.',
    remedy: 'Nothing to do, unless the hypervisor lets you set one.',
  },
  'not-found': {
    why: 'The file or registry value that holds it does not exist.',
    remedy: 'Nothing to do on most machines; an operating system that is installed normally has it.',
  },
  empty: {
    why: 'The value is there, and it is empty.',
    remedy: 'Nothing to do, unless the hypervisor lets you set one.',
  },
  'not-in-dump': {
    why: 'This kind of dump does not carry it.',
    remedy: 'Run softkey probe on the machine itself to see it.',
  },
  'not-supported': {
    why: 'This operating system does not have it.',
    remedy: 'Nothing to do.',
  },
  'none-counted': {
    why: 'There are network adapters, but none that counts.',
    remedy: 'Give the virtual machine a network adapter of its own, with a static MAC address.',
  },
  placeholder: {
    why: 'It is a placeholder left in by the manufacturer, the same on many machines.',
    remedy: 'Have the hypervisor give the machine an id of its own.',
  },
  malformed: {
    why: 'It is not written the way such a value must be.',
    remedy: 'Have the hypervisor give the machine an id of its own.',
  },
  uninitialised: {
    why: 'The operating system has not made its id yet.',
    remedy:
      'Finish the first start of the system (on Linux: systemd-machine-id-setup), then run the command again.',
  },
  'not-lasting': {
    why: 'The operating system keeps it in memory and makes another one at each start.',
    remedy:
      'Have it saved: with /etc writable, sudo systemd-machine-id-setup --commit. A live system has to be installed first.',
  },
} as const satisfies Record<ReadingReason, { readonly why: string; readonly remedy: string }>;

export const result = {
  same: 'same',
  changed: 'changed',
  denied: 'could not be read',
  absent: 'gone',
  new: 'new',
} as const satisfies Record<ComponentResult, string>;

export const verdict = {
  match: 'This is the machine.',
  tolerated: 'This is the machine, with changes that are tolerated.',
  broken: 'This is another machine.',
} as const satisfies Record<Verdict, string>;

export const hypervisor = {
  vmware: 'VMware',
  hyperv: 'Hyper-V',
  kvm: 'KVM',
  qemu: 'QEMU',
  virtualbox: 'VirtualBox',
  xen: 'Xen',
  nutanix: 'Nutanix AHV',
  parallels: 'Parallels',
  bhyve: 'bhyve',
  container: 'container',
  wsl: 'WSL (Windows Subsystem for Linux)',
  physical: 'no hypervisor (a physical machine)',
  unknown: 'an unknown hypervisor',
} as const satisfies Record<HypervisorKind, string>;

/** Why a network adapter does not count. */
export const adapter = {
  loopback: 'loopback',
  container: 'belongs to a container',
  bridge: 'a software switch',
  bond: 'a team of adapters; its members count',
  vlan: 'a VLAN on another adapter',
  tunnel: 'a tunnel',
  vpn: 'a VPN',
  virtual: 'virtual, without hardware',
  bluetooth: 'Bluetooth',
  'not-ethernet': 'not Ethernet',
  'no-address': 'no MAC address known',
  randomised: 'its MAC address is random',
  removable: 'can be unplugged',
  worthless: 'many machines have its MAC address',
} as const satisfies Record<AdapterReason, string>;

/** Adapters whose address the hypervisor may draw anew. */
export const dynamicMac = {
  'hyperv-pool':
    "Hyper-V draws this MAC address from a pool and may change it. Set it static: the VM's settings, Network Adapter, Advanced Features.",
  'vmware-generated':
    "VMware generated this MAC address and may change it when the VM is moved or copied. Set it static: the VM's settings, Network Adapter, MAC Address, Manual.",
  'vcenter-pool':
    "vCenter drew this MAC address from its pool and may draw another when the VM moves to another vCenter or is registered anew. Set it static: the VM's settings, Network Adapter, MAC Address, Manual.",
} as const;
