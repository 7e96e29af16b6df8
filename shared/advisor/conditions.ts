import type { TestStanding } from '../preflight/tested.ts';
import { type Answers, compareVersions } from './answers.ts';
import type { GuideCondition } from './guide.ts';

/**
 * Answers that can be a reason for advice: each stands for something that a rule looked at and found to be
 * so.
 */
export const BECAUSE_IDS = [
  'hypervisor',
  'ha',
  'no-ha',
  'ft',
  'no-ft',
  'hot-standby',
  'no-redundancy',
  'hardkey',
  'no-hardkey',
  'usb-fixed-host',
  'no-usb-fixed-host',
  'usb-hub',
  'no-usb-hub',
  'database-vm',
  'no-database-vm',
  'epm',
  'no-epm',
  'version-from',
  'version-below',
  'version-known',
  'version-unknown',
  'tested',
  'version-not-known',
  'version-not-tested',
  'hypervisor-not-tested',
] as const;
export type BecauseId = (typeof BECAUSE_IDS)[number];

/** What rules look at: the answers, and how the hypervisor stands on the vendor's list of tested ones. */
export type Circumstances = Answers & { readonly standing: TestStanding | null };

/**
 * Whether one member of a condition holds, and what to call that; undefined where the condition leaves it
 * open.
 */
type Test = (
  wanted: GuideCondition,
  given: Circumstances,
) => readonly [holds: boolean, because: BecauseId] | undefined;

type YesOrNo = 'ha' | 'ft' | 'hardkey' | 'usbFixedHost' | 'usbHub' | 'databaseVm' | 'epm';

const TESTS: readonly Test[] = [
  ({ hypervisor }, given) => (hypervisor ? [hypervisor.includes(given.hypervisor), 'hypervisor'] : undefined),
  yesOrNo('ha', 'ha', 'no-ha'),
  yesOrNo('ft', 'ft', 'no-ft'),
  ({ redundancy }, given) =>
    redundancy
      ? [redundancy === given.redundancy, redundancy === 'none' ? 'no-redundancy' : 'hot-standby']
      : undefined,
  yesOrNo('hardkey', 'hardkey', 'no-hardkey'),
  yesOrNo('usbFixedHost', 'usb-fixed-host', 'no-usb-fixed-host'),
  yesOrNo('usbHub', 'usb-hub', 'no-usb-hub'),
  yesOrNo('databaseVm', 'database-vm', 'no-database-vm'),
  yesOrNo('epm', 'epm', 'no-epm'),
  ({ versionFrom }, given) =>
    versionFrom === null
      ? undefined
      : [isKnown(given) && compareVersions(given.productVersion, versionFrom) >= 0, 'version-from'],
  ({ versionBelow }, given) =>
    versionBelow === null
      ? undefined
      : [isKnown(given) && compareVersions(given.productVersion, versionBelow) < 0, 'version-below'],
  ({ versionKnown }, given) =>
    versionKnown === null
      ? undefined
      : [versionKnown === isKnown(given), versionKnown ? 'version-known' : 'version-unknown'],
  ({ tested }, { standing }) =>
    tested === null ? undefined : [tested.some((one) => one === standing), standing ?? 'tested'],
];

/** The answers for which the condition holds; undefined where it does not. */
export function reasonsFor(wanted: GuideCondition, given: Circumstances): readonly BecauseId[] | undefined {
  const looked = TESTS.flatMap((test) => {
    const answer = test(wanted, given);
    return answer ? [answer] : [];
  });
  return looked.every(([holds]) => holds) ? looked.map(([, because]) => because) : undefined;
}

function yesOrNo(name: YesOrNo, yes: BecauseId, no: BecauseId): Test {
  return ({ [name]: wanted }, given) =>
    wanted === null ? undefined : [wanted === given[name], wanted ? yes : no];
}

function isKnown({ productVersion }: Answers): boolean {
  return productVersion !== '';
}
