import type { ListedAdapter } from './adapter-windows.ts';
import type { Adapter, AdapterReason } from './facts.ts';
import { isLocallyAdministered, judgedAdapter, macText } from './mac.ts';

/** macOS names every kind of adapter by its kind; only `en0`, `en1`, … are Ethernet or wireless hardware. */
const NAME_REASONS: readonly (readonly [RegExp, AdapterReason])[] = [
  [/^lo\d/, 'loopback'],
  [/^(utun|ipsec|ppp|tailscale|wg|zt|feth)/, 'vpn'],
  [/^(gif|stf|tun|tap)/, 'tunnel'],
  [/^bridge/, 'bridge'],
  [/^bond/, 'bond'],
  [/^vlan/, 'vlan'],
  [/^en\d+$/, 'no-address'],
  [/^/, 'virtual'],
];

/** Whether each adapter counts for the fingerprint. A made-up address on `en…` is a private Wi-Fi address. */
export function macosAdapters(listed: readonly ListedAdapter[]): Adapter[] {
  return listed.map(({ name, mac: raw }) => {
    const mac = macText(raw) ?? '';
    const hardware = /^en\d+$/.test(name) && mac !== '';
    const leftOut = hardware ? madeUp(mac) : NAME_REASONS.find(([pattern]) => pattern.test(name))?.[1];
    return judgedAdapter(name, mac, leftOut);
  });
}

function madeUp(mac: string): AdapterReason | undefined {
  return isLocallyAdministered(mac) ? 'randomised' : undefined;
}
