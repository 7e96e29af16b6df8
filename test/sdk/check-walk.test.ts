import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import { addSeconds, instantOf } from '../../shared/encoding/instant.ts';
import { CLONE, SCADA_01, type Values } from '../station/made-up-machine.ts';
import { importTexts, type MadeUpStation, madeUpStation, requestOf } from '../station/made-up-station.ts';
import { licenseFile, licenseFor, profile, requestIn, revocationFile, SOFTKEY } from '../station/vendor.ts';
import { isCMissing } from './build-c.ts';
import { buildChecker, checkOf, comparable, expectAgreement } from './checked.ts';
import { type Draw, drawFrom, oneOf } from './mutate.ts';

/**
 * Lives of homes, drawn: the clock jumps, the machine changes, licenses come, files go and come back older.
 * After each step the library's check and the status say the same.
 */

const isMissing = process.platform !== 'linux' || isCMissing('the check of sdk/c in drawn lives');
let program = '';
beforeAll(() => {
  if (!isMissing) program = buildChecker();
});

interface Life {
  readonly station: MadeUpStation;
  readonly request: PreLicense;
  readonly draw: Draw;
  sequence: number;
  list: number;
}

const HOUR = 3600;
const OTHER = 'SK-0000-0000-0000-0001';
const MACHINES: readonly Values[] = [
  SCADA_01,
  SCADA_01,
  CLONE,
  { ...SCADA_01, mac: ['00:50:56:dd:ee:ff'] },
  { ...SCADA_01, 'smbios-uuid': 'denied' },
];

const daysOn = ({ station, draw }: Life, most: number) => addSeconds(station.now, draw(most) * 24 * HOUR);

const STEPS: Readonly<Record<string, (life: Life) => unknown>> = {
  'an hour': ({ station, draw }) => (station.now = addSeconds(station.now, draw(HOUR))),
  'half a day': ({ station, draw }) => (station.now = addSeconds(station.now, 12 * HOUR + draw(HOUR))),
  days: (life) => (life.station.now = daysOn(life, 20)),
  months: (life) => (life.station.now = daysOn(life, 200)),
  back: ({ station, draw }) => (station.now = addSeconds(station.now, -draw(60 * 24) * HOUR)),
  machine: ({ station, draw }) => (station.machine = oneOf(draw, MACHINES)),
  upgrade: (life) => importLicense(life, SOFTKEY, ++life.sequence),
  'upgrade to come': (life) => importLicense(life, SOFTKEY, ++life.sequence, daysOn(life, 60)),
  'another softkey': (life) => importLicense(life, OTHER, 1),
  revoked: (life) =>
    importTexts(
      life.station,
      revocationFile(++life.list, [
        {
          softkeyId: SOFTKEY,
          throughSequence: life.sequence,
          revokedAt: '2026-06-01T00:00:00Z',
          reason: 'x',
        },
      ]).text,
    ),
  'no record': ({ station }) => rmSync(join(station.home, 'clock.json'), { force: true }),
  'no journal': ({ station }) => rmSync(join(station.home, 'journal.jsonl'), { force: true }),
  'a shorter journal': ({ station, draw }) => {
    const file = join(station.home, 'journal.jsonl');
    if (existsSync(file)) truncateSync(file, draw(readFileSync(file).length + 1));
  },
  'a document less': ({ station, draw }) => {
    const documents = join(station.home, 'documents');
    rmSync(join(documents, oneOf(draw, readdirSync(documents))));
  },
  keep: ({ station }) => copyAll(station.home, ''),
  restore: ({ station, draw }) => copyAll(station.home, '.kept', draw(3)),
};

/** Sets record, journal or both aside, or puts them back as they were then. */
function copyAll(home: string, from: string, which = 2): void {
  for (const [i, name] of ['clock.json', 'journal.jsonl'].entries()) {
    const [source, target] = [`${name}${from}`, `${name}${from === '' ? '.kept' : ''}`];
    if ((which === 2 || which === i) && existsSync(join(home, source)))
      copyFileSync(join(home, source), join(home, target));
  }
}

function importLicense(life: Life, softkeyId: string, sequence: number, notBefore = life.station.now) {
  const { station, request, draw } = life;
  const expiresAt = draw(6) === 0 ? null : addSeconds(notBefore, (1 + draw(90)) * 24 * HOUR);
  const changes = { softkeyId, sequence, issuedAt: station.now, notBefore, expiresAt, graceDays: draw(20) };
  return importTexts(station, licenseFile(licenseFor(request, changes)).text);
}

async function live(seed: number): Promise<void> {
  const draw = drawFrom(seed);
  const station = madeUpStation();
  station.now = instantOf(new Date(Date.UTC(2026, 2, 1) + draw(1e6) * 1000));
  const request = requestIn((await requestOf(station)).file.text);
  const life: Life = { station, request, draw, sequence: 1, list: 0 };
  await importLicense(life, SOFTKEY, 1);
  const taken: string[] = [];
  for (let step = 0; step < 16; step++) {
    const name = oneOf(draw, Object.keys(STEPS));
    taken.push(name);
    await STEPS[name]?.(life);
    if (draw(3) === 0) continue;
    const before = checkOf(program, station, profile);
    const status = await station['status.read']({});
    try {
      expectAgreement(before, status, () => checkOf(program, station, profile));
    } catch (error) {
      throw new Error(`life ${seed}: ${taken.join(', ')} (${JSON.stringify(comparable(status).clock)})`, {
        cause: error,
      });
    }
  }
}

describe.skipIf(isMissing)('in drawn lives, the check says what the status says', () => {
  it.each(Array.from({ length: 30 }, (_, i) => i + 1))('of life %i', async (seed) => {
    await expect(live(seed)).resolves.toBeUndefined();
  });
});
