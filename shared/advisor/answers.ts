import { boolean, matching, oneOf, record, type ShapeOf } from '../document/shape.ts';
import { HYPERVISOR_MAKES } from '../machine/facts.ts';

/** Where a product may be planned to run; `unknown` is any other hypervisor. */
export const PLANNED_KINDS = [...HYPERVISOR_MAKES, 'physical', 'unknown'] as const;
export type PlannedKind = (typeof PLANNED_KINDS)[number];

/** `4.5`, `8.0.3`; empty where it is not known. */
export const version = matching(
  /^(?:\d{1,4}(?:\.\d{1,4}){0,3})?$/,
  'a version like 4.5, or nothing',
  'version',
);

/** What the advisor asks. */
export const answers = record({
  hypervisor: oneOf(...PLANNED_KINDS),
  hypervisorVersion: version,
  ha: boolean,
  ft: boolean,
  /** The product's own redundancy: a second server that takes over. */
  redundancy: oneOf('none', 'hot-standby'),
  /** The license shall be a USB key instead of a softkey. */
  hardkey: boolean,
  /** The USB port of one host can be mapped to the machine, which then stays on that host. */
  usbFixedHost: boolean,
  /** The USB key sits in a hub on the network. */
  usbHub: boolean,
  /** The database has a machine of its own. */
  databaseVm: boolean,
  epm: boolean,
  productVersion: version,
});
export type Answers = ShapeOf<typeof answers>;

/** The simplest case: a conversation begins with it, and leaves it question by question. */
export const FIRST_ANSWERS: Answers = {
  hypervisor: 'vmware',
  hypervisorVersion: '',
  ha: false,
  ft: false,
  redundancy: 'none',
  hardkey: false,
  usbFixedHost: false,
  usbHub: false,
  databaseVm: false,
  epm: false,
  productVersion: '',
};

/** Negative where `one` is the older version. Compares number by number; a missing number counts as 0. */
export function compareVersions(one: string, other: string): number {
  const [ones, others] = [one, other].map((text) => text.split('.').map(Number));
  for (let i = 0; i < 4; i++) {
    const difference = (ones?.[i] ?? 0) - (others?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
