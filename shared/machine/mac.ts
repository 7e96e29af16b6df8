import type { Adapter, AdapterReason, MacPool } from './facts.ts';
import { isWorthlessMac } from './worthless-macs.ts';

/**
 * The one spelling of a MAC address, `aa:bb:cc:dd:ee:ff`, out of any usual one (`AA-BB-…`, `aabb.ccdd.eeff`).
 * Undefined for what is none or identifies nothing: all zeros, broadcast and multicast addresses.
 */
export function macText(raw: string): string | undefined {
  const hex = raw.trim().toLowerCase().replace(/[:.-]/g, '');
  if (!/^[0-9a-f]{12}$/.test(hex)) return undefined;
  if (/^0+$/.test(hex) || isGroup(hex)) return undefined;
  return (hex.match(/../g) ?? []).join(':');
}

/**
 * Whether software set the address (the "locally administered" bit), rather than the maker of the adapter.
 */
export function isLocallyAdministered(mac: string): boolean {
  return (Number.parseInt(mac.slice(0, 2), 16) & 0b10) !== 0;
}

/**
 * An adapter with its verdict: it counts unless there is a reason to leave it out, or its address identifies
 * nothing.
 */
export function judgedAdapter(name: string, mac: string, reason: AdapterReason | undefined): Adapter {
  const leftOut = reason ?? (isWorthlessMac(mac) ? 'worthless' : undefined);
  if (leftOut) return { name, mac, counted: false, leftOut };
  const dynamic = dynamicPool(mac);
  return { name, mac, counted: true, ...(dynamic ? { dynamic } : {}) };
}

/** Whose pool the address was drawn from, if it is one that a hypervisor draws from when none is set. */
function dynamicPool(mac: string): MacPool | undefined {
  if (mac.startsWith('00:15:5d:')) return 'hyperv-pool';
  if (mac.startsWith('00:0c:29:')) return 'vmware-generated';
  if (/^00:50:56:[89ab]/.test(mac)) return 'vcenter-pool';
  return undefined;
}

function isGroup(hex: string): boolean {
  return (Number.parseInt(hex.slice(0, 2), 16) & 0b1) !== 0;
}
