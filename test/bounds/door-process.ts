// A program of the tests: the station's calls as the desktop app answers them, behind a door through which
// values go as structured clones, like those between a page and Electron's main process.

import { surroundingsOf } from '../../node/app/build.ts';
import { freeingMemory } from '../../node/app/free-memory.ts';
import { stationHandlers, stationOn } from '../../node/station/station.ts';
import { contract } from '../../shared/contract.ts';
import { serve } from '../../shared/door.ts';
import { profile } from '../station/vendor.ts';

const surroundings = surroundingsOf({ profile, version: '0', date: '2026-01-01' });
const home = { path: process.argv[2] ?? '', scope: 'chosen' } as const;
const station = freeingMemory(stationHandlers(stationOn(home, surroundings)));
const answer = serve(contract, station, (error) => {
  throw error;
});

process.on('message', ([name, input]: readonly [string, unknown]) => {
  void answer(name, input).then((reply) => process.send?.(reply));
});
