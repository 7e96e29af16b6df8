import { asciiTail, couldBeWrittenAs } from './connection-name.ts';
import type { Adapter, AdapterReason } from './facts.ts';
import { isLocallyAdministered, judgedAdapter, macText } from './mac.ts';

/** One adapter as the operating system lists it. */
export interface ListedAdapter {
  readonly name: string;
  readonly mac: string;
}

/**
 * A connection in HKLM\SYSTEM\CurrentControlSet\Control\Network\{4D36E972-…}, with what its driver's key
 * says.
 */
export interface WindowsConnection {
  /** As reg.exe wrote it, which may be one character per byte of a code page. */
  readonly written: string;
  /** What that is in the code pages that are known. */
  readonly spellings: readonly string[];
  /** Where the adapter is plugged in, such as `PCI\VEN_15AD&DEV_07B0…` or `ROOT\VMS_MP\0000`. */
  readonly instance: string;
  /** Its driver's description, or empty where that is not known. */
  readonly description: string;
  readonly wireless: boolean;
}

/** The adapters with their verdicts, and whether there is hardware that the system did not list. */
export interface WindowsAdapters {
  readonly adapters: readonly Adapter[];
  readonly unlisted: readonly WindowsConnection[];
}

/** The beginning of an instance id → why such an adapter does not count. The first that fits decides. */
const INSTANCE_REASONS: readonly (readonly [RegExp, AdapterReason | undefined])[] = [
  [/^(PCI|VMBUS|XENVIF|XENBUS|XEN|VIRTIO|ACPI|PCMCIA|VPCI|SD|MF)\\/i, undefined],
  [/^USB/i, 'removable'],
  [/^BTH/i, 'bluetooth'],
  [/^ROOT\\VMS_/i, 'bridge'],
  [/^COMPOSITEBUS\\|^ROOT\\(IANS|CPQTEAM|BRCM_BLF|BASP)/i, 'bond'],
  [/^SWD\\IP_TUNNEL/i, 'tunnel'],
  [/^ROOT\\(TAP|NET\\|WINTUN)|^SWD\\(WINTUN|WIREGUARD|TAILSCALE|MSRRAS)/i, 'vpn'],
  [/^(ROOT|SWD|HTREE|SW|UMB)\\/i, 'virtual'],
  // Real adapters behind a bus driver of their maker: Broadcom and QLogic, Mellanox, NVIDIA; they name the
  // PCI device.
  [/^[A-Z0-9]+\\[^\\]*(PCI_[0-9A-F]{8}|VEN_[0-9A-F]{4}&DEV_)/i, undefined],
  [/^(MLX\d|CHT\d|T\dVBD|NVENET)[^\\]*\\|^\{1A3E09BE-[^\\]*\\NVNET/i, undefined],
  [/^/, 'virtual'],
];

/** What is plugged in as `ROOT\NET\…` is a VPN most of the time. These are not. */
const NOT_A_VPN = /virtualbox|vmware|hyper-v|npcap|kernel debug|km-test|test adapter/i;

/** A VPN's driver that is plugged in elsewhere, and TAP's own addresses. */
const VPN = /\bvpn\b|tap-win|wintun|wireguard|anyconnect|forti|globalprotect|pangp|zerotier|tailscale/i;
const TAP_ADDRESS = /^00:ff:/;

/** When the registry is silent about an adapter, its name may still tell. These names are not translated. */
const NAME_REASONS: readonly (readonly [RegExp, AdapterReason])[] = [
  [/^vEthernet/i, 'bridge'],
  [/bluetooth/i, 'bluetooth'],
  [/tailscale|zerotier|wireguard|openvpn|vpn/i, 'vpn'],
  [/^(VMware Network Adapter|VirtualBox Host-Only|Npcap)/i, 'virtual'],
];

/** Names that Windows gives to wireless connections in most languages. */
const WIRELESS_NAME = /^(wi-?fi|wlan|wireless)/i;

/**
 * Whether each adapter counts for the fingerprint, by where the registry says it is plugged in. Windows lists
 * only adapters that are up and have an address; those that are plugged in and not listed are named apart.
 */
export function windowsAdapters(
  listed: readonly ListedAdapter[],
  connections: readonly WindowsConnection[],
): WindowsAdapters {
  const connectionsOf = finderIn(connections);
  const found = listed.map((one) => ({ ...one, own: connectionsOf(one.name) }));
  const named = new Set(found.flatMap(({ own }) => own));
  const unlisted = connections.filter((one) => !named.has(one) && isHardware(one));
  const mayCarry = unlisted.length > 0 || connections.length === 0;
  const adapters = found.map(({ name, mac: raw, own }) => {
    const mac = macText(raw) ?? '';
    const reason = reasonToLeaveOut(name, mac, own);
    return judgedAdapter(name, mac, mayCarry && carriesAnother(reason, mac) ? undefined : reason);
  });
  return { adapters, unlisted };
}

function isHardware({ instance }: WindowsConnection): boolean {
  return instance !== '' && instanceReason(instance) === undefined;
}

/**
 * A team, or the host's end of an external switch, stands in for an adapter that then has no address of its
 * own: it shows that adapter's address, which its maker gave. A switch without an adapter has an address out
 * of Hyper-V's pool; a network bridge makes one up.
 */
function carriesAnother(reason: AdapterReason | undefined, mac: string): boolean {
  const stands = reason === 'bond' || reason === 'bridge';
  return stands && !isLocallyAdministered(mac) && !mac.startsWith('00:15:5d:');
}

function reasonToLeaveOut(
  name: string,
  mac: string,
  connections: readonly WindowsConnection[],
): AdapterReason | undefined {
  if (/loopback/i.test(name)) return 'loopback';
  if (mac === '') return 'no-address';
  if (connections.length === 0) return NAME_REASONS.find(([pattern]) => pattern.test(name))?.[1];
  const reasons = connections.map((connection) => connectionReason(name, mac, connection));
  return reasons.includes(undefined) ? undefined : reasons[0];
}

function connectionReason(
  name: string,
  mac: string,
  { instance, description, wireless }: WindowsConnection,
): AdapterReason | undefined {
  const reason = instanceReason(instance);
  if (reason === undefined) return isRandomised(name, mac, wireless) ? 'randomised' : undefined;
  if (reason === 'vpn' && NOT_A_VPN.test(`${name} ${description}`)) return 'virtual';
  const isVpn = VPN.test(description) || TAP_ADDRESS.test(mac);
  return reason === 'virtual' && isVpn ? 'vpn' : reason;
}

function instanceReason(instance: string): AdapterReason | undefined {
  return INSTANCE_REASONS.find(([pattern]) => pattern.test(instance))?.[1];
}

function isRandomised(name: string, mac: string, wireless: boolean): boolean {
  return isLocallyAdministered(mac) && (wireless || WIRELESS_NAME.test(name));
}

/**
 * Finds the connections with a name: those that spell it in a known code page, or else those that may spell
 * it in an unknown one. Where several may, one that counts decides.
 */
function finderIn(connections: readonly WindowsConnection[]): (name: string) => readonly WindowsConnection[] {
  const bySpelling = new Map<string, WindowsConnection[]>();
  for (const one of connections)
    for (const spelling of new Set(one.spellings.map((text) => text.toLowerCase())))
      bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), one]);
  const lower = connections.map(({ written }) => written.toLowerCase());
  const alike = (name: string) => {
    const tail = asciiTail(name);
    return connections.filter((_, at) => {
      const written = lower[at] ?? '';
      return written.endsWith(tail) && couldBeWrittenAs(name, written);
    });
  };
  return (name) => bySpelling.get(name.toLowerCase()) ?? alike(name.toLowerCase());
}
