import type { Adapter, AdapterReason } from './facts.ts';
import { isLocallyAdministered, judgedAdapter, macText } from './mac.ts';

/** One adapter as the operating system lists it. */
export interface ListedAdapter {
  readonly name: string;
  readonly mac: string;
}

/** A connection in HKLM\SYSTEM\CurrentControlSet\Control\Network\{4D36E972-…}. */
export interface WindowsConnection {
  readonly name: string;
  /** Where the adapter is plugged in, such as `PCI\VEN_15AD&DEV_07B0…` or `ROOT\VMS_MP\0000`. */
  readonly instance: string;
  /** MediaSubType: 2 is wireless. */
  readonly medium: number;
}

const WIRELESS = 2;

/** The beginning of an instance id → why such an adapter does not count. The first that fits decides. */
const INSTANCE_REASONS: readonly (readonly [RegExp, AdapterReason | undefined])[] = [
  [/^(PCI|VMBUS|XENVIF|XENBUS|XEN|VIRTIO|ACPI|PCMCIA|VPCI)\\/i, undefined],
  [/^USB\\/i, 'removable'],
  [/^BTH/i, 'bluetooth'],
  [/^ROOT\\VMS_/i, 'bridge'],
  [/^ROOT\\TAP|^SWD\\(WINTUN|WIREGUARD|TAILSCALE|MSRRAS)/i, 'vpn'],
  [/^COMPOSITEBUS\\/i, 'bond'],
  [/^/, 'virtual'],
];

/** When the registry is silent about an adapter, its name may still tell. These names are not translated. */
const NAME_REASONS: readonly (readonly [RegExp, AdapterReason])[] = [
  [/^vEthernet/i, 'bridge'],
  [/bluetooth/i, 'bluetooth'],
  [/tailscale|zerotier|wireguard|openvpn|vpn/i, 'vpn'],
  [/^(VMware Network Adapter|VirtualBox Host-Only|Npcap)/i, 'virtual'],
];

/** Whether each adapter counts for the fingerprint, by where the registry says it is plugged in. */
export function windowsAdapters(
  listed: readonly ListedAdapter[],
  connections: readonly WindowsConnection[],
): Adapter[] {
  return listed.map(({ name, mac: raw }) => {
    const mac = macText(raw) ?? '';
    return judgedAdapter(name, mac, reasonToLeaveOut(name, mac, connectionsOf(name, connections)));
  });
}

function reasonToLeaveOut(
  name: string,
  mac: string,
  connections: readonly WindowsConnection[],
): AdapterReason | undefined {
  if (/loopback/i.test(name)) return 'loopback';
  if (mac === '') return 'no-address';
  if (connections.length === 0) return NAME_REASONS.find(([pattern]) => pattern.test(name))?.[1];
  const reasons = connections.map((connection) => connectionReason(connection, mac));
  return reasons.includes(undefined) ? undefined : reasons[0];
}

function connectionReason({ instance, medium }: WindowsConnection, mac: string): AdapterReason | undefined {
  const reason = INSTANCE_REASONS.find(([pattern]) => pattern.test(instance))?.[1];
  return reason ?? (medium === WIRELESS && isLocallyAdministered(mac) ? 'randomised' : undefined);
}

/**
 * The connections that may be the one of this name. reg.exe writes in the console's code page, so letters
 * outside ASCII cannot be compared: they match any others. Several may fit; then one that counts decides.
 */
function connectionsOf(name: string, connections: readonly WindowsConnection[]): WindowsConnection[] {
  return connections.filter((connection) => asciiShape(connection.name) === asciiShape(name));
}

function asciiShape(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\x20-\x7e]+/g, '?')
    .replace(/\?+/g, '?');
}
