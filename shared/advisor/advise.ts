import type { Answers } from './answers.ts';
import { type BecauseId, reasonsFor } from './conditions.ts';
import { type Declaration, declarationOf, type Role } from './declaration.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import type { AdviceId, AdviceRule, Guide, GuideCondition, Pattern, PatternId } from './guide.ts';

/** Why a license is needed, or why one is enough. */
export const LICENSE_REASONS = [
  'server',
  'active-server',
  'standby-server',
  'restart-covered', // the restarted machine is the same machine
  'shadow-covered', // the shadow is the same machine
  'epm',
] as const;
export type LicenseReason = (typeof LICENSE_REASONS)[number];

export interface NeededLicense {
  /** The machine of the drawing that asks for it. */
  readonly machine: string;
  readonly medium: 'softkey' | 'hardkey';
  readonly reasons: readonly LicenseReason[];
  readonly declaration: Declaration;
}

export interface Advice {
  readonly id: AdviceId;
  readonly weight: AdviceRule['weight'];
  /** The answers that led to it. */
  readonly because: readonly BecauseId[];
  /** The product's version that the rule speaks of; empty where it speaks of none. */
  readonly version: string;
}

export interface Advised {
  readonly pattern: PatternId;
  readonly outage: Pattern['outage'];
  readonly licenses: readonly NeededLicense[];
  /** Problems first, then what to do, then what to know. */
  readonly advice: readonly Advice[];
  readonly drawing: Drawing;
}

/**
 * What a plan needs: licenses, advice, the drawing, and what to declare. There is an answer to every
 * combination of answers.
 */
export function advise(answers: Answers, guide: Guide): Advised {
  const pattern = patternFor(answers, guide);
  const advice = adviceFor(answers, guide);
  const withHardkey = answers.hardkey && !advice.some(({ id }) => id === 'hardkey-not-possible');
  return {
    pattern: pattern.id,
    outage: pattern.outage,
    licenses: [...serverLicenses(answers, pattern, withHardkey), ...epmLicenses(answers, guide)],
    advice,
    drawing: drawingOf(answers, pattern, withHardkey),
  };
}

function patternFor(answers: Answers, { patterns }: Guide): Pattern {
  const id = patternIdOf(answers);
  const servers = answers.redundancy === 'hot-standby' ? 2 : 1;
  return patterns.find((one) => one.id === id) ?? { id, servers, licensesPerServer: 1, outage: null };
}

/** FT includes what HA does, so it gives the name where both are on. */
function patternIdOf({ ha, ft, redundancy }: Answers): PatternId {
  const isRedundant = redundancy === 'hot-standby';
  if (ft) return isRedundant ? 'ft-redundancy' : 'ft';
  if (ha) return isRedundant ? 'ha-redundancy' : 'ha';
  return isRedundant ? 'native-redundancy' : 'standalone';
}

const WEIGHTS: readonly AdviceRule['weight'][] = ['problem', 'do', 'know'];

function adviceFor(answers: Answers, guide: Guide): readonly Advice[] {
  const given = guide.advice.flatMap(({ id, weight, when }) => {
    const holding = when.flatMap((condition) => {
      const because = reasonsFor(condition, answers);
      return because ? [{ condition, because }] : [];
    });
    if (holding.length === 0) return [];
    const because = [...new Set(holding.flatMap((one) => one.because))];
    return [
      {
        id,
        weight,
        because,
        version: holding.map(({ condition }) => versionIn(condition)).find(Boolean) ?? '',
      },
    ];
  });
  return WEIGHTS.flatMap((weight) => given.filter((one) => one.weight === weight));
}

function versionIn({ versionFrom, versionBelow }: GuideCondition): string {
  return versionFrom ?? versionBelow ?? '';
}

function serverLicenses(
  answers: Answers,
  { servers, licensesPerServer }: Pattern,
  withHardkey: boolean,
): readonly NeededLicense[] {
  const covered = coveredBy(answers);
  return Array.from({ length: servers * licensesPerServer }, (_, index) => {
    const number = Math.floor(index / licensesPerServer) + 1;
    const role = roleOf(number, servers);
    return {
      machine: `server-${number}`,
      medium: withHardkey ? 'hardkey' : 'softkey',
      reasons: [role === 'standalone' ? 'server' : `${role}-server`, ...covered],
      declaration: declarationOf(answers, withHardkey ? `${role}, ${keyPlace(answers)}` : role),
    };
  });
}

function epmLicenses(answers: Answers, { epmLicenses: count }: Guide): readonly NeededLicense[] {
  const declaration = declarationOf(answers, 'epm');
  const one: NeededLicense = { machine: 'epm-1', medium: 'softkey', reasons: ['epm'], declaration };
  return answers.epm ? Array.from({ length: count }, () => one) : [];
}

function coveredBy({ ha, ft }: Answers): readonly LicenseReason[] {
  if (ft) return ['shadow-covered'];
  return ha ? ['restart-covered'] : [];
}

function roleOf(number: number, servers: number): Exclude<Role, 'epm'> {
  if (servers === 1) return 'standalone';
  return number === 1 ? 'active' : 'standby';
}

function keyPlace({ usbHub }: Answers): string {
  return usbHub ? 'hardkey in a network hub' : 'hardkey';
}
