import type { MatchDoubt } from '../../fingerprint/doubt.ts';
import type { MatchCause, MatchCure } from '../../fingerprint/explain.ts';

/** Why a part of a machine is not what its license says, and what to do about it. */

export const matchCause = {
  'uuid-changed':
    'The hypervisor gives this machine another UUID: it was copied, imported as a copy, or created anew around an old disk.',
  'board-changed': 'The main board is different, or this is another machine.',
  'serial-changed':
    'The machine shows another serial number: it runs on another hypervisor, or its settings were changed there.',
  'maker-changed':
    'The manufacturer or the firmware is different: the machine was moved to another hypervisor, or the hypervisor was updated.',
  'os-id-changed': 'The operating system was reinstalled, or its id was renewed.',
  'mac-changed':
    'Its network adapter or MAC address is different: an adapter was replaced, or a dynamic MAC address changed.',
  'mac-drawn-anew':
    'Its network adapter or MAC address is different: after a restart on another host a dynamic MAC address changes.',
  'adapter-changed': 'Its network adapter is different.',
  'cpu-changed': 'It runs on another processor: it is on another host, or after a change of its settings.',
  'memory-changed': 'It has more or less memory.',
  'disk-changed': 'Its disks are different: replaced, restored, or moved to other storage.',
  'host-name-changed': 'It was renamed.',
  denied: 'The system did not allow it to be read, so it is unknown, not different.',
  'mac-out-of-sight':
    'Its network adapters could not all be seen: one has no link (unplugged or switched off). They are unknown, not different.',
  'uuid-gone':
    'The machine no longer shows a UUID of its own: there is none, or it is a placeholder that many machines have.',
  'os-id-gone': 'The operating system no longer has an id.',
  'mac-gone': 'No network adapter that counts is left: it was removed, or has a random MAC address now.',
  gone: 'The machine no longer shows it.',
  new: 'It was not known when the license was made.',
} as const satisfies Record<MatchCause, string>;

export const matchCure = {
  'uuid-back':
    'Go back to the original machine, or give this one its old UUID at the hypervisor. A copy needs a softkey of its own.',
  'uuid-back-vmware':
    'Go back to the original machine. If this is it: with the machine off, set uuid.bios in the .vmx file to the old value, and answer "I moved it" when VMware asks. A copy needs a softkey of its own.',
  'uuid-back-hyperv':
    'Go back to the original machine: import it with Register or Restore, not with Copy. A copy needs a softkey of its own.',
  'uuid-back-kvm':
    'Go back to the original machine. If this is it: virsh dumpxml NAME > vm.xml, virsh undefine --keep-nvram NAME, put the old <uuid> into vm.xml, virsh define vm.xml. A copy needs a softkey of its own.',
  'uuid-back-virtualbox':
    'Go back to the original machine. If this is it: VBoxManage modifyvm NAME --hardware-uuid UUID. A copy needs a softkey of its own.',
  'uuid-written-back':
    "A new board or firmware comes without it: have the old UUID written back with the maker's tool. Until then the machine is known by its adapters and its system.",
  rehost: 'If the board was replaced, write to the vendor, who decides about a license for the new one.',
  'os-id-back':
    'If that was on purpose, ask for the next license: softkey upgrade-request. If not, bring the old id back from a backup (Linux: /etc/machine-id).',
  'os-id-restored':
    'Bring the old id back from a backup (Linux: /etc/machine-id). If it has to stay, write to the vendor and ask to move the softkey to this machine.',
  'mac-static': 'Set it static, to the old address if you can. The next upgrade records a new one.',
  'mac-restored':
    'Set it static, to the old address. If that cannot be, write to the vendor and ask to move the softkey to this machine.',
  'mac-static-vmware':
    'Set it static, to the old address if you can: Edit Settings, Network adapter, MAC Address, Manual.',
  'mac-static-hyperv':
    'Set it static, to the old address if you can: Set-VMNetworkAdapter -VMName NAME -StaticMacAddress ADDRESS',
  'mac-static-kvm':
    'Enter it in the machine\'s settings, the old address if you can: virsh edit NAME, <mac address="…"/>',
  'adapter-back':
    'Give the machine a network adapter with its old MAC address, set static. It does not have to be connected.',
  'link-back': 'Connect its network adapters or switch them on, and check again.',
  'as-administrator': 'Run the command as administrator. Linux: sudo softkey …',
  'smbios-on': 'Switch SMBIOS on in its settings at the hypervisor, and give it its old UUID there.',
  nothing: 'Nothing to do: the result does not depend on this.',
  'next-upgrade': 'Nothing to do: the next upgrade records it.',
} as const satisfies Record<MatchCure, string>;

/** What speaks against a match without deciding it, and the way out of the doubt. */
export const matchDoubt = {
  'one-uuid': {
    why: 'Only the UUID agrees: the operating system, the network adapters and everything else that tells machines apart are different. This may be another machine, because some makers give several boards the same UUID.',
    wayOut:
      "If it is the machine that the license was made for, ask for the next license, which records it as it is now. If it is another one, give it a UUID of its own (a virtual machine in its settings at the hypervisor, a board with its maker's tool), and then ask for a softkey for it.",
  },
} as const satisfies Record<MatchDoubt, { why: string; wayOut: string }>;

export const match = {
  doubt: 'Is it the same machine?',
  differs: 'What differs, and what helps',
} as const;
