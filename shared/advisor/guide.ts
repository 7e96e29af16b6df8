import { boolean, integer, list, oneOf, record, type ShapeOf, text } from '../document/shape.ts';
import { TEST_STANDINGS } from '../preflight/tested.ts';
import { optional } from '../profile/optional.ts';
import { compareVersions, PLANNED_KINDS, version } from './answers.ts';

/** The ways to run a product, by what keeps it running. */
export const PATTERN_IDS = [
  'standalone',
  'native-redundancy',
  'ha',
  'ft',
  'ha-redundancy', // also called "quad"
  'ft-redundancy',
] as const;
export type PatternId = (typeof PATTERN_IDS)[number];

/** Every advice that there are texts for; a vendor chooses which it gives, and when. */
export const ADVICE_IDS = [
  'cluster-without-hypervisor',
  'ha-not-offered',
  'ft-not-offered',
  'hardkey-not-possible',
  'ask-about-hypervisor',
  'compare-version',
  'ft-needs-ha',
  'ft-costs',
  'request-on-each-server',
  'separate-hosts',
  'separate-hosts-vmware',
  'separate-hosts-hyperv',
  'static-macs',
  'hardkey-fixed-host',
  'hardkey-through-hub',
  'hub-redundant',
  'database-own-vm',
  'database-own-vm-both',
  'database-with-ha',
  'database-external-raid',
  'database-sync-off',
  'project-files-both',
  'dfs-hands-off',
  'dfs-too-old',
  'dfs-from-version',
  'studio-access',
  'studio-dfs-path',
  'epm-own-vm',
  'epm-sql-with-ha',
  'epm-server-with-ha',
  'epm-server-with-ha-ft',
  'epm-volumes',
  'epm-interface-at-origin',
  'epm-archives',
  'no-spare',
  'restart-gap',
  'ha-not-application',
  'ha-and-redundancy',
  'ha-charged-by-vcpu',
  'ft-hardware-only',
  'ft-before-redundancy',
  'database-without-ha',
  'epm-without-ha',
] as const;
export type AdviceId = (typeof ADVICE_IDS)[number];

/** What must be so for a rule to hold. Members that are left out may be anything. */
export const guideCondition = record({
  hypervisor: optional(list(oneOf(...PLANNED_KINDS), 1, PLANNED_KINDS.length)),
  ha: optional(boolean),
  ft: optional(boolean),
  redundancy: optional(oneOf('none', 'hot-standby')),
  hardkey: optional(boolean),
  usbFixedHost: optional(boolean),
  usbHub: optional(boolean),
  databaseVm: optional(boolean),
  epm: optional(boolean),
  /** The product's version is known, and from this one on. */
  versionFrom: optional(version),
  /** It is known, and older. */
  versionBelow: optional(version),
  versionKnown: optional(boolean),
  /** How the hypervisor stands on the vendor's list of tested ones; without such a list nothing holds. */
  tested: optional(list(oneOf(...TEST_STANDINGS), 1, TEST_STANDINGS.length)),
});
export type GuideCondition = ShapeOf<typeof guideCondition>;

const pattern = record({
  id: oneOf(...PATTERN_IDS),
  servers: integer(1, 2),
  licensesPerServer: integer(1, 10),
});

/** How long the product stands still until something has taken over, in seconds. */
const outage = record({ from: integer(0, 86_400), to: integer(0, 86_400) });
export type Outage = ShapeOf<typeof outage>;

const advice = record({
  id: oneOf(...ADVICE_IDS),
  /** The clause of the guide that says so, by its number. */
  clause: text(1, 16),
  /** `problem`: it cannot work like this. `do`: something to set up. `know`: what to expect. */
  weight: oneOf('problem', 'do', 'know'),
  /** It is given where one of these holds. */
  when: list(guideCondition, 1, 20),
});

/** A vendor's virtualization guide, as data. */
export const guide = record({
  /** What the guide is called, and the day of its edition. */
  title: optional(text(1, 120)),
  edition: optional(text(1, 32)),
  /** What it says, clause by clause, in the vendor's words. */
  clauses: optional(list(record({ id: text(1, 16), says: text(1, 400) }), 1, 200)),
  patterns: list(pattern, 0, PATTERN_IDS.length),
  /** How fast each way of taking over is. */
  takeovers: optional(record({ ha: outage, ft: outage, redundancy: outage })),
  /** Licenses for EPM on machines of its own. */
  epmLicenses: integer(0, 10),
  advice: list(advice, 0, 200),
});
export type Guide = ShapeOf<typeof guide>;
export type Pattern = Guide['patterns'][number];
export type AdviceRule = Guide['advice'][number];

/** For a vendor without a guide: servers are counted, and nothing is advised. */
export const NO_GUIDE: Guide = {
  title: null,
  edition: null,
  clauses: null,
  patterns: [],
  takeovers: null,
  epmLicenses: 1,
  advice: [],
};

/** The product versions that its rules name, ascending: from each on, the advice is another. */
export function versionsIn({ advice }: Guide): readonly string[] {
  const named = advice.flatMap(({ when }) =>
    when.flatMap(({ versionFrom, versionBelow }) => [versionFrom ?? '', versionBelow ?? '']),
  );
  return [...new Set(named.filter((name) => name !== ''))].sort(compareVersions);
}
