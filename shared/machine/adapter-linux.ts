import type { Adapter, AdapterReason } from './facts.ts';
import { isLocallyAdministered, judgedAdapter, macText } from './mac.ts';

/** What /sys/class/net/<name> shows of one adapter; a text is empty where its file is not there. */
export interface LinuxAdapterFiles {
  readonly name: string;
  /** Names of the files and folders inside. */
  readonly entries: ReadonlySet<string>;
  readonly address: string;
  /** The permanent address of a bond's member, whose `address` the bond has overwritten. */
  readonly permanentAddress: string;
  /** ARPHRD number, in decimal. */
  readonly type: string;
  /** 0 permanent, 1 random, 2 stolen from another adapter, 3 set. */
  readonly addressAssignType: string;
  readonly uevent: string;
  /**
   * The USB device it sits on, if any: whether that is fixed to its board, and its two ids of four hex
   * digits.
   */
  readonly plug: { readonly fixed: boolean; readonly maker: string; readonly product: string } | undefined;
}

const ARPHRD_ETHERNET = '1';
const ARPHRD_LOOPBACK = '772';
const ASSIGNED_RANDOM = '1';
const ASSIGNED_SET = '3';

const KIND_REASONS: Readonly<Record<string, AdapterReason>> = {
  bridge: 'bridge',
  bond: 'bond',
  vlan: 'vlan',
  wireguard: 'vpn',
  ppp: 'vpn',
  bluetooth: 'bluetooth',
  vxlan: 'tunnel',
  geneve: 'tunnel',
  gre: 'tunnel',
  macvlan: 'virtual',
  wwan: 'not-ethernet',
};

/** Of an adapter without hardware, hardly more is known than how its name begins. */
const NAME_REASONS: readonly (readonly [readonly string[], AdapterReason])[] = [
  [
    ['tailscale', 'zt', 'wg', 'ppp', 'ipsec', 'nordlynx', 'proton', 'nebula', 'utun', 'cscotun', 'gpd'],
    'vpn',
  ],
  [['veth', 'docker', 'cni', 'cali', 'flannel', 'cilium', 'lxc', 'lxd', 'podman', 'vnet'], 'container'],
  [['br-', 'virbr', 'vmbr', 'ovs', 'xenbr'], 'bridge'],
  [['tun', 'tap', 'sit', 'gre', 'ip6tnl', 'erspan'], 'tunnel'],
  [['bond', 'team'], 'bond'],
  [['bnep'], 'bluetooth'],
];

/** Whether the adapter counts for the fingerprint, and if not, why. */
export function linuxAdapter(files: LinuxAdapterFiles): Adapter {
  const mac = macText(files.permanentAddress) ?? macText(files.address) ?? '';
  return judgedAdapter(files.name, mac, reasonToLeaveOut(files, mac));
}

function reasonToLeaveOut(files: LinuxAdapterFiles, mac: string): AdapterReason | undefined {
  const byKind = KIND_REASONS[/^DEVTYPE=(.*)$/m.exec(files.uevent)?.[1]?.trim() ?? ''];
  const byName = NAME_REASONS.find(([starts]) => starts.some((start) => files.name.startsWith(start)))?.[1];
  if (files.type === ARPHRD_LOOPBACK) return 'loopback';
  if (byKind) return byKind;
  if (files.entries.has('bridge')) return 'bridge';
  if (files.entries.has('bonding')) return 'bond';
  if (files.entries.has('tun_flags')) return byName === 'vpn' ? 'vpn' : 'tunnel';
  if (!files.entries.has('device')) return byName ?? 'virtual';
  if (files.type !== ARPHRD_ETHERNET) return 'not-ethernet';
  if (byName === 'bluetooth') return 'bluetooth';
  if (mac === '') return 'no-address';
  if (isRandomised(files, mac)) return 'randomised';
  return files.plug && plugReason(files.plug);
}

/**
 * Management controllers and Apple's T2 show themselves as USB adapters, some of them fixed to the board,
 * with an address that others have too. The ids are taken from what lsusb and inxi print on such machines.
 * Where only the maker is listed, that maker makes nothing else.
 */
const CONTROLLERS = [
  '046b:', // American Megatrends
  '0b1f:03ee', // Insyde, in Supermicro's boards
  '0525:', // Netchip: Linux as a gadget, as ASPEED's controllers show themselves
  '1d6b:', // Linux Foundation: the same
  '413c:a102', // Dell iDRAC
  '04b3:4010', // IBM and Lenovo IMM, XCC
  '05ac:8233', // Apple T2
];

function plugReason(plug: NonNullable<LinuxAdapterFiles['plug']>): AdapterReason | undefined {
  const id = `${plug.maker}:${plug.product}`;
  if (CONTROLLERS.some((start) => id.startsWith(start))) return 'virtual';
  return plug.fixed ? undefined : 'removable';
}

/** A made-up address on a wireless adapter hides its own one; on a wired adapter it was set for good. */
function isRandomised(files: LinuxAdapterFiles, mac: string): boolean {
  if (files.addressAssignType === ASSIGNED_RANDOM) return true;
  const wireless = files.entries.has('wireless') || files.entries.has('phy80211');
  return wireless && files.addressAssignType === ASSIGNED_SET && isLocallyAdministered(mac);
}
