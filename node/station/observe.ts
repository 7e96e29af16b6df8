import { DAY_SECONDS, epochSeconds, type Instant, later } from '../../shared/encoding/instant.ts';
import { believedFrom, heldReading } from '../../shared/license/clock-record.ts';
import { clockIsSetBack, isLicensed, type LicenseState, licenseStates } from '../../shared/license/state.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import type { StatusView } from '../../shared/views.ts';
import { clockOf, type Machine, type Station } from './context.ts';
import {
  afterClock,
  type Evidence,
  loadEvidence,
  newestLicenses,
  revocationsIn,
  wasWatched,
} from './evidence.ts';
import { stationFolder } from './folder.ts';
import type { Holdings } from './holdings.ts';
import type { StationRecord } from './record.ts';

/** What the state of a station is computed from. */
export interface Seen {
  readonly machine: Machine;
  readonly now: Instant;
  readonly evidence: Evidence;
  /** The record after this look. */
  readonly record: StationRecord;
  /** False if the home cannot store it. Then nothing is granted that depends on remembering it. */
  readonly recorded: boolean;
  readonly profile: VendorProfile;
}

/** One look at the clock and at what is on record. */
export function observeNow(station: Station, machine: Machine, { licenses }: Holdings): Seen {
  const now = clockOf(station);
  const evidence = loadEvidence(stationFolder(station.home.path), licenses);
  const record = afterClock(evidence, now);
  return { machine, now, evidence, record, recorded: true, profile: station.surroundings.profile };
}

/** One state per softkey held, the best first. */
export function statesOf(holdings: Holdings, seen: Seen): readonly LicenseState[] {
  return statesBy(holdings, seen, provedTime(seen));
}

/**
 * True if the product runs only because the clock's reading still needs a second one to confirm it (spec H3).
 */
export function servesOn(holdings: Holdings, seen: Seen): boolean {
  if (provedTime(seen) === undefined) return false;
  const runs = (states: readonly LicenseState[]) => states.filter(isLicensed).length;
  return runs(statesOf(holdings, seen)) > runs(statesBy(holdings, seen, undefined));
}

/**
 * A machine may be switched off for this long. A clock that is further ahead is reported, even if it stops
 * nothing.
 */
const LONG_SECONDS = 45 * DAY_SECONDS;

/**
 * Whether an unconfirmed reading is worth telling a person: it would stop something, or is far beyond a usual
 * pause.
 */
export function isAheadWorthReporting(holdings: Holdings, seen: Seen): boolean {
  const held = heldReading(seen.record);
  if (held === undefined || !seen.recorded) return false;
  return epochSeconds(held.at) - epochSeconds(held.from) > LONG_SECONDS || servesOn(holdings, seen);
}

export function clockView(holdings: Holdings, seen: Seen): StatusView['clock'] {
  const { now, record } = seen;
  const held = isAheadWorthReporting(holdings, seen) ? heldReading(record) : undefined;
  return {
    now,
    highest: record.highest,
    setBack: clockIsSetBack({ now, highestTime: record.highest }),
    judged: servesOn(holdings, seen) ? record.highest : later(now, record.highest),
    ahead: held === undefined ? null : { since: held.at, believedFrom: believedFrom(held) },
  };
}

function provedTime({ record, recorded }: Seen): Instant | undefined {
  return !recorded || heldReading(record) === undefined ? undefined : record.highest;
}

function statesBy(holdings: Holdings, seen: Seen, proved: Instant | undefined): readonly LicenseState[] {
  return licenseStates(
    holdings.licenses.map(({ payload }) => payload),
    {
      machine: seen.machine.fingerprint,
      now: seen.now,
      highestTime: seen.record.highest,
      provedTime: proved,
      driftedSince: (softkeyId) => driftedSince(holdings, seen, softkeyId),
      revocations: revocationsIn(holdings, seen.record),
      emergencies: seen.record.emergencies,
      warnDays: seen.profile.defaultTerms.warnDays,
    },
  );
}

/**
 * When the machine was first seen not to match this softkey; undefined means now. If that cannot be written
 * down, or was lost, the license's issue date is used: otherwise a grace period that nobody remembers would
 * start again forever.
 */
export function driftedSince(holdings: Holdings, seen: Seen, softkeyId: string): Instant | undefined {
  const { record, evidence, recorded } = seen;
  const noted = record.drifted.find((drift) => drift.softkeyId === softkeyId)?.since;
  const newest = newestLicenses(holdings.licenses).find(({ payload }) => payload.softkeyId === softkeyId);
  if (newest === undefined) return noted;
  const { issuedAt } = newest.payload;
  if (!wasWatched(evidence, newest)) return noted !== undefined && noted < issuedAt ? noted : issuedAt;
  return noted ?? (recorded ? undefined : issuedAt);
}
