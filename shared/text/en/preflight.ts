import type { CheckId, PreflightReason } from '../../preflight/check.ts';
import type {
  ForecastAdvice,
  ForecastReason,
  MachineEvent,
  Outlook,
} from '../../preflight/forecast-table.ts';
import type { RebootCause } from '../../preflight/signs.ts';

/** The checks before the one request, and what becomes of each identifier later. */

export const check = {
  container: 'A real machine',
  identity: 'Identification',
  uuid: 'SMBIOS UUID',
  'os-id': 'Operating system id',
  'os-id-age': 'Age of the operating system id',
  'image-state': 'Windows setup',
  'host-name': 'Host name',
  copied: 'Signs of a copy',
  mac: 'MAC addresses',
  clock: 'Clock',
  hypervisor: 'The declared hypervisor',
  'hypervisor-version': 'Tested hypervisor',
  architecture: 'The declared architecture',
  'pending-reboot': 'Pending restart',
} as const satisfies Record<CheckId, string>;

/** Why a check came out so, and what cures it. */
export const preflightReason = {
  fine: { why: 'No problem found.', cure: '' },
  'does-not-apply': { why: 'There is nothing to check here.', cure: '' },
  'in-container': {
    why: 'This is a container, not a machine: it shows the ids of its host, and is made anew at any time.',
    cure: 'Run softkey in the virtual machine itself, outside of containers.',
  },
  'in-wsl': {
    why: 'This is the Windows Subsystem for Linux, not a machine of its own.',
    cure: 'Run the Windows version of softkey in a Windows console on the same machine.',
  },
  'no-identifier': {
    why: 'Neither an SMBIOS UUID nor a network adapter that counts was found: no license could be bound to this machine.',
    cure: 'Give the virtual machine a network adapter with a static MAC address, and at the hypervisor a UUID of its own. softkey probe shows what is missing.',
  },
  'identifier-denied': {
    why: 'The system does not show its identifiers to this user.',
    cure: 'Run the command as administrator (Linux: sudo softkey …; Windows: a console opened with "Run as administrator").',
  },
  'uuid-junk': {
    why: 'The SMBIOS UUID is a placeholder that many machines have.',
    cure: 'Set a UUID at the hypervisor while the machine is off. VMware: remove the line uuid.bios from the .vmx file and start it. KVM: virsh dumpxml NAME > vm.xml, virsh undefine --keep-nvram NAME, take <uuid> out of vm.xml, virsh define vm.xml.',
  },
  'uuid-shared': {
    why: 'The vendor knows this SMBIOS UUID from several machines.',
    cure: 'Give this machine a UUID of its own at the hypervisor while it is off. VMware: set uuid.action = "create" in the .vmx file. KVM: virsh dumpxml NAME > vm.xml, virsh undefine --keep-nvram NAME, take <uuid> out of vm.xml, virsh define vm.xml.',
  },
  'uuid-absent': {
    why: 'This machine has no SMBIOS UUID: it would be recognised only by its network adapters and its operating system.',
    cure: 'If it is virtual, switch SMBIOS on in its firmware settings. Otherwise keep the network adapter and the operating system as they are.',
  },
  'uuid-needs-root': {
    why: 'Only the administrator may read the SMBIOS UUID. Without it the machine is recognised only by its network adapters and its operating system.',
    cure: 'Run the command with sudo. Or let every user read it from now on: echo "z /sys/devices/virtual/dmi/id/product_uuid 0444" | sudo tee /etc/tmpfiles.d/softkey.conf, then sudo systemd-tmpfiles --create',
  },
  'uuid-denied': {
    why: 'The system did not allow the SMBIOS UUID to be read ({{source}}).',
    cure: 'Run the command as administrator (Linux: sudo softkey …). If that does not help, a security policy blocks reg.exe or the file: ask whoever hardened this machine.',
  },
  'os-id-not-made': {
    why: 'The operating system has not made its id yet: this is a template, or its first start is not finished.',
    cure: 'Linux: sudo systemd-machine-id-setup, then restart. Make the request after that.',
  },
  'os-id-junk': {
    why: 'The operating system id is not a usable id ({{source}}).',
    cure: 'Linux: sudo rm /etc/machine-id && sudo systemd-machine-id-setup, then restart.',
  },
  'os-id-not-lasting': {
    why: 'The operating system keeps its id in memory ({{source}}) and makes another one at each start: /etc cannot be written, or this is a live system.',
    cure: 'With /etc writable: sudo systemd-machine-id-setup --commit, then restart and check again. A live system has to be installed first.',
  },
  'os-id-published': {
    why: 'The operating system id came with a published image: every machine made from that image has it.',
    cure: 'Linux: sudo rm -f /etc/machine-id /var/lib/dbus/machine-id && sudo systemd-machine-id-setup, then restart.',
  },
  'os-id-absent': {
    why: 'The operating system has no id of its own.',
    cure: 'Linux: sudo systemd-machine-id-setup (without systemd: sudo dbus-uuidgen --ensure=/etc/machine-id).',
  },
  'os-id-denied': {
    why: 'The operating system id could not be read ({{source}}).',
    cure: 'Run the command as administrator.',
  },
  'os-id-older': {
    why: 'The operating system id was made on {{made}}, before the first start of this machine on {{first}}: it may have come with a template that other machines come from too.',
    cure: 'If this machine was made from a template: sudo rm /etc/machine-id && sudo systemd-machine-id-setup, then restart. If not, nothing needs to be done.',
  },
  'image-generalised': {
    why: 'This Windows was generalised with Sysprep: it is a template, or its first start is not finished.',
    cure: 'Make virtual machines from it, and the request on each of those. On this one: restart and go through the first start to its end.',
  },
  'image-audit': {
    why: 'This Windows is in audit mode: an image is being prepared.',
    cure: 'Finish the image: %WINDIR%\\System32\\Sysprep\\sysprep.exe /oobe /reboot. Make the request on the machine that is made of it.',
  },
  'image-unfinished': {
    why: 'The setup of this Windows is not finished.',
    cure: 'Wait until setup is done, restart, and check again. If that does not help, Windows must be installed again.',
  },
  'host-name-default': {
    why: 'The host is called {{host}}, as an installer or a template names it.',
    cure: 'Give it its final name. Linux: sudo hostnamectl set-hostname NAME. Windows: Rename-Computer -NewName NAME -Restart.',
  },
  'host-name-template': {
    why: 'The host is called {{host}}: is this a template?',
    cure: 'Make the request on the final machine. If it is this one, rename it. Linux: sudo hostnamectl set-hostname NAME. Windows: Rename-Computer -NewName NAME -Restart.',
  },
  'host-name-copy': {
    why: 'The host is called {{host}}: is this a copy?',
    cure: 'Make the request on the final machine. If it is this one, rename it. Linux: sudo hostnamectl set-hostname NAME. Windows: Rename-Computer -NewName NAME -Restart.',
  },
  'machine-name-template': {
    why: 'The hypervisor calls this machine {{name}}: is it a template?',
    cure: 'Make the request on the final machine. If it is this one, rename it at the hypervisor. Hyper-V: Rename-VM -Name OLD -NewName NEW.',
  },
  'machine-name-copy': {
    why: 'The hypervisor calls this machine {{name}}: is it a copy or a snapshot?',
    cure: 'Make the request on the final machine. If it is this one, rename it at the hypervisor. Hyper-V: Rename-VM -Name OLD -NewName NEW.',
  },
  'several-instances': {
    why: 'cloud-init has already taken this disk for {{instances}} different machines: it was copied after it ran.',
    cure: 'Make sure that the original does not run with a softkey of its own. Then tidy up: sudo cloud-init clean --machine-id, and restart.',
  },
  'os-ids-differ': {
    why: 'The operating system keeps two different ids: one was renewed after a copy, the other was not.',
    cure: 'sudo rm /var/lib/dbus/machine-id && sudo ln -s /etc/machine-id /var/lib/dbus/machine-id',
  },
  'mac-hyperv-pool': {
    why: 'Hyper-V draws the MAC address from a pool ({{adapters}}). It changes when this machine starts on another host.',
    cure: 'Set it static while the machine is off: Set-VMNetworkAdapter -VMName NAME -StaticMacAddress ADDRESS, or in its settings: Network Adapter, Advanced Features, Static.',
  },
  'mac-vmware-generated': {
    why: 'VMware generated the MAC address ({{adapters}}). It may change when the machine is moved to another place.',
    cure: 'Set it static while the machine is off: Edit Settings, Network adapter, MAC Address, Manual (00:50:56:00:00:00 to 00:50:56:3F:FF:FF).',
  },
  'mac-vcenter-pool': {
    why: 'vCenter drew the MAC address from its pool ({{adapters}}). Another one may be drawn when the machine moves to another vCenter, is registered anew or restored as a copy.',
    cure: 'Set it static while the machine is off: Edit Settings, Network adapter, MAC Address, Manual (00:50:56:00:00:00 to 00:50:56:3F:FF:FF). Or note the address, and set the same one again should it change.',
  },
  'mac-worthless': {
    why: 'The only network adapters have an address that many machines have ({{adapters}}): no machine can be recognised by it.',
    cure: 'Give the adapter an address of its own while the machine is off. QEMU: -device virtio-net-pci,mac=52:54:00:XX:XX:XX. libvirt: virsh edit NAME, and take the line <mac> out of <interface>.',
  },
  'mac-randomised': {
    why: 'The only network adapters have random MAC addresses ({{adapters}}).',
    cure: 'Switch randomising off. NetworkManager: nmcli connection modify NAME 802-11-wireless.cloned-mac-address permanent. Windows: Settings, Network, Wi-Fi, Random hardware addresses: Off.',
  },
  'mac-no-link': {
    why: 'No network adapter that counts has a link, so that its address does not show.',
    cure: 'Connect one (its cable, or "Connected" in the settings of the virtual machine) and check again.',
  },
  'mac-none': {
    why: 'No network adapter counts: if the SMBIOS UUID could not be read one day, the machine could not be recognised.',
    cure: 'Give the virtual machine a network adapter with a static MAC address. It does not have to be connected.',
  },
  'clock-before-build': {
    why: 'The clock shows {{now}}, and this program was built on {{built}}.',
    cure: 'Set the clock right. Linux: sudo timedatectl set-time "YYYY-MM-DD HH:MM". Windows: Set-Date. Have the hypervisor set it at each start.',
  },
  'clock-behind-files': {
    why: 'The clock shows {{now}}, but a file of the system was written on {{newest}} ({{source}}).',
    cure: 'Set the clock right. Linux: sudo timedatectl set-time "YYYY-MM-DD HH:MM". Windows: Set-Date. Have the hypervisor set it at each start.',
  },
  'clock-ahead-of-files': {
    why: 'The clock shows {{now}}, but the newest file of the system is of {{newest}} ({{source}}).',
    cure: 'Compare the date with another clock. If it is wrong, set it. Linux: sudo timedatectl set-time "YYYY-MM-DD HH:MM". Windows: Set-Date.',
  },
  'other-hypervisor': {
    why: 'The order declares {{declared}}, and this machine runs on {{found}}.',
    cure: 'Check that this is the right machine. If it is, correct architecture.hypervisor in the order.',
  },
  'hypervisor-not-tested': {
    why: 'The vendor has not tested its products on {{found}}.',
    cure: 'Ask the vendor before you make the request here.',
  },
  'version-not-tested': {
    why: 'This is {{found}} {{version}}; the vendor tested {{tested}}.',
    cure: 'Ask the vendor, or bring the hypervisor to a tested version before you make the request.',
  },
  'cluster-without-hypervisor': {
    why: 'The order declares HA or FT, and this machine has no hypervisor under it: {{found}}.',
    cure: 'Check that this is the right machine. If it is, set "ha" and "ft" to false in the order.',
  },
  'ha-not-offered': {
    why: 'The order declares HA, and {{found}} does not offer it.',
    cure: 'Set "ha" to false in the order, or move the machine to a hypervisor with HA first.',
  },
  'ft-not-offered': {
    why: 'The order declares FT, and {{found}} does not offer it.',
    cure: 'Set "ft" to false in the order. If restarting on another host is meant, that is HA: set "ha" to true.',
  },
  'ft-without-ha': {
    why: 'The order declares FT without HA; VMware needs HA for it.',
    cure: 'Switch vSphere HA on for the cluster, and set "ha" to true in the order.',
  },
  'hardkey-in-cluster': {
    why: 'The order names a hardkey ({{role}}) together with HA or FT: the key stays behind when the machine changes its host.',
    cure: 'Use a softkey, put the key into a USB hub on the network, or switch HA and FT off for this machine.',
  },
  'standby-without-redundancy': {
    why: 'The order names the role {{role}} and declares no redundancy.',
    cure: 'Set "redundancy" to "hot-standby" in the order, or correct the role.',
  },
  'standalone-with-redundancy': {
    why: 'The order names the role {{role}} and declares a hot standby.',
    cure: 'Set "redundancy" to "none" in the order, or name the role active or standby.',
  },
  'reboot-pending': {
    why: 'A restart is pending: {{causes}}.',
    cure: 'Restart the machine, then check again: the request should show it as it will stay.',
  },
  'not-recognised': {
    why: 'It could not be found out which hypervisor this machine runs on.',
    cure: 'Run the command as administrator. If that does not help, say in the order which hypervisor it is.',
  },
  'sign-denied': {
    why: 'The system did not show what is checked here ({{source}}).',
    cure: 'Run the command as administrator.',
  },
  'sign-absent': { why: 'This machine shows nothing that would tell.', cure: '' },
  'identifier-not-in-dump': {
    why: 'The dump contains neither an SMBIOS UUID nor network adapters, or they could not be read: it is not known whether the machine has them.',
    cure: 'Ask for more, taken on the machine with administrator rights: sudo dmidecode > machine.txt (Linux), or softkey probe --json > machine.json with sudo or as administrator.',
  },
  'not-in-dump': {
    why: 'The dump does not contain what is checked here.',
    cure: 'Run softkey probe on the machine itself, with sudo or as administrator.',
  },
  'no-order': {
    why: 'There is no order to compare with.',
    cure: 'Name it: --order FILE',
  },
  'declared-not-understood': {
    why: 'The order declares {{declared}}, and this program knows no hypervisor of that name; it sees {{found}}.',
    cure: 'Name the product in the order, for example VMware 8.0, Hyper-V, Proxmox or physical.',
  },
  'version-not-known': {
    why: 'The version of {{found}} is not known.',
    cure: 'Say it in the order: "hypervisor": "VMware 8.0".',
  },
} as const satisfies Record<PreflightReason, { readonly why: string; readonly cure: string }>;

export const rebootCause = {
  packages: 'updated packages',
  components: 'Windows components',
  updates: 'Windows Update',
  rename: 'a new host name',
} as const satisfies Record<RebootCause, string>;

export const machineEvent = {
  reboot: 'Restart',
  'live-migration': 'Live migration',
  'ha-restart': 'HA restart on another host',
  'ft-failover': 'FT failover',
  'nic-replacement': 'Network adapter replaced',
  'restore-from-backup': 'Restored from a backup',
  clone: 'Cloned',
} as const satisfies Record<MachineEvent, string>;

export const outlook = {
  stays: 'stays',
  'may-change': 'may change',
  changes: 'changes',
} as const satisfies Record<Outlook, string>;

export const forecastReason = {
  'belongs-to-machine': 'The hypervisor keeps it with the machine, wherever that runs.',
  'belongs-to-board': 'It is part of the hardware.',
  'on-disk': 'The operating system keeps it on its disk.',
  'not-made-yet': 'The operating system makes it at its next start.',
  'not-concerned': 'It has nothing to do with that.',
  'does-not-happen': 'There is no such thing on this hypervisor.',
  'other-host': 'It shows the host on which the machine runs.',
  'host-firmware-shown': "The hypervisor may pass on the texts of its host's firmware.",
  'drawn-per-host': 'Each Hyper-V host draws MAC addresses from a pool of its own.',
  'drawn-by-place': 'VMware computes the MAC address from where the machine lies.',
  'new-adapter': 'A new adapter has a MAC address of its own.',
  'another-adapter-stays': 'Another adapter stays the same, and one is enough.',
  'depends-on-restore': 'Restored in place, it is the same machine; restored as a copy, it is another one.',
  'new-disk': 'A disk that was restored or copied may get an id of its own.',
  'by-position': 'It names where the disk is plugged in, not which disk it is.',
  'new-machine': 'A copy is another machine and has its own.',
  'copied-with-disk': 'A copy of the disk has it too.',
} as const satisfies Record<ForecastReason, string>;

export const forecastAdvice = {
  'mac-static-hyperv':
    'Set the MAC address static before the request: Set-VMNetworkAdapter -VMName NAME -StaticMacAddress ADDRESS',
  'mac-static-vmware':
    'Set the MAC address static before the request: Edit Settings, Network adapter, MAC Address, Manual.',
  'carry-mac-over':
    'Give the new adapter the old MAC address. Only where the softkey keeps working after the change can the next upgrade record the new one: softkey upgrade-request.',
  'restore-in-place':
    'Restore over the same machine, never as a copy. VMware asks: answer "I moved it". Hyper-V: Register or Restore, not Copy. KVM: keep <uuid> and <mac>.',
  'ask-on-the-copy': 'A copy needs a softkey of its own: make the request on the copy.',
  'renew-os-id-on-copy':
    'Renew it on the copy. Linux: sudo rm /etc/machine-id && sudo systemd-machine-id-setup. Windows: sysprep /generalize before copying.',
  'finish-first-start': 'Finish the first start before the request. Linux: sudo systemd-machine-id-setup',
} as const satisfies Record<ForecastAdvice, string>;
