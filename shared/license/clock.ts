import { addSeconds, DAY_SECONDS, earlier, epochSeconds, type Instant, later } from '../encoding/instant.ts';

/**
 * A reading of the clock that lies far ahead of the highest time, as one reading alone is not believed (spec
 * T-H3).
 */
export interface Ahead {
  /** The first such reading, and the latest that went on from it. */
  readonly at: Instant;
  readonly last: Instant;
  /** The highest time when it came: from here the time runs on while it is held. */
  readonly from: Instant;
  /** True once the clock came back: kept to be reported, and no longer waiting for a second reading. */
  readonly over: boolean;
}

/** What a station knows of the time: evidence, not a judgement. */
export interface ClockRecord {
  /** The highest time that is proved. */
  readonly highest: Instant;
  readonly ahead: Ahead | null;
  /**
   * How many readings ahead were held and then left by the clock, since a vendor's document last set the
   * time.
   */
  readonly left: number;
}

/**
 * More than this ahead of the highest time, a reading waits for a second one; as much behind it, the clock
 * counts as set back.
 */
const FAR_SECONDS = DAY_SECONDS;
/** A second reading proves a first one that lies at least this much before it. */
const CONFIRM_SECONDS = DAY_SECONDS / 2;
/** So many readings may be held and left; the next one is believed at once. */
const MOST_LEFT = 5;

/** The record after one more reading of the clock. */
export function afterReading(record: ClockRecord, now: Instant): ClockRecord {
  const { highest, ahead, left } = record;
  if (!isFar(now, highest)) return atHand(record, now);
  if (ahead === null || ahead.over) return hold(record, now);
  if (isFar(ahead.at, now)) return hold({ ...record, ahead: null, left: left + 1 }, now);
  if (addSeconds(ahead.at, CONFIRM_SECONDS) <= now)
    return afterReading({ highest: later(highest, ahead.last), ahead: null, left }, now);
  const elapsed = Math.max(0, epochSeconds(now) - epochSeconds(ahead.at));
  return {
    highest: later(highest, addSeconds(ahead.from, elapsed)),
    ahead: { ...ahead, last: later(ahead.last, now) },
    left,
  };
}

/**
 * The record after a vendor's license never seen before: the highest time falls to the clock, but not below
 * the license's issue, and never rises but to that issue.
 */
export function afterProof({ highest }: ClockRecord, issuedAt: Instant, now: Instant): ClockRecord {
  return { highest: later(issuedAt, earlier(highest, now)), ahead: null, left: 0 };
}

/** The reading that waits for a second one; undefined where none does. */
export function heldReading({ ahead }: ClockRecord): Ahead | undefined {
  return ahead === null || ahead.over ? undefined : ahead;
}

/** From when on a clock that goes on like this is believed. */
export function believedFrom({ at }: Ahead): Instant {
  return addSeconds(at, CONFIRM_SECONDS);
}

/** A reading near the highest time, or behind it. A reading ahead that waited was left by this one. */
function atHand({ highest, ahead, left }: ClockRecord, now: Instant): ClockRecord {
  const risen = later(highest, now);
  if (ahead === null || ahead.at <= risen) return { highest: risen, ahead: null, left };
  return { highest: risen, ahead: { ...ahead, over: true }, left: ahead.over ? left : left + 1 };
}

function hold({ highest, left }: ClockRecord, now: Instant): ClockRecord {
  if (left >= MOST_LEFT) return { highest: now, ahead: null, left };
  return { highest, ahead: { at: now, last: now, from: highest, over: false }, left };
}

/** Whether `a` lies so much after `b` that it is no drift and no mistaken time zone. */
export function isFar(a: Instant, b: Instant): boolean {
  return addSeconds(b, FAR_SECONDS) < a;
}
