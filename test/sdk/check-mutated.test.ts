import { isUtf8 } from 'node:buffer';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/encoding/instant.ts';
import { CLONE, SCADA_01 } from '../station/made-up-machine.ts';
import { importTexts, type MadeUpStation, madeUpStation, requestOf } from '../station/made-up-station.ts';
import { licenseFile, licenseFor, profile, requestIn, revocationFile } from '../station/vendor.ts';
import { isCMissing } from './build-c.ts';
import { buildChecker, checkOf, expectAgreement } from './checked.ts';
import { type Draw, drawFrom, mutateBytes, mutateJson, oneOf } from './mutate.ts';

/** Records and journals that somebody changed: the check and the status take them alike, with sanitizers. */

const isMissing = process.platform !== 'linux' || isCMissing('the check of sdk/c with mutated homes');
let program = '';
beforeAll(() => {
  if (!isMissing) program = buildChecker();
});

const BEGINNING = '2026-03-01T12:00:00Z';

/** A home whose record and journal have something of everything: a drift, a held reading, revocations. */
async function livedHome(): Promise<MadeUpStation> {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  await importTexts(station, licenseFile(licenseFor(request)).text, 'no document');
  const other = {
    softkeyId: 'SK-0000-0000-0000-0001',
    throughSequence: 3,
    revokedAt: BEGINNING,
    reason: 'é',
  };
  await importTexts(station, revocationFile(2, [other]).text);
  station.now = addDays(BEGINNING, 5);
  station.machine = CLONE;
  await station['status.read']({});
  station.now = addDays(BEGINNING, 300);
  await station['status.read']({});
  return station;
}

function mutated(text: Buffer, draw: Draw): Buffer {
  if (draw(3) === 0) return mutateBytes(text, draw);
  const lines = text.toString('utf8').trimEnd().split('\n');
  const at = draw(lines.length);
  lines[at] = mutateJson(lines[at] ?? '', draw);
  return Buffer.from(`${lines.join('\n')}\n`);
}

describe.skipIf(isMissing)('of a mutated home, the check says what the status says', () => {
  it.each([1, 2, 3, 4])('drawn from %i', async (seed) => {
    const draw = drawFrom(seed * 1000);
    const station = await livedHome();
    const kept = `${station.home}-kept`;
    cpSync(station.home, kept, { recursive: true });
    for (let round = 0; round < 40; round++) {
      rmSync(station.home, { recursive: true });
      cpSync(kept, station.home, { recursive: true });
      const name = oneOf(draw, ['clock.json', 'clock.json', 'journal.jsonl']);
      const bytes = mutated(readFileSync(join(kept, name)), draw);
      if (!isUtf8(bytes)) continue;
      writeFileSync(join(station.home, name), bytes);
      station.now = addDays(BEGINNING, oneOf(draw, [6, 20, 300, 302]));
      station.machine = oneOf(draw, [SCADA_01, CLONE]);
      const before = checkOf(program, station, profile);
      const status = await station['status.read']({});
      try {
        expectAgreement(before, status, () => checkOf(program, station, profile));
      } catch (error) {
        throw new Error(`round ${round}, ${name}: ${bytes.toString('utf8')}`, { cause: error });
      }
    }
    expect(readFileSync(join(kept, 'clock.json'), 'utf8')).toContain('"ahead":{');
  });
});
