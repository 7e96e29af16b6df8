import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../shared/status/calendar.ts';
import { entitlementText, termText, verdictLine } from '../../shared/status/status-text.ts';
import { isoDates } from '../../shared/text/dates.ts';
import { clockTimeOf, dayOf, lastDayOf, momentOf } from '../../shared/text/format.ts';
import { textsFor } from '../../shared/text/texts.ts';
import { plainZoneName, UTC, type Zone } from '../../shared/text/zone.ts';
import type { SoftkeyView } from '../../shared/views.ts';
import { softkey, statusWith } from '../cli/views.ts';

const ahead = (name: string | undefined, hours: number): Zone => ({ name, minutesAhead: () => hours * 60 });
const SAO_PAULO = ahead('America/Sao_Paulo', -3);
const KIRITIMATI = ahead('Pacific/Kiritimati', 14);
const BAKER = ahead(undefined, -12);
const KATHMANDU = ahead(undefined, 5.75);

describe('a moment is shown as the clock on the wall will show it', () => {
  it.each([
    ['2027-01-25T00:00:00Z', SAO_PAULO, '2027-01-24 21:00 (America/Sao_Paulo)'],
    ['2027-01-25T00:00:00Z', UTC, '2027-01-25 00:00 (UTC)'],
    ['2026-12-31T10:00:00Z', KIRITIMATI, '2027-01-01 00:00 (Pacific/Kiritimati)'],
    ['2028-02-29T11:59:00Z', BAKER, '2028-02-28 23:59 (UTC-12:00)'],
    ['2027-01-01T00:00:00Z', KATHMANDU, '2027-01-01 05:45 (UTC+05:45)'],
    ['2027-01-01T00:00:00Z', ahead(undefined, 0), '2027-01-01 00:00 (UTC)'],
    ['9999-12-31T23:59:59Z', KIRITIMATI, '9999-12-31 23:59 (Pacific/Kiritimati)'],
  ])('%s', (instant, zone, shown) => {
    expect(momentOf(instant, zone)).toBe(shown);
    expect(shown).toContain(clockTimeOf(instant, zone));
  });

  it('by the offset that the zone has on that day', () => {
    const summer: Zone = {
      name: 'Europe/Berlin',
      minutesAhead: (at) => (at < '2026-10-25T01:00:00Z' ? 120 : 60),
    };
    expect(momentOf('2026-10-25T00:30:00Z', summer)).toBe('2026-10-25 02:30 (Europe/Berlin)');
    expect(momentOf('2026-10-25T01:30:00Z', summer)).toBe('2026-10-25 02:30 (Europe/Berlin)');
  });
});

it.each([
  ['2027-01-25T00:00:00Z', UTC, '2027-01-24'],
  ['2027-01-25T00:00:01Z', UTC, '2027-01-25'],
  ['2027-01-25T03:00:00Z', SAO_PAULO, '2027-01-24'],
  ['2027-01-24T10:00:00Z', KIRITIMATI, '2027-01-24'],
])(
  'what ends at %s is there on the day shown for it, to the end of that day or part of it',
  (end, zone, day) => {
    expect(lastDayOf(end, zone)).toBe(day);
    expect(lastDayOf(end, zone) <= dayOf(end, zone)).toBe(true);
  },
);

it.each([
  ['America/Sao_Paulo', 'America/Sao_Paulo'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['UTC', 'UTC'],
  ['Etc/UTC', 'UTC'],
  ['Etc/Unknown', undefined],
  ['Etc/GMT+3', undefined],
  ['EST5EDT,M3.2.0,M11.1.0', undefined],
  ['<-03>3', undefined],
  ['/usr/share/zoneinfo/UTC', undefined],
  ['\u202e', undefined],
  ['', undefined],
  [undefined, undefined],
])('the zone %j is called %j', (name, called) => {
  expect(plainZoneName(name)).toBe(called);
});

describe('the verdict', () => {
  const texts = { ...textsFor('en'), zone: SAO_PAULO, dates: isoDates(SAO_PAULO) };
  const ending = (changes: Partial<SoftkeyView>) =>
    verdictLine(
      { ...softkey, expiresAt: '2027-01-25T00:00:00Z', graceUntil: '2027-02-09T00:00:00Z', ...changes },
      texts,
    );

  it.each([
    [{ daysLeft: 60 }, 'Licensed until 2027-01-24 21:00 (America/Sao_Paulo), 60 days left'],
    [{ daysLeft: 2, hoursLeft: 47 }, 'Licensed until 2027-01-24 21:00 (America/Sao_Paulo), 47 hours left'],
    [
      { kind: 'expiring', daysLeft: 3 },
      'Licensed until 2027-01-24 21:00 (America/Sao_Paulo): only 3 days left',
    ],
    [
      { kind: 'expiring', daysLeft: 1, hoursLeft: 1 },
      'Licensed until 2027-01-24 21:00 (America/Sao_Paulo): only 1 hour left',
    ],
    [
      { kind: 'grace', reason: 'expired', daysLeft: 2, hoursLeft: 30 },
      'In grace: the license expired on 2027-01-24 21:00 (America/Sao_Paulo). The product stops in 30 hours, on 2027-02-08 21:00 (America/Sao_Paulo)',
    ],
  ] as const)('%j', (changes, line) => {
    expect(ending(changes)).toBe(line);
  });

  it('goes with the term and with what ends in it', () => {
    expect(termText(softkey, texts)).toBe('2026-11-22 to 2027-01-21 07:00 (America/Sao_Paulo)');
    expect(entitlementText({ name: 'support', kind: 'term', value: '2027-01-25T00:00:00Z' }, texts)).toBe(
      'support: 2027-01-24 21:00 (America/Sao_Paulo)',
    );
  });
});

it('a calendar has an end on the last day on which something can be done about it', () => {
  const view = statusWith({ expiresAt: '2027-01-25T03:00:00Z', graceUntil: '2027-02-09T00:00:00Z' });
  const texts = { ...textsFor('en'), zone: SAO_PAULO, dates: isoDates(SAO_PAULO) };
  const text =
    calendarOf(view, { stamp: '2026-11-22T10:00:00Z', vendorName: 'Example', warnDays: 15 }, texts) ?? '';
  const days = [...text.matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)].map(([, day]) => day);
  expect(days).toEqual(['20270110', '20270124', '20270208']);
  expect(text.replaceAll('\r\n ', '')).toContain('ends on 2027-01-25 00:00 (America/Sao_Paulo)');
});
