import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { thisMachine } from '../../node/station/machine-reader.ts';
import { stationHandlers, stationOn } from '../../node/station/station.ts';
import { factsOf, NO_SIGNS, SCADA_01 } from './made-up-machine.ts';
import { temporaryFolder } from './made-up-station.ts';
import { profile } from './vendor.ts';

const NOW = '2026-03-01T12:00:00Z';
const home = () => ({ path: temporaryFolder(), scope: 'chosen' }) as const;
const surroundings = {
  now: () => new Date(NOW),
  randomness: (bytes: number) => new Uint8Array(bytes),
  profile,
  program: 'softkey test',
  builtAt: '2026-01-01T00:00:00Z',
};

test('a glance waits for no reading', async () => {
  let read = false;
  const machine = Promise.withResolvers<void>();
  const calls = stationHandlers(
    stationOn(home(), surroundings, {
      glance: async () => ({ host: 'SCADA-01', platform: 'linux' }),
      facts: async () => {
        await machine.promise;
        read = true;
        return factsOf(SCADA_01, NOW);
      },
      signs: NO_SIGNS,
    }),
  );
  const reading = calls['machine.read']({ askRoot: false });
  expect(await calls['machine.glance']({})).toEqual({
    host: 'SCADA-01',
    platform: 'linux',
    program: 'softkey test',
  });
  expect(read).toBe(false);
  machine.resolve();
  expect(await reading).toMatchObject({ host: 'SCADA-01', platform: 'linux' });
});

test('a glance at this machine says what reading it says', async () => {
  const calls = stationHandlers(stationOn(home(), surroundings, thisMachine(surroundings)));
  const { host, platform } = await calls['machine.read']({ askRoot: false });
  expect(await calls['machine.glance']({})).toMatchObject({ host, platform });
  expect(host).toBe(hostname());
});
