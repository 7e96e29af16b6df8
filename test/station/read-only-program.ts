import { stationHandlers, stationOn } from '../../node/station/station.ts';
import { CLONE, factsOf, NO_SIGNS, SCADA_01 } from './made-up-machine.ts';
import { profile } from './vendor.ts';

/**
 * One `status.read` as a process of its own, which a test can start as another user: `read-only-program.ts
 * HOME NOW MACHINE`.
 */
const [home = '', now = '', machine = ''] = process.argv.slice(2);
const values = machine === 'clone' ? CLONE : SCADA_01;
const surroundings = {
  now: () => new Date(now),
  randomness: (bytes: number) => new Uint8Array(bytes),
  profile,
  program: 'softkey test',
  builtAt: '2026-01-01T00:00:00Z',
};
const station = stationOn({ path: home, scope: 'chosen' }, surroundings, {
  glance: async () => factsOf(values, now),
  facts: async () => factsOf(values, now),
  signs: NO_SIGNS,
});
console.log(JSON.stringify(await stationHandlers(station)['status.read']({})));
