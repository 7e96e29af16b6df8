import { describe, expect, it } from 'vitest';
import { historyPage, PAGE_LINES } from '../../../../renderer/screens/status/history-page.ts';
import { datesOf, timelineMoment } from '../../../../renderer/screens/status/status-words.ts';
import { secondsToNextChange } from '../../../../renderer/state/next-change.ts';
import type { StatusView } from '../../../../shared/views.ts';
import { clockWith, softkey, statusWith } from '../../../cli/views.ts';

it('the timeline is judged by the highest time seen', () => {
  const clock = clockWith({ highest: '2027-01-01T00:00:00Z', setBack: true });
  expect(timelineMoment(statusWith({ clock }), 15)).toEqual({
    now: '2027-01-01T00:00:00Z',
    clock: '2026-11-22T10:00:00Z',
    warnDays: 15,
  });
  expect(timelineMoment(statusWith({}), 15).clock).toBeNull();
  expect(datesOf({ ...softkey, notBefore: null })).toBeNull();
  expect(datesOf({ ...softkey, kind: 'revoked' })).toBeNull();
  expect(datesOf({ ...softkey, kind: 'other-machine' })?.isDrifted).toBe(true);
});

describe('the next look', () => {
  const at = (now: string, changes: Partial<StatusView> = {}) =>
    secondsToNextChange(statusWith({ clock: clockWith({ now }), ...changes }));

  it('is at midnight', () => {
    expect(at('2026-11-22T23:59:50Z')).toBe(12);
    expect(at('2026-11-23T00:00:00Z')).toBe(86_402);
  });

  it('is earlier where a term or its grace begins or ends today', () => {
    expect(at('2027-01-21T09:00:00Z')).toBe(3602);
    expect(at('2027-02-05T09:59:00Z')).toBe(62);
    expect(at('2027-01-21T10:00:00Z')).toBe(14 * 3600 + 2);
  });
});

describe('the pages of the history', () => {
  const entries = Array.from({ length: 2 * PAGE_LINES + 3 }, (_, i) => i + 1);

  it('begin with the newest', () => {
    const page = historyPage(entries, 0);
    expect(page.lines[0]).toBe(entries.length);
    expect(page).toMatchObject({ first: 1, last: PAGE_LINES, hasNewer: false, hasOlder: true });
  });

  it('end with the oldest, and leave nothing out', () => {
    const pages = [0, 1, 2].map((page) => historyPage(entries, page));
    expect(pages.flatMap(({ lines }) => lines)).toEqual(entries.toReversed());
    expect(pages[2]).toMatchObject({ first: 101, last: 103, hasNewer: true, hasOlder: false });
  });

  it('are one where there is little, and none of nothing', () => {
    expect(historyPage([1], 0)).toMatchObject({ first: 1, last: 1, hasNewer: false, hasOlder: false });
    expect(historyPage([], 0).lines).toEqual([]);
  });
});
