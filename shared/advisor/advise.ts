import type { PreflightPolicy } from '../preflight/policy.ts';
import { type TestStanding, testStanding } from '../preflight/tested.ts';
import type { Answers } from './answers.ts';
import { type BecauseId, type Circumstances, reasonsFor } from './conditions.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import type { AdviceId, AdviceRule, Guide, GuideCondition, Pattern, PatternId } from './guide.ts';
import { licensesFor, type NeededLicense } from './licenses.ts';
import { type Outages, outagesOf } from './takeover.ts';

export interface Advice {
  readonly id: AdviceId;
  /** The clause of the vendor's guide that it comes from. */
  readonly clause: string;
  readonly weight: AdviceRule['weight'];
  /** The answers that led to it. */
  readonly because: readonly BecauseId[];
  /** The product's version that the rule speaks of; empty where it speaks of none. */
  readonly version: string;
}

export interface Advised {
  readonly pattern: PatternId;
  /** Null where the vendor does not say how fast something takes over. */
  readonly outages: Outages | null;
  readonly licenses: readonly NeededLicense[];
  /** Problems first, then what to do, then what to know. */
  readonly advice: readonly Advice[];
  readonly drawing: Drawing;
  /** What the advice goes by; each is null where the vendor does not say it. */
  readonly source: {
    readonly title: string | null;
    readonly edition: string | null;
    /** The day of the list of tested hypervisors. */
    readonly testedOn: string | null;
  };
}

/** What a vendor says of the hypervisors that it tested its products on. */
export type TestedHypervisors = Pick<PreflightPolicy, 'tested' | 'testedOn'>;
export const NONE_TESTED: TestedHypervisors = { tested: null, testedOn: null };

/**
 * What a plan needs: licenses, advice, the drawing, and what to declare. There is an answer to every
 * combination of answers. What cannot work is named as a problem, and is neither drawn nor built upon.
 */
export function advise(answers: Answers, guide: Guide, list: TestedHypervisors = NONE_TESTED): Advised {
  const standing = standingOf(answers, list);
  const problems = rulesHolding(guide, [{ ...answers, standing }]).filter(
    ({ weight }) => weight === 'problem',
  );
  const possible = withoutProblems(answers, problems);
  const pattern = patternFor(possible, guide);
  const advice = rulesHolding(guide, [
    { ...answers, standing },
    { ...possible, standing },
  ]).filter(({ weight }) => weight !== 'problem');
  const outages = outagesOf(possible, guide) ?? null;
  return {
    pattern: pattern.id,
    outages,
    licenses: licensesFor(answers, possible, pattern, guide),
    advice: [...problems, ...WEIGHTS.flatMap((weight) => advice.filter((one) => one.weight === weight))],
    drawing: drawingOf(possible, pattern, guide.takeovers),
    source: { title: guide.title, edition: guide.edition, testedOn: list.testedOn },
  };
}

const WEIGHTS: readonly AdviceRule['weight'][] = ['do', 'know'];

/** The answers that a problem says cannot be; the plan goes on without them. */
const IMPOSSIBLE: Readonly<Partial<Record<AdviceId, Partial<Answers>>>> = {
  'cluster-without-hypervisor': { ha: false, ft: false },
  'ha-not-offered': { ha: false },
  'ft-not-offered': { ft: false },
  'hardkey-not-possible': { hardkey: false },
};

function withoutProblems(answers: Answers, problems: readonly Advice[]): Answers {
  return Object.assign({}, answers, ...problems.map(({ id }) => IMPOSSIBLE[id]));
}

function standingOf(
  { hypervisor, hypervisorVersion }: Answers,
  { tested }: TestedHypervisors,
): TestStanding | null {
  if (tested === null) return null;
  return testStanding(tested, hypervisor, hypervisorVersion === '' ? undefined : hypervisorVersion);
}

function patternFor(answers: Answers, { patterns }: Guide): Pattern {
  const id = patternIdOf(answers);
  const servers = answers.redundancy === 'hot-standby' ? 2 : 1;
  return patterns.find((one) => one.id === id) ?? { id, servers, licensesPerServer: 1 };
}

/** FT includes what HA does, so it gives the name where both are on. */
function patternIdOf({ ha, ft, redundancy }: Answers): PatternId {
  const isRedundant = redundancy === 'hot-standby';
  if (ft) return isRedundant ? 'ft-redundancy' : 'ft';
  if (ha) return isRedundant ? 'ha-redundancy' : 'ha';
  return isRedundant ? 'native-redundancy' : 'standalone';
}

/**
 * The rules that hold in all of these circumstances: with the answers as given, and with what of them is
 * possible. Advice that depends on an impossible answer is left out, whichever way it would go, until the
 * problem is solved.
 */
function rulesHolding(guide: Guide, all: readonly [Circumstances, ...Circumstances[]]): readonly Advice[] {
  return guide.advice.flatMap(({ id, clause, weight, when }) => {
    const holding = when.flatMap((condition) => {
      const [because, ...others] = all.map((circumstances) => reasonsFor(condition, circumstances));
      return because && others.every(Boolean) ? [{ condition, because }] : [];
    });
    if (holding.length === 0) return [];
    const because = [...new Set(holding.flatMap((one) => one.because))];
    const version = holding.map(({ condition }) => versionIn(condition)).find(Boolean) ?? '';
    return [{ id, clause, weight, because, version }];
  });
}

function versionIn({ versionFrom, versionBelow }: GuideCondition): string {
  return versionFrom ?? versionBelow ?? '';
}
