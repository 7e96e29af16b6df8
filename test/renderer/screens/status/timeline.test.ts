import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  layoutTimeline,
  type Moment,
  type TimelineDates,
  type TimelineLayout,
} from '../../../../renderer/screens/status/timeline-layout.ts';
import { addDays, addSeconds, dateOf } from '../../../../shared/encoding/instant.ts';

const BEGIN = '2026-03-01T12:00:00Z';

const term = (days: number, grace = 15): TimelineDates => ({
  notBefore: BEGIN,
  expiresAt: addDays(BEGIN, days),
  graceUntil: addDays(BEGIN, days + grace),
  isDrifted: false,
});

const at = (days: number, changes: Partial<Moment> = {}): Moment => ({
  now: addDays(BEGIN, days),
  clock: null,
  warnDays: 15,
  ...changes,
});

const spans = ({ spans: all }: TimelineLayout) => all.map(({ kind, days }) => `${kind} ${days}`);
const marks = ({ marks: all }: TimelineLayout) => all.map(({ kind, at: when }) => `${kind} ${dateOf(when)}`);
const spanAt = ({ spans: all, now }: TimelineLayout) => all.findLast(({ from }) => from <= now)?.kind;

it('has the license before it on the same line of time', () => {
  const next: TimelineDates = { ...term(110), notBefore: addDays(BEGIN, 50) };
  const { before, spans: all } = layoutTimeline(next, at(50), term(60));
  const first = all[0]?.to ?? 0;
  expect(before?.from).toBe(0);
  // Its end lies 10 of the 45 days into the first stretch, and 15 days later it would have stopped.
  expect(before?.to).toBeCloseTo((first * 10) / 45);
  expect(before?.stops).toBeCloseTo((first * 25) / 45);
  const endless = { ...term(0), expiresAt: null, graceUntil: null };
  expect(layoutTimeline(next, at(50), endless).before).toMatchObject({ to: 1, stops: 1 });
  expect(layoutTimeline(next, at(50)).before).toBeNull();
});

describe('a license of 60 days', () => {
  const drawn = layoutTimeline(term(60), at(11));

  it('shows when to ask, when it expires and when the product stops', () => {
    expect(spans(drawn)).toEqual(['term 45', 'warning 15', 'grace 15', 'after null']);
    expect(marks(drawn)).toEqual([
      'begins 2026-03-01',
      'ask 2026-04-15',
      'expires 2026-04-30',
      'stops 2026-05-15',
    ]);
  });

  it('is drawn to scale', () => {
    expect(drawn.isToScale).toBe(true);
    const [first, second] = drawn.spans;
    expect((first?.to ?? 0) / ((second?.to ?? 0) - (second?.from ?? 0))).toBeCloseTo(3, 1);
  });

  it.each([
    [-1, 'before'],
    [0, 'term'],
    [44, 'term'],
    [45, 'warning'],
    [59, 'warning'],
    [60, 'grace'],
    [74, 'grace'],
    [75, 'after'],
    [700, 'after'],
  ])('on day %i shows today where it is', (day, kind) => {
    expect(spanAt(layoutTimeline(term(60), at(day)))).toBe(kind);
  });
});

describe('at the edges', () => {
  it('a license without end has one stretch, and room for all the time to come', () => {
    const endless = { notBefore: BEGIN, expiresAt: null, graceUntil: null, isDrifted: false };
    for (const day of [0, 1, 400, 9000]) {
      const drawn = layoutTimeline(endless, at(day));
      expect(spans(drawn)).toEqual(['term null']);
      expect(marks(drawn)).toEqual(['begins 2026-03-01']);
      expect(drawn.now).toBeLessThanOrEqual(0.5);
    }
  });

  it('a license of one day asks at once', () => {
    const drawn = layoutTimeline(term(1, 0), at(0.25));
    expect(spans(drawn)).toEqual(['warning 1', 'after null']);
    expect(marks(drawn)).toEqual(['begins 2026-03-01', 'expires-and-stops 2026-03-02']);
  });

  it('fifteen days of ten years are still seen', () => {
    const drawn = layoutTimeline(term(3652), at(400));
    expect(drawn.isToScale).toBe(false);
    for (const { from, to } of drawn.spans) expect(to - from).toBeGreaterThan(0.16);
    expect(drawn.now).toBeLessThan(0.1);
  });

  it('without days of warning there is nothing to be asked before the end', () => {
    expect(spans(layoutTimeline(term(60), at(1, { warnDays: 0 })))).toEqual([
      'term 60',
      'grace 15',
      'after null',
    ]);
  });

  it('before it begins, the days until then are shown', () => {
    const drawn = layoutTimeline(term(60), at(-31));
    expect(spans(drawn)[0]).toBe('before 31');
    expect(drawn.now).toBe(0);
  });
});

describe('a clock that was set back', () => {
  it('stands where it shows, and today where dates are judged', () => {
    const drawn = layoutTimeline(term(60), at(40, { clock: addDays(BEGIN, 10) }));
    expect(drawn.clock).toBeGreaterThan(0);
    expect(drawn.clock).toBeLessThan(drawn.now);
  });

  it('may stand before the license', () => {
    const drawn = layoutTimeline(term(60), at(40, { clock: addDays(BEGIN, -55) }));
    expect(spans(drawn)[0]).toBe('before 55');
    expect(drawn.clock).toBe(0);
  });
});

describe('a machine that matches no more', () => {
  it('runs from now to the day on which the product stops, whatever the term says', () => {
    const drawn = layoutTimeline({ ...term(60), graceUntil: addDays(BEGIN, 34), isDrifted: true }, at(19));
    expect(spans(drawn)).toEqual(['term 19', 'grace 15', 'after null']);
    expect(marks(drawn)).toEqual(['begins 2026-03-01', 'stops 2026-04-04']);
  });

  it('has stopped', () => {
    const drawn = layoutTimeline({ ...term(60), graceUntil: addDays(BEGIN, 10), isDrifted: true }, at(19));
    expect(spans(drawn)).toEqual(['term 10', 'after null']);
    expect(spanAt(drawn)).toBe('after');
  });

  it('never ran, where it was another one before the license began', () => {
    const drawn = layoutTimeline({ ...term(60), graceUntil: addDays(BEGIN, -3), isDrifted: true }, at(19));
    expect(marks(drawn)).toEqual(['stops 2026-03-01']);
  });
});

describe('whatever the dates', () => {
  const days = integer({ min: 0, max: 5000 });
  const anywhere = integer({ min: -5000, max: 9000 });

  const drawnFor = (length: number, grace: number, warnDays: number, now: number, back: number) =>
    layoutTimeline(term(length + 1, grace), {
      now: addSeconds(BEGIN, now * 86_411),
      clock: back === 0 ? null : addDays(addSeconds(BEGIN, now * 86_411), -back),
      warnDays,
    });

  it('the line is whole, every stretch can be read, and everything lies on it', () => {
    assert(
      property(days, days, days, anywhere, days, (length, grace, warn, now, back) => {
        const drawn = drawnFor(length, grace, warn, now, back);
        let end = 0;
        for (const { from, to } of drawn.spans) {
          expect(from).toBe(end);
          expect(to - from).toBeGreaterThan(0.16);
          end = to;
        }
        expect(end).toBe(1);
        for (const { x, room } of drawn.marks) expect(x + room).toBeLessThanOrEqual(1.000001);
        for (const { room } of drawn.marks) expect(room).toBeGreaterThan(0.16);
        for (const place of [drawn.now, drawn.clock ?? 0]) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('a later day never stands in an earlier stretch', () => {
    assert(
      property(days, days, days, anywhere, anywhere, (length, grace, warn, one, other) => {
        const stretchOn = (day: number) => {
          // The clock makes both lines begin on the same day.
          const moment = at(day, { clock: addDays(BEGIN, -5001), warnDays: warn });
          const drawn = layoutTimeline(term(length + 1, grace), moment);
          return drawn.spans.findLastIndex(({ from }) => from <= drawn.now);
        };
        expect(stretchOn(Math.min(one, other))).toBeLessThanOrEqual(stretchOn(Math.max(one, other)));
      }),
    );
  });

  it('a drift is drawn whenever it began', () => {
    assert(
      property(days, anywhere, anywhere, (length, until, now) => {
        const drawn = layoutTimeline(
          { ...term(length + 1), graceUntil: addDays(BEGIN, until), isDrifted: true },
          at(now),
        );
        expect(drawn.spans.at(-1)?.to).toBe(1);
        for (const { from, to } of drawn.spans) expect(to - from).toBeGreaterThan(0.16);
      }),
    );
  });
});
