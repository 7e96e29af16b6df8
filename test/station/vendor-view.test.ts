import { expect, test } from 'vitest';
import { stationHandlers, stationOn } from '../../node/station/station.ts';
import type { Surroundings } from '../../node/surroundings.ts';
import { demoGuide } from '../advisor/made-up.ts';
import { madeUpStation, temporaryFolder } from './made-up-station.ts';
import { profile } from './vendor.ts';

const surroundings: Surroundings = {
  now: () => new Date('2026-03-01T12:00:00Z'),
  randomness: (bytes) => new Uint8Array(bytes),
  profile: { ...profile, guide: demoGuide },
  program: 'softkey test',
  builtAt: '2026-01-01T00:00:00Z',
};

test('says who made the program, and nothing of keys and paths', async () => {
  expect(await madeUpStation()['vendor.read']({})).toEqual({
    name: 'Acme Automation',
    demo: false,
    contact: { email: 'licenses@acme.invalid', phone: '' },
    products: profile.products,
    defaultTerms: { termDays: 60, graceDays: 15, warnDays: 15 },
    program: 'softkey test',
    builtAt: '2026-01-01T00:00:00Z',
    home: 'chosen',
    advisor: null,
  });
});

test.each(['machine-wide', 'per-user'] as const)('says that a home is %s', async (scope) => {
  const station = stationOn({ path: temporaryFolder(), scope }, surroundings);
  expect(await stationHandlers(station)['vendor.read']({})).toMatchObject({ home: scope });
});

test('names the versions at which the vendor’s advice changes', async () => {
  const station = stationOn({ path: temporaryFolder(), scope: 'chosen' }, surroundings);
  const { advisor } = await stationHandlers(station)['vendor.read']({});
  expect(advisor?.versions).toEqual(['4.5']);
});
