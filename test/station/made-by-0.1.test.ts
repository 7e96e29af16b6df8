import { chmodSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, openDemoDesk } from '../desk/desks.ts';
import { demoProfile } from '../desk/surroundings.ts';
import { SCADA_01, type Values } from './made-up-machine.ts';
import { fileIn, importTexts, type MadeUpStation, madeUpStation, requestOf } from './made-up-station.ts';

/**
 * Homes that version 0.1 made (commit 33ca45f), each in another state, with the desk that answered them: both
 * go on working.
 */

const MADE = join(import.meta.dirname, '../made-by-0.1/homes');
const NOW = '2026-11-24T12:30:00Z';

const STATES = ['waiting', 'licensed', 'asked', 'drifted', 'ahead'] as const;
type State = (typeof STATES)[number];

/** The machine of a home, as the program of version 0.1 was shown it. */
function machineOf(state: State): Values {
  const n = STATES.indexOf(state) + 1;
  return {
    ...SCADA_01,
    'smbios-uuid': `564d9c00-1111-2222-3333-44445555666${n}`,
    'os-id': `0123456789abcdef0123456789abcd0${n}`,
    mac: [`00:50:56:aa:bb:0${n}`],
    'host-name': `SCADA-0${n}`,
  };
}

function oldHome(state: State): MadeUpStation {
  const home = join(newFolder(), 'home');
  cpSync(join(MADE, state), home, { recursive: true });
  chmodSync(join(home, 'identity.json'), 0o600);
  const station = madeUpStation(home, demoProfile);
  station.machine = machineOf(state);
  station.now = NOW;
  return station;
}

const answer = (name: string) => readFileSync(join(MADE, name), 'utf8');
const jsonIn = (station: MadeUpStation, name: string) =>
  JSON.parse(readFileSync(join(station.home, name), 'utf8'));

async function oldDesk() {
  const dir = join(newFolder(), 'desk');
  cpSync(join(MADE, 'desk'), dir, { recursive: true });
  chmodSync(join(dir, 'ledger.sqlite'), 0o600);
  chmodSync(join(dir, 'keys.json'), 0o600);
  return openDemoDesk(dir, '2026-11-26T12:00:00Z');
}

describe('a home of version 0.1', () => {
  test.each<readonly [State, object]>([
    ['waiting', { kind: 'unlicensed', waitingFor: { kind: 'pre-license' } }],
    ['licensed', { kind: 'active', sequence: 1, waitingFor: null }],
    ['asked', { kind: 'active', waitingFor: { kind: 'upgrade-request' } }],
    ['ahead', { kind: 'expired', clock: { highest: '2027-11-24T12:00:00Z', setBack: true } }],
  ])('that is %s still is, and misses nothing', async (state, expected) => {
    const station = oldHome(state);
    expect(await station['status.read']({})).toMatchObject({ ...expected, problems: [], notRecorded: false });
    expect(await station['journal.read']({})).toMatchObject({ intact: true });
  });

  test('that is drifted has the grace that it had, also without its journal', async () => {
    const station = oldHome('drifted');
    station.machine = {
      ...station.machine,
      'smbios-uuid': '564d9c00-9999-8888-7777-444455556666',
      mac: ['00:50:56:dd:ee:0f'],
    };
    const grace = { kind: 'grace', reason: 'drifted', graceUntil: '2026-12-09T12:00:00Z', problems: [] };
    expect(await station['status.read']({})).toMatchObject(grace);
    expect(jsonIn(station, 'clock.json')).toMatchObject({
      version: 2,
      drifted: [{ since: '2026-11-24T12:00:00Z' }],
    });
  });

  test('that waits takes the license that version 0.1 issued, and gets its key id with the next request', async () => {
    const station = oldHome('waiting');
    expect(jsonIn(station, 'identity.json')).toMatchObject({ version: 1 });
    expect(await requestOf(station, { confirm: 'SCADA-01' })).toMatchObject({ repeated: true });
    expect(jsonIn(station, 'identity.json')).toMatchObject({ version: 2, keyId: expect.any(String) });
    expect(await importTexts(station, answer('waiting_1.license'))).toMatchObject([{ outcome: 'imported' }]);
    expect(await station['status.read']({})).toMatchObject({ kind: 'active', problems: [] });
  });

  test.each(['asked', 'ahead'] as const)(
    'that is %s takes the upgrade that version 0.1 issued',
    async (state) => {
      const station = oldHome(state);
      expect(await importTexts(station, answer(`${state}_2.license`))).toMatchObject([
        { outcome: 'imported' },
      ]);
      expect(await station['status.read']({})).toMatchObject({
        kind: 'active',
        sequence: 2,
        clock: { setBack: false },
        problems: [],
      });
    },
  );

  test('gives the request that waits out again, byte for byte', async () => {
    const station = oldHome('asked');
    const { request } = await station['request.waiting']({});
    const again = await station['upgradeRequest.create']({});
    expect(again).toMatchObject({ repeated: true, requestId: request?.requestId });
    expect(again.file.text).toBe(
      readFileSync(join(station.home, 'documents', `${again.requestId}.upgrade-request`), 'utf8'),
    );
  });

  test.each(['licensed', 'asked'] as const)(
    'that is %s asks the desk of version 0.1 on, which this version keeps, and goes on from its answer',
    async (state) => {
      const station = oldHome(state);
      const desk = await oldDesk();
      const request = await station['upgradeRequest.create']({});
      const { file } = await desk.upgrade(fileIn(request.file.text), undefined);
      station.now = '2026-11-26T13:00:00Z';
      expect(await importTexts(station, file.text)).toMatchObject([{ ok: true, number: 2 }]);
      const next = await station['upgradeRequest.create']({});
      const { file: third } = await desk.upgrade(fileIn(next.file.text), undefined);
      expect(await importTexts(station, third.text)).toMatchObject([{ ok: true, number: 3 }]);
      expect(await station['status.read']({})).toMatchObject({ kind: 'active', sequence: 3, problems: [] });
      const events = (await desk.ledger()).events.map(({ event }) => event);
      expect(events).not.toContain('journal-went-back');
      expect(events).not.toContain('time-went-back');
      expect(events).not.toContain('two-chains');
    },
  );

  test('whose license is gone says so, by what its journal knew', async () => {
    const station = oldHome('licensed');
    const { softkeyId } = await station['status.read']({});
    rmSync(join(station.home, 'documents', `${softkeyId}_1.license`));
    expect(await station['status.read']({})).toMatchObject({
      kind: 'unlicensed',
      problems: [{ file: `${softkeyId}_1.license`, code: 'DOCUMENT_GONE' }],
    });
  });
});
