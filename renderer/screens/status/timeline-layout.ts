import { addDays, DAY_SECONDS, epochSeconds, type Instant, later } from '../../../shared/encoding/instant.ts';

/** A stretch of time in which one thing is so. */
export type SpanKind = 'before' | 'term' | 'warning' | 'grace' | 'after';
/** A day on which something changes. `expires-and-stops`: there is no grace. */
export type MarkKind = 'begins' | 'ask' | 'expires' | 'expires-and-stops' | 'stops';

/** From 0, the left end, to 1. */
export interface Span {
  readonly kind: SpanKind;
  readonly from: number;
  readonly to: number;
  /** Its length in days; null where it has no end. */
  readonly days: number | null;
}

export interface TimelineMark {
  readonly kind: MarkKind;
  readonly at: Instant;
  readonly x: number;
  /** The distance to the next mark, which is the space for a label. */
  readonly room: number;
}

export interface TimelineLayout {
  readonly spans: readonly Span[];
  readonly marks: readonly TimelineMark[];
  readonly now: number;
  /** Where the clock stands, if it was set back and so does not show the present. */
  readonly clock: number | null;
  /**
   * Whether every stretch is as long as its time; otherwise the short ones were made long enough to be seen.
   */
  readonly isToScale: boolean;
  /** What ran or runs until another license takes its place: up to its end, and up to where it stops. */
  readonly before: BeforeSpan | null;
}

export interface BeforeSpan {
  readonly from: number;
  readonly to: number;
  readonly stops: number;
}

export interface TimelineDates {
  readonly notBefore: Instant;
  readonly expiresAt: Instant | null;
  readonly graceUntil: Instant | null;
  /** The machine matches no more: the product stops at `graceUntil`, whatever the term says. */
  readonly isDrifted: boolean;
}

export interface Moment {
  /** By which dates are judged. */
  readonly now: Instant;
  /** What the clock shows, if that is another time. */
  readonly clock: Instant | null;
  readonly warnDays: number;
}

/** No stretch is drawn shorter than this: what is written below it must find room. */
const SHORTEST = 0.165;
/** What comes after the end has no length of its own. */
const AFTER_DAYS = 1;
/** A license without end is drawn over at least this. */
const ENDLESS_DAYS = 730;

/**
 * The dates of a license as a timeline: the spans and marks in order of time, and where we are on it.
 * `before`: the license that it takes the place of, on the same line.
 */
export function layoutTimeline(
  dates: TimelineDates,
  moment: Moment,
  before: TimelineDates | null = null,
): TimelineLayout {
  const stretches = stretchesOf(dates, moment);
  const shares = sharesOf(stretches);
  const spans: Span[] = [];
  for (const [i, { kind, from, to }] of stretches.entries()) {
    const left = spans.at(-1)?.to ?? 0;
    const isLast = i === stretches.length - 1;
    spans.push({
      kind,
      from: left,
      to: isLast ? 1 : left + (shares[i] ?? 0),
      days: kind === 'after' || (isLast && dates.expiresAt === null) ? null : wholeDays(from, to),
    });
  }
  const place = (at: Instant) => placeOf(at, stretches, spans);
  return {
    spans,
    marks: marksOf(stretches, spans),
    now: place(moment.now),
    clock: moment.clock === null ? null : place(moment.clock),
    isToScale: isToScale(stretches, spans),
    before: before && beforeSpan(before, place),
  };
}

/** What lies before the line is at its left end, what has no end reaches its right one. */
function beforeSpan(
  { notBefore, expiresAt, graceUntil }: TimelineDates,
  place: (at: Instant) => number,
): BeforeSpan {
  const to = expiresAt === null ? 1 : place(expiresAt);
  return { from: place(notBefore), to, stops: graceUntil === null ? to : Math.max(to, place(graceUntil)) };
}

/** A stretch in time, and the mark that stands at its beginning. */
interface Stretch {
  readonly kind: SpanKind;
  readonly from: Instant;
  readonly to: Instant;
  readonly begins: MarkKind | null;
}

function stretchesOf(dates: TimelineDates, { now, clock, warnDays }: Moment): readonly Stretch[] {
  const { notBefore, expiresAt, graceUntil } = dates;
  const begin = earliest(now, clock ?? now);
  const edges = [
    ...(begin < notBefore ? [{ kind: 'before', at: begin, begins: null } as const] : []),
    ...(dates.isDrifted ? driftEdges(dates, now) : termEdges(dates, warnDays)),
  ];
  const last = expiresAt === null && !dates.isDrifted ? null : (graceUntil ?? expiresAt);
  const end =
    last === null
      ? addDays(notBefore, Math.max(ENDLESS_DAYS, 2 * wholeDays(notBefore, now)))
      : addDays(later(later(last, notBefore), now), AFTER_DAYS);
  return edges.map(({ kind, at, begins }, i) => ({ kind, from: at, to: edges[i + 1]?.at ?? end, begins }));
}

interface Edge {
  readonly kind: SpanKind;
  readonly at: Instant;
  readonly begins: MarkKind | null;
}

function termEdges({ notBefore, expiresAt, graceUntil }: TimelineDates, warnDays: number): readonly Edge[] {
  if (expiresAt === null) return [{ kind: 'term', at: notBefore, begins: 'begins' }];
  const ask = addDays(expiresAt, -warnDays);
  const hasTerm = ask > notBefore;
  const hasGrace = graceUntil !== null && graceUntil > expiresAt;
  return [
    { kind: hasTerm ? 'term' : 'warning', at: notBefore, begins: 'begins' },
    ...(hasTerm && warnDays > 0 ? [{ kind: 'warning', at: ask, begins: 'ask' } as const] : []),
    ...(hasGrace ? [{ kind: 'grace', at: expiresAt, begins: 'expires' } as const] : []),
    { kind: 'after', at: graceUntil ?? expiresAt, begins: hasGrace ? 'stops' : 'expires-and-stops' },
  ];
}

/** The start of the drift is not known here, so the remaining days are drawn from now. */
function driftEdges({ notBefore, graceUntil }: TimelineDates, now: Instant): readonly Edge[] {
  const until = graceUntil ?? now;
  // It drifted so long before the license began that it never ran.
  if (until <= notBefore) return [{ kind: 'after', at: notBefore, begins: 'stops' }];
  return [
    { kind: 'term', at: notBefore, begins: 'begins' },
    ...(notBefore < now && now < until ? [{ kind: 'grace', at: now, begins: null } as const] : []),
    { kind: 'after', at: until, begins: 'stops' },
  ];
}

/** Each as long as its time, but none too short to be seen. */
function sharesOf(stretches: readonly Stretch[]): readonly number[] {
  const lengths = stretches.map(({ from, to }) => secondsBetween(from, to));
  const short = new Set<number>();
  for (;;) {
    const rest = 1 - short.size * SHORTEST;
    const seconds = lengths.reduce((sum, length, i) => (short.has(i) ? sum : sum + length), 0);
    const share = (i: number) => (seconds === 0 ? 0 : (rest * (lengths[i] ?? 0)) / seconds);
    const found = lengths.findIndex((_, i) => !short.has(i) && share(i) < SHORTEST);
    if (found === -1) return lengths.map((_, i) => (short.has(i) ? SHORTEST : share(i)));
    short.add(found);
  }
}

function marksOf(stretches: readonly Stretch[], spans: readonly Span[]): readonly TimelineMark[] {
  return stretches.flatMap(({ begins, from }, i) => {
    const span = spans[i];
    if (begins === null || span === undefined) return [];
    const next = stretches.findIndex((one, j) => j > i && one.begins !== null);
    return [{ kind: begins, at: from, x: span.from, room: (spans[next]?.from ?? 1) - span.from }];
  });
}

function placeOf(at: Instant, stretches: readonly Stretch[], spans: readonly Span[]): number {
  const i = Math.max(
    0,
    stretches.findLastIndex(({ from }) => from <= at),
  );
  const [stretch, span] = [stretches[i], spans[i]];
  if (stretch === undefined || span === undefined) return 0;
  const part = secondsBetween(stretch.from, at) / Math.max(1, secondsBetween(stretch.from, stretch.to));
  return span.from + (span.to - span.from) * Math.min(1, Math.max(0, part));
}

/** What comes after the end is left out of it. */
function isToScale(stretches: readonly Stretch[], spans: readonly Span[]): boolean {
  const scales = stretches.flatMap(({ kind, from, to }, i) => {
    const span = spans[i];
    return span === undefined || kind === 'after' ? [] : [(span.to - span.from) / secondsBetween(from, to)];
  });
  return Math.max(...scales) <= 1.05 * Math.min(...scales);
}

function earliest(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

function secondsBetween(from: Instant, to: Instant): number {
  return epochSeconds(to) - epochSeconds(from);
}

function wholeDays(from: Instant, to: Instant): number {
  return Math.round(secondsBetween(from, to) / DAY_SECONDS);
}
