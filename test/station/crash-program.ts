import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stationHandlers, stationOn } from '../../node/station/station.ts';
import { contract } from '../../shared/contract.ts';
import { connect, serve } from '../../shared/door.ts';
import { callStation } from './calls.ts';
import { factsOf, NO_SIGNS, SCADA_01 } from './made-up-machine.ts';
import { profile } from './vendor.ts';

/**
 * One call of a station as a process of its own, to be killed: `crash-program.ts CALL FOLDER`. Its answer
 * goes to FOLDER/answer.
 */
const [call, folder = ''] = process.argv.slice(2);
const now = '2026-03-01T12:00:00Z';
let drawn = 0;
const surroundings = {
  now: () => new Date(now),
  randomness: (bytes: number) => Uint8Array.from({ length: bytes }, () => (drawn = (drawn * 73 + 41) % 251)),
  profile,
  program: 'softkey test',
  builtAt: '2026-01-01T00:00:00Z',
};
const station = stationOn({ path: join(folder, 'home'), scope: 'chosen' }, surroundings, {
  glance: async () => factsOf(SCADA_01, now),
  facts: async () => factsOf(SCADA_01, now),
  signs: NO_SIGNS,
});
const client = connect(
  contract,
  serve(contract, stationHandlers(station), (error) => console.error(error)),
);

try {
  const answer = await callStation(client, call ?? '', folder);
  writeFileSync(join(folder, 'answer'), JSON.stringify(answer));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
