import type { HypervisorKind } from '../machine/facts.ts';
import type { PreflightPolicy } from './policy.ts';

/** How a hypervisor stands on the vendor's list of tested ones. */
export const TEST_STANDINGS = [
  'tested',
  'version-not-known', // tested, but only in certain versions
  'version-not-tested',
  'hypervisor-not-tested',
] as const;
export type TestStanding = (typeof TEST_STANDINGS)[number];

type TestedList = NonNullable<PreflightPolicy['tested']>;

/** Where a hypervisor of this version stands on the list; `version` is undefined where it is not known. */
export function testStanding(
  tested: TestedList,
  kind: HypervisorKind,
  version: string | undefined,
): TestStanding {
  const entries = tested.filter((entry) => entry.kind === kind);
  if (entries.length === 0) return 'hypervisor-not-tested';
  if (entries.some(({ versions }) => versions === null)) return 'tested';
  if (version === undefined) return 'version-not-known';
  return testedVersions(tested, kind).some((one) => isSameLine(one, version))
    ? 'tested'
    : 'version-not-tested';
}

/** The versions of this hypervisor on the list. */
export function testedVersions(tested: TestedList, kind: HypervisorKind): readonly string[] {
  return tested.filter((entry) => entry.kind === kind).flatMap(({ versions }) => versions ?? []);
}

/** `7.0` and `7.0.3` are one line, whichever of them is the tested one. */
function isSameLine(one: string, other: string): boolean {
  return `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);
}
