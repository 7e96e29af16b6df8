import type { License } from '../document/payload/license.ts';
import type { RevocationList } from '../document/payload/revocation-list.ts';
import { addDays, earlier, epochSeconds, type Instant, later } from '../encoding/instant.ts';
import { type FingerprintNow, type MatchReport, matchFingerprints } from '../fingerprint/match.ts';
import { isFar } from './clock-record.ts';
import { type EmergencyGrace, emergencyUntil, isEmergencyNow } from './emergency.ts';
import { revocationOf } from './older-or-revoked.ts';
import { daysUntil, graceUntil, hoursUntil, phaseOf } from './term.ts';

/** What is known of a license in every state but `unlicensed`. */
interface Held {
  readonly license: License;
  readonly match: MatchReport;
  /** The first instant in which the product no longer runs; null: no end. */
  readonly graceUntil: Instant | null;
  /** The license of the same softkey that is here and takes over before this one stops; null: none. */
  readonly following: License | null;
}

/** What is known in addition while the product runs. */
interface Running extends Held {
  /** Hours to the end that `daysLeft` counts to; null where it is two days or more. */
  readonly hoursLeft: number | null;
}

/**
 * What a station's licenses amount to now. Derived each time, never stored. The first three let the product
 * run.
 */
export type LicenseState =
  | ({ readonly kind: 'active'; readonly daysLeft: number | null } & Running)
  | ({ readonly kind: 'expiring'; readonly daysLeft: number } & Running)
  | ({ readonly kind: 'grace'; readonly reason: GraceReason; readonly daysLeft: number } & Running)
  | ({ readonly kind: 'not-yet-valid'; readonly daysLeft: 0 } & Held)
  | ({ readonly kind: 'expired'; readonly daysLeft: 0 } & Held)
  | ({ readonly kind: 'other-machine'; readonly daysLeft: 0 } & Held)
  | ({ readonly kind: 'revoked'; readonly daysLeft: 0 } & Held)
  | { readonly kind: 'unlicensed' };

export type StateKind = LicenseState['kind'];

/** `emergency`: a person began it, when all other grace was over. */
export type GraceReason = 'expired' | 'drifted' | 'emergency';

export interface StateContext {
  readonly machine: FingerprintNow;
  readonly now: Instant;
  /** The highest time this station has seen: dates are judged by the later of the two. */
  readonly highestTime: Instant;
  /**
   * The proved time, where the clock is far ahead of it. Licenses go by it, so that a single reading ends
   * none.
   */
  readonly provedTime?: Instant | undefined;
  /** Since when the machine does not match this softkey, as the station has it on record. */
  readonly driftedSince: (softkeyId: string) => Instant | undefined;
  readonly revocations: Pick<RevocationList, 'revoked'> | undefined;
  readonly emergencies: readonly EmergencyGrace[];
  /** Days before the end in which a license is `expiring`. */
  readonly warnDays: number;
}

export function clockIsSetBack({ now, highestTime }: Pick<StateContext, 'now' | 'highestTime'>): boolean {
  return isFar(highestTime, now);
}

/** Whether the product runs. */
export function isLicensed({ kind }: { readonly kind: StateKind }): boolean {
  return kind === 'active' || kind === 'expiring' || kind === 'grace';
}

const RANK: readonly StateKind[] = [
  'active',
  'expiring',
  'grace',
  'not-yet-valid',
  'expired',
  'other-machine',
  'revoked',
  'unlicensed',
];

/**
 * One state per softkey held, the best first. `licenses` may hold many sequences of many softkeys, in any
 * order.
 */
export function licenseStates(licenses: readonly License[], context: StateContext): readonly LicenseState[] {
  const effective = {
    ...context,
    now: later(context.now, context.highestTime),
    // By a clock that was set back, the days of an emergency would not pass (spec G4).
    emergencies: clockIsSetBack(context) ? [] : context.emergencies,
  };
  const softkeyIds = [...new Set(licenses.map(({ softkeyId }) => softkeyId))].sort();
  return softkeyIds
    .map((id) =>
      servingOn(
        licenses.filter(({ softkeyId }) => softkeyId === id),
        effective,
      ),
    )
    .sort(byService);
}

/** Orders states, the best first: by kind, and within one kind what serves longest or begins first. */
function byService(a: LicenseState, b: LicenseState): number {
  if (a.kind !== b.kind || a.kind === 'unlicensed' || b.kind === 'unlicensed')
    return RANK.indexOf(a.kind) - RANK.indexOf(b.kind);
  if (a.kind === 'not-yet-valid') return inOrder(a.license.notBefore, b.license.notBefore);
  return inOrder(endOf(b), endOf(a));
}

function inOrder(a: Instant, b: Instant): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** While in its term, a license serves until the term ends; after that, until its grace ends. */
function endOf({ kind, license, graceUntil }: Exclude<LicenseState, { kind: 'unlicensed' }>): Instant {
  return (kind === 'active' || kind === 'expiring' ? license.expiresAt : graceUntil) ?? NEVER;
}

/** Later than any end. */
const NEVER: Instant = '9999-12-31T23:59:59Z';

/**
 * The state of one softkey. A product that runs by the proved time is not stopped by a clock that is not
 * proved (spec H3).
 */
function servingOn(licenses: readonly License[], context: StateContext): LicenseState {
  const state = stateOf(licenses, context);
  if (context.provedTime === undefined || isLicensed(state)) return state;
  const proved = { ...context, now: context.provedTime };
  const before = stateOf(licenses, proved);
  return isLicensed(before) ? before : state;
}

/**
 * The license that serves: the highest sequence whose term has begun, or where none has, the one that begins
 * first.
 */
function currentLicense(licenses: readonly License[], now: Instant): License | undefined {
  const bySequence = [...licenses].sort((a, b) => a.sequence - b.sequence);
  const begun = bySequence.findLast(({ notBefore }) => notBefore <= now);
  return begun ?? bySequence.toSorted((a, b) => epochSeconds(a.notBefore) - epochSeconds(b.notBefore))[0];
}

/**
 * The last license of an unbroken row that begins with `current`: each one begins before the one before it
 * stops, is not revoked, and is for this machine. Where `current` has stopped already, the row begins with
 * the first license still to come.
 */
function followingOf(current: License, licenses: readonly License[], context: StateContext): License | null {
  const stops = (license: License) => graceUntil(license) ?? NEVER;
  const runs = stops(current) > context.now;
  const inRow = licenses
    .filter(({ sequence, notBefore }) => sequence > current.sequence && notBefore > context.now)
    .filter((license) => revocationOf(license, context.revocations) === undefined)
    .filter((license) => matchNow(license, context).verdict !== 'broken')
    .toSorted((a, b) => inOrder(a.notBefore, b.notBefore));
  const last = inRow.reduce(
    (before, license) => {
      const isNext = license.sequence > before.license.sequence && license.notBefore <= before.until;
      return isNext ? { license, until: stops(license) } : before;
    },
    { license: current, until: runs ? stops(current) : NEVER },
  );
  return last.license === current ? null : last.license;
}

function matchNow({ fingerprint, matching }: License, { machine }: StateContext): MatchReport {
  return matchFingerprints(fingerprint, machine, matching);
}

function stateOf(licenses: readonly License[], context: StateContext): LicenseState {
  const license = currentLicense(licenses, context.now);
  if (license === undefined) return { kind: 'unlicensed' };
  const held: Held = {
    license,
    match: matchNow(license, context),
    graceUntil: graceUntil(license),
    following: followingOf(license, licenses, context),
  };
  if (revocationOf(license, context.revocations) !== undefined)
    return { kind: 'revoked', daysLeft: 0, ...held };
  switch (phaseOf(license, context.now)) {
    case 'not-yet':
      return { kind: 'not-yet-valid', daysLeft: 0, ...held };
    case 'over':
      return afterGrace(held, context);
    case 'in-grace':
      return held.match.verdict === 'broken' ? drifted(held, context) : inGrace('expired', held, context.now);
    case 'in-term':
      return held.match.verdict === 'broken' ? drifted(held, context) : inTerm(held, context);
  }
}

/**
 * The machine no longer matches: grace runs from the day this was first seen, and never beyond the license's
 * own.
 */
function drifted(held: Held, context: StateContext): LicenseState {
  const since = earlier(context.driftedSince(held.license.softkeyId) ?? context.now, context.now);
  const end = addDays(since, held.license.graceDays);
  const until = held.graceUntil !== null && held.graceUntil < end ? held.graceUntil : end;
  if (context.now >= until) return { kind: 'other-machine', daysLeft: 0, ...held, graceUntil: until };
  return inGrace('drifted', { ...held, graceUntil: until }, context.now);
}

/** Term and grace are over. An emergency grace lets the product run on, on its license's machine only. */
function afterGrace(held: Held, context: StateContext): LicenseState {
  const { softkeyId, sequence } = held.license;
  const grace = context.emergencies.find(
    (one) => one.softkeyId === softkeyId && one.sequence === sequence && isEmergencyNow(one, context.now),
  );
  if (grace === undefined || held.match.verdict === 'broken')
    return { kind: 'expired', daysLeft: 0, ...held };
  return inGrace('emergency', { ...held, graceUntil: emergencyUntil(grace) }, context.now);
}

function inGrace(reason: GraceReason, held: Held, now: Instant): LicenseState {
  return {
    kind: 'grace',
    reason,
    daysLeft: held.graceUntil === null ? 0 : daysUntil(held.graceUntil, now),
    hoursLeft: held.graceUntil === null ? 0 : hoursUntil(held.graceUntil, now),
    ...held,
  };
}

function inTerm(held: Held, { now, warnDays }: StateContext): LicenseState {
  const { expiresAt } = held.license;
  if (expiresAt === null) return { kind: 'active', daysLeft: null, hoursLeft: null, ...held };
  const daysLeft = daysUntil(expiresAt, now);
  const hoursLeft = hoursUntil(expiresAt, now);
  return { kind: daysLeft <= warnDays ? 'expiring' : 'active', daysLeft, hoursLeft, ...held };
}
