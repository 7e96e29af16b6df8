import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { License } from '../../shared/document/payload/license.ts';
import { addSeconds, type Instant } from '../../shared/encoding/instant.ts';
import type { StateKind } from '../../shared/license/state.ts';
import {
  importTexts,
  type MadeUpStation,
  madeUpStation,
  requestOf,
  temporaryFolder,
} from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn, upgradeRequestIn } from './vendor.ts';

/**
 * What a clock does, against every state of a license: 60 days from 2026-03-01T12:00:00Z, `expiring` from day
 * 45 on, 15 days of grace. Real homes, real files; only the clock is turned (spec H1–H5, decision 31).
 */
const ISSUED = '2026-03-01T12:00:00Z';
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
const YEAR = 365 * DAY;

/** Where in its life a license is, in days from its issue: fresh is the very moment of its import. */
const LIVES = { fresh: 0, active: 10, expiring: 50, grace: 65, expired: 80 } as const;
type Life = keyof typeof LIVES;

/** What a status says: the state, and in brackets what is said of the clock. */
type Said = `${StateKind}` | `${StateKind} (${'back' | 'ahead'})`;

interface Made {
  readonly station: MadeUpStation;
  readonly license: (changes: Partial<License>) => string;
}

async function licensed(): Promise<Made> {
  const station = madeUpStation();
  station.now = ISSUED;
  const request = requestIn((await requestOf(station)).file.text);
  const license = (changes: Partial<License>) => licenseFile(licenseFor(request, changes)).text;
  await importTexts(station, license({}));
  return { station, license };
}

async function said(station: MadeUpStation): Promise<Said> {
  const { kind, licensed: runs, clock } = await station['status.read']({});
  expect(runs).toBe(['active', 'expiring', 'grace'].includes(kind));
  if (clock.ahead !== null) return `${kind} (ahead)`;
  return clock.setBack ? `${kind} (back)` : kind;
}

const at = (seconds: number): Instant => addSeconds(ISSUED, seconds);

async function sayAt(station: MadeUpStation, now: Instant): Promise<Said> {
  station.now = now;
  return said(station);
}

/** A station that was looked at every day until its license was in this part of its life. */
async function grown(life: Life): Promise<Made> {
  const made = await licensed();
  await lookDaily(made.station, 0, LIVES[life]);
  return made;
}

async function lookDaily(station: MadeUpStation, first: number, last: number): Promise<void> {
  for (let day = first; day <= last; day++) await sayAt(station, at(day * DAY));
}

/** What is said at these times, one after the other. */
async function sayAtAll(station: MadeUpStation, ...times: readonly Instant[]): Promise<readonly Said[]> {
  const heard: Said[] = [];
  for (const time of times) heard.push(await sayAt(station, time));
  return heard;
}

/**
 * One row: how far the clock is turned, and what is said in it, once the clock is right again an hour later,
 * and a day later.
 */
type Row = readonly [name: string, turned: number, said: Readonly<Record<Life, readonly [Said, Said, Said]>>];

const alike = (fresh: Said, active: Said, expiring: Said, grace: Said): Row[2] => {
  const calm = (turned: Said, right: StateKind): [Said, Said, Said] => [turned, right, right];
  return {
    fresh: calm(fresh, 'active'),
    active: calm(active, 'active'),
    expiring: calm(expiring, 'expiring'),
    grace: calm(grace, 'grace'),
    expired: calm('expired', 'expired'),
  };
};

const ROWS: readonly Row[] = [
  ['back a minute', -MINUTE, alike('active', 'active', 'expiring', 'grace')],
  ['back an hour', -HOUR, alike('active', 'active', 'expiring', 'grace')],
  ['back 23 h 59', -(DAY - MINUTE), alike('active', 'active', 'expiring', 'grace')],
  ...(
    [
      ['back 24 h 01', DAY + MINUTE],
      ['back 7 days', 7 * DAY],
      ['back a year', YEAR],
      ['back 10 years', 10 * YEAR],
    ] as const
  ).map(([name, seconds]): Row => {
    const back = alike('active (back)', 'active (back)', 'expiring (back)', 'grace (back)');
    return [name, -seconds, { ...back, expired: ['expired (back)', 'expired', 'expired'] }];
  }),
  ['ahead a minute', MINUTE, alike('active', 'active', 'expiring', 'grace')],
  ['ahead an hour', HOUR, alike('active', 'active', 'expiring', 'grace')],
  ['ahead 23 h 59', DAY - MINUTE, alike('active', 'active', 'expiring', 'grace')],
  ['ahead 24 h 01', DAY + MINUTE, alike('active', 'active', 'expiring', 'grace')],
  ['ahead 7 days', 7 * DAY, alike('active', 'active', 'expiring', 'grace')],
  ['ahead 40 days', 40 * DAY, alike('active', 'expiring', 'expiring (ahead)', 'grace (ahead)')],
  ...(
    [
      ['ahead a year', YEAR],
      ['ahead 10 years', 10 * YEAR],
    ] as const
  ).map(([name, seconds]): Row => {
    const ahead = alike('active (ahead)', 'active (ahead)', 'expiring (ahead)', 'grace (ahead)');
    return [name, seconds, { ...ahead, expired: ['expired (ahead)', 'expired', 'expired'] }];
  }),
];

describe.each(ROWS)('a clock that once stands %s', (_, turned, expected) => {
  test.each(Object.keys(LIVES) as Life[])('a license that is %s', async (life) => {
    const { station } = await grown(life);
    const start = LIVES[life] * DAY;
    const heard = [
      await sayAt(station, at(start + turned)),
      await sayAt(station, at(start + HOUR)),
      await sayAt(station, at(start + DAY)),
    ];
    expect(heard).toEqual(expected[life]);
  });
});

describe('a machine that was switched off for 40 days', () => {
  test.each<readonly [Life, readonly Said[]]>([
    ['fresh', ['active', 'active', 'active']],
    ['active', ['expiring', 'expiring', 'expiring']],
    ['expiring', ['expiring (ahead)', 'expiring (ahead)', 'expired']],
    ['grace', ['grace (ahead)', 'grace (ahead)', 'expired']],
    ['expired', ['expired', 'expired', 'expired']],
  ])('with a license that was %s', async (life, expected) => {
    const { station } = await grown(life);
    const on = (LIVES[life] + 40) * DAY;
    expect(await sayAtAll(station, at(on), at(on + HOUR), at(on + 12 * HOUR))).toEqual(expected);
    expect((await station['status.read']({})).clock).toMatchObject({
      highest: at(on + 12 * HOUR),
      ahead: null,
    });
  });
});

describe('a program that runs', () => {
  test('once a day, at any hour, is right every day', async () => {
    const { station } = await licensed();
    for (let day = 1; day < 90; day++) {
      const expected = day < 45 ? 'active' : day < 60 ? 'expiring' : day < 75 ? 'grace' : 'expired';
      expect([day, await sayAt(station, at(day * DAY + (day % 5) * 100 * MINUTE))]).toEqual([day, expected]);
    }
  });

  test('once a month is right, and runs once more after the end', async () => {
    const { station } = await licensed();
    const months = [30, 60, 90, 120, 150].map((day) => at(day * DAY));
    expect(await sayAtAll(station, ...months)).toEqual([
      'active',
      'grace',
      'grace (ahead)',
      'expired',
      'expired',
    ]);
  });
});

describe('a clock that is set by rule', () => {
  test.each([
    ['to summer time', '2026-03-29T01:59:59+01:00', '2026-03-29T03:00:00+02:00'],
    ['to winter time', '2026-10-25T02:59:59+02:00', '2026-10-25T02:00:00+01:00'],
  ])('%s goes on by a second', async (_, before, after) => {
    const { station } = await licensed();
    station.now = before;
    await said(station);
    station.now = after;
    await said(station);
    const { clock } = await station['status.read']({});
    expect(Date.parse(clock.now) - Date.parse(before)).toBe(1000);
    expect(clock.setBack).toBe(false);
  });

  test.each([
    ['fourteen hours ahead: the local time of Kiritimati', 14],
    ['twelve hours behind: the local time of Baker Island', -12],
  ])('%s, taken for UTC', async (_, hours) => {
    const { station } = await grown('active');
    const start = 10 * DAY;
    const heard = await sayAtAll(station, at(start + hours * HOUR), at(start + HOUR), at(start + DAY));
    expect(heard).toEqual(['active', 'active', 'active']);
  });

  test('from one end of the world to the other', async () => {
    const { station } = await grown('active');
    const start = 10 * DAY;
    const heard = await sayAtAll(station, at(start + 14 * HOUR), at(start - 12 * HOUR), at(start + DAY));
    expect(heard).toEqual(['active', 'active (back)', 'active']);
  });
});

describe('a clock whose battery died', () => {
  test.each<readonly [Life, Said]>([
    ['fresh', 'active (back)'],
    ['active', 'active (back)'],
    ['expiring', 'expiring (back)'],
    ['grace', 'grace (back)'],
    ['expired', 'expired (back)'],
  ])('and reads 1970: a license that is %s stays as it is', async (life, expected) => {
    const { station } = await grown(life);
    const heard = await sayAtAll(station, '1970-01-01T00:00:10Z', '1970-01-04T00:00:00Z');
    expect(heard).toEqual([expected, expected]);
  });

  test('and reads 2099 has half a day to be set right; then it is believed, and the next license cures it', async () => {
    const { station, license } = await grown('active');
    const heard = await sayAtAll(
      station,
      '2099-01-01T00:00:00Z',
      '2099-01-01T11:59:59Z',
      '2099-01-01T12:00:00Z',
      at(11 * DAY),
    );
    expect(heard).toEqual(['active (ahead)', 'active (ahead)', 'expired', 'expired (back)']);
    await importTexts(station, license({ sequence: 2, issuedAt: at(11 * DAY) }));
    expect(await sayAt(station, at(11 * DAY))).toBe('active');
  });

  test('and reads 2099 is told of in the journal, and in the next request once it is right again', async () => {
    const { station } = await grown('active');
    await sayAtAll(station, '2099-01-01T00:00:00Z', '2099-01-01T00:01:00Z', at(10 * DAY + HOUR));
    const { entries } = await station['journal.read']({});
    expect(entries.filter(({ event }) => event === 'clock-ahead')).toMatchObject([
      { at: at(10 * DAY), detail: { reading: '2099-01-01T00:00:00Z', highest: at(10 * DAY) } },
    ]);
    const request = upgradeRequestIn((await station['upgradeRequest.create']({})).file.text);
    expect(request).toMatchObject({ ahead: '2099-01-01T00:00:00Z', highestTime: at(10 * DAY + HOUR) });
  });
});

describe('a hypervisor that hands out next year for a minute', () => {
  test('now and then, does no harm', async () => {
    const { station } = await licensed();
    for (const day of [5, 15, 25, 35, 44]) {
      await lookDaily(station, day - 1, day);
      const minute = await sayAtAll(station, at(day * DAY + YEAR), at(day * DAY + YEAR + MINUTE));
      expect(minute).toEqual(['active (ahead)', 'active (ahead)']);
      expect(await sayAt(station, at(day * DAY + HOUR))).toBe('active');
    }
  });
});

/** What somebody gains who lets the station see the right time, 100 days on, and never for long. */
describe('an attacker', () => {
  const NOW = 100 * DAY;
  /**
   * Days on which the product ran, looked at twice a day by the right clock, with `between` done after each
   * look.
   */
  async function daysRun(station: MadeUpStation, between: (day: number) => Promise<void>): Promise<number> {
    let days = 0;
    for (let day = 0; day < 60; day++) {
      const heard = await sayAt(station, at(NOW + day * DAY));
      if (!heard.startsWith('expired')) days++;
      await between(day);
    }
    return days;
  }

  test('who turns the clock back after every look has five days, and no more before the next license', async () => {
    const { station, license } = await grown('expiring');
    const back = async () => void (await sayAt(station, at(50 * DAY + HOUR)));
    expect(await daysRun(station, back)).toBe(5);
    await importTexts(station, license({ sequence: 2, issuedAt: at(160 * DAY), notBefore: at(160 * DAY) }));
    expect(await sayAt(station, at(160 * DAY))).toBe('active');
  });

  test('who does nothing has half a day', async () => {
    const { station } = await grown('expiring');
    expect(await daysRun(station, async () => undefined)).toBe(1);
  });

  test('who hops on with the clock has no more', async () => {
    const { station } = await grown('expiring');
    const heard = await sayAtAll(
      station,
      at(NOW),
      at(NOW + 10 * YEAR),
      at(NOW + DAY),
      at(NOW + 10 * YEAR),
      at(NOW + 2 * DAY),
    );
    expect(heard.map((one) => one.startsWith('expired'))).toEqual([false, true, true, true, true]);
  });

  test('whose clock runs on beside the right time uses his license up', async () => {
    const { station } = await grown('expiring');
    for (let hour = 0; hour < 12; hour++) await sayAt(station, at(NOW + hour * HOUR));
    await sayAt(station, at(50 * DAY));
    expect((await station['status.read']({})).clock.highest).toBe(at(50 * DAY + 11 * HOUR));
  });

  test.each([
    ['takes the record away', (station: MadeUpStation) => rmSync(join(station.home, 'clock.json')), 0],
    [
      'puts the record back',
      (station: MadeUpStation, kept: string) => cpSync(kept, join(station.home, 'clock.json')),
      1,
    ],
  ])('who %s before every look', async (_, touch, days) => {
    const { station } = await grown('expiring');
    const kept = join(temporaryFolder(), 'clock.json');
    cpSync(join(station.home, 'clock.json'), kept);
    touch(station, kept);
    expect(await daysRun(station, async () => touch(station, kept))).toBe(days);
  });
});
