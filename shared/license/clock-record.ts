import { addSeconds, DAY_SECONDS, earlier, epochSeconds, type Instant, later } from '../encoding/instant.ts';

/**
 * A reading of the clock that lies far ahead of the highest time. One such reading alone is not believed
 * (spec H3).
 */
export interface Ahead {
  /** The first such reading, and the latest one that goes on from it. */
  readonly at: Instant;
  readonly last: Instant;
  /** The highest time when the first one came. While it is held, the highest time goes on from here. */
  readonly from: Instant;
  /** True once the clock came back: the reading is kept to be reported, but no second one can prove it. */
  readonly over: boolean;
}

/** What a station knows of the time: evidence, not a judgement. */
export interface ClockRecord {
  /** The highest time that is proved. */
  readonly highest: Instant;
  readonly ahead: Ahead | null;
  /**
   * How many readings ahead were held until the clock left them, since a vendor's document last set the time.
   */
  readonly left: number;
}

/**
 * A reading more than this ahead of the highest time waits for a second one. A clock more than this behind it
 * counts as set back.
 */
const FAR_SECONDS = DAY_SECONDS;
/** A second reading proves a first one that lies at least this much before it. */
const CONFIRM_SECONDS = DAY_SECONDS / 2;
/** This many readings ahead may be held and left; the next one is believed at once. */
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
 * The record after a vendor's license that was never seen before: a highest time ahead of the clock comes
 * down to the clock, but the highest time is never before the license's issue.
 */
export function afterProof({ highest }: ClockRecord, issuedAt: Instant, now: Instant): ClockRecord {
  return { highest: later(issuedAt, earlier(highest, now)), ahead: null, left: 0 };
}

/** The reading that waits for a second one; undefined where none does. */
export function heldReading({ ahead }: ClockRecord): Ahead | undefined {
  return ahead === null || ahead.over ? undefined : ahead;
}

/** The time from which a clock that stays ahead like this is believed. */
export function believedFrom({ at }: Ahead): Instant {
  return addSeconds(at, CONFIRM_SECONDS);
}

/**
 * The record after a reading near the highest time, or behind it. A reading ahead that waited until now waits
 * no longer.
 */
function atHand({ highest, ahead, left }: ClockRecord, now: Instant): ClockRecord {
  const risen = later(highest, now);
  if (ahead === null || ahead.at <= risen) return { highest: risen, ahead: null, left };
  return { highest: risen, ahead: { ...ahead, over: true }, left: ahead.over ? left : left + 1 };
}

function hold({ highest, left }: ClockRecord, now: Instant): ClockRecord {
  if (left >= MOST_LEFT) return { highest: now, ahead: null, left };
  return { highest, ahead: { at: now, last: now, from: highest, over: false }, left };
}

/** Whether `a` is so much later than `b` that neither drift nor a mistaken time zone explains it. */
export function isFar(a: Instant, b: Instant): boolean {
  return addSeconds(b, FAR_SECONDS) < a;
}
