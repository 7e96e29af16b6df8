import { describe, expect, test } from 'vitest';
import { sharedReadings, thisMachine } from '../../node/station/machine-reader.ts';
import { FIRST_ANSWERS } from '../../shared/advisor/answers.ts';
import { NO_GUIDE } from '../../shared/advisor/guide.ts';
import type { CallName } from '../../shared/contract.ts';
import { CLONE, factsOf, NO_SIGNS, ORDER, SCADA_01 } from './made-up-machine.ts';
import {
  fileIn,
  importTexts,
  type MadeUpStation,
  madeUpStation,
  requestOf,
  runOnTo,
} from './made-up-station.ts';
import { licenseFile, licenseFor, profile, requestIn } from './vendor.ts';

const MINUTE = 60;

/**
 * A licensed station whose readings serve for a minute, as those of a real machine do; nothing is read yet.
 */
async function licensed(): Promise<{ station: MadeUpStation; license: string }> {
  const station = madeUpStation(undefined, { ...profile, guide: NO_GUIDE }, MINUTE);
  const request = requestIn((await requestOf(station)).file.text);
  const license = licenseFile(licenseFor(request)).text;
  await importTexts(station, license);
  await station['machine.forget']({});
  Object.assign(station.read, { facts: 0, signs: 0 });
  return { station, license };
}

describe('one call reads the machine once at most', () => {
  const file = (license: string) => fileIn(license);
  type Asked = readonly [
    facts: number,
    signs: number,
    ask: (station: MadeUpStation, license: string) => unknown,
  ];
  const CALLS: Readonly<Record<CallName, Asked>> = {
    'vendor.read': [0, 0, (station) => station['vendor.read']({})],
    'machine.glance': [0, 0, (station) => station['machine.glance']({})],
    'machine.read': [1, 0, (station) => station['machine.read']({ askRoot: false })],
    'machine.forget': [0, 0, (station) => station['machine.forget']({})],
    'machine.preflight': [1, 1, (station) => station['machine.preflight']({ order: ORDER, askRoot: false })],
    'advice.read': [0, 0, (station) => station['advice.read']({ answers: FIRST_ANSWERS })],
    'preLicense.create': [1, 1, (station) => requestOf(station, { again: { reason: 'the file was lost' } })],
    'request.waiting': [1, 0, (station) => station['request.waiting']({})],
    'request.givenOut': [
      1,
      0,
      async (station) => {
        await station['upgradeRequest.create']({});
        await station['machine.forget']({});
        Object.assign(station.read, { facts: 0, signs: 0 });
        return station['request.givenOut']({ way: 'mail', at: null });
      },
    ],
    'documents.import': [1, 0, importTexts],
    'emergency.begin': [
      1,
      0,
      async (station) => {
        await runOnTo(station, '2026-05-20T00:00:00Z');
        await station['machine.forget']({});
        Object.assign(station.read, { facts: 0, signs: 0 });
        return station['emergency.begin']({ reason: 'the courier is late', confirm: 'SCADA-01' });
      },
    ],
    'documents.restore': [0, 0, (station) => station['documents.restore']({ dryRun: false })],
    'status.read': [1, 0, (station) => station['status.read']({})],
    'upgradeRequest.create': [1, 1, (station) => station['upgradeRequest.create']({})],
    'courier.collect': [
      1,
      1,
      (station, text) => station['courier.collect']({ files: [file(text)], named: true }),
    ],
    'courier.file': [1, 0, (station, text) => station['courier.file']({ files: [file(text)], named: true })],
    'courier.read': [0, 0, (station, text) => station['courier.read']({ files: [file(text)] })],
    'parcel.make': [1, 1, (station) => station['parcel.make']({ files: [], named: true })],
    'parcel.take': [
      1,
      0,
      async (station) => {
        const { parcel } = await station['parcel.make']({ files: [], named: true });
        await station['machine.forget']({});
        Object.assign(station.read, { facts: 0, signs: 0 });
        return station['parcel.take']({ asked: file(parcel), answer: file(parcel) });
      },
    ],
    'courier.slip': [
      0,
      0,
      async (station) => {
        const { file } = await station['upgradeRequest.create']({});
        Object.assign(station.read, { facts: 0, signs: 0 });
        return station['courier.slip']({ files: [fileIn(file.text)], language: 'en' });
      },
    ],
    'support.package': [1, 0, (station) => station['support.package']({ language: 'en' })],
    'documents.inspect': [
      1,
      0,
      (station, text) => station['documents.inspect']({ file: file(text), machine: null }),
    ],
    'documents.compare': [
      0,
      0,
      (station, text) => station['documents.compare']({ one: file(text), other: file(text) }),
    ],
    'documents.verify': [
      1,
      0,
      (station, text) => station['documents.verify']({ files: [file(text), file(text)], machine: null }),
    ],
    'journal.read': [0, 0, (station) => station['journal.read']({})],
  };

  test.each(Object.entries(CALLS))('%s', async (_, [facts, signs, ask]) => {
    const { station, license } = await licensed();
    await ask(station, license);
    expect(station.read).toEqual({ facts, signs });
  });
});

describe('a reading', () => {
  test('is shared by all who ask while it is made, and serves for a minute', async () => {
    const { station } = await licensed();
    const askAll = () =>
      Promise.all([
        station['machine.read']({ askRoot: false }),
        station['machine.preflight']({ order: ORDER, askRoot: false }),
        station['status.read']({}),
        station['request.waiting']({}),
      ]);
    await askAll();
    station.now = '2026-03-01T12:00:59Z';
    await askAll();
    expect(station.read).toEqual({ facts: 1, signs: 1 });
    station.now = '2026-03-01T12:01:00Z';
    await askAll();
    expect(station.read).toEqual({ facts: 2, signs: 2 });
  });

  test('serves nobody after the clock was set back, which proves no age', async () => {
    const { station } = await licensed();
    await station['machine.read']({ askRoot: false });
    station.now = '2026-03-01T11:59:59Z';
    await station['machine.read']({ askRoot: false });
    expect(station.read.facts).toBe(2);
  });

  test('is made again when a person wants it read again', async () => {
    const { station } = await licensed();
    expect(await station['status.read']({})).toMatchObject({ kind: 'active' });
    station.machine = CLONE;
    expect(await station['status.read']({})).toMatchObject({ kind: 'active' });
    await station['machine.forget']({});
    expect(await station['status.read']({})).not.toMatchObject({ kind: 'active' });
  });

  test('that is reused notes no drift, and ends none that another program noted', async () => {
    const { station } = await licensed();
    const other = madeUpStation(station.home, { ...profile, guide: NO_GUIDE });
    expect(await station['status.read']({})).toMatchObject({ kind: 'active' });
    station.machine = other.machine = CLONE;
    const { graceUntil } = await other['status.read']({});
    expect(await station['status.read']({})).toMatchObject({ kind: 'grace', graceUntil });
    station.machine = other.machine = SCADA_01;
    expect(await other['status.read']({})).toMatchObject({ kind: 'active' });
    expect(await station['status.read']({})).toMatchObject({ kind: 'active' });
  });

  test('that was made for this call is not made twice to note a drift', async () => {
    const { station } = await licensed();
    station.machine = CLONE;
    expect(await station['status.read']({})).toMatchObject({ kind: 'grace' });
    expect(station.read).toEqual({ facts: 1, signs: 0 });
  });

  test('that is reused lets no license in', async () => {
    const station = madeUpStation(undefined, profile, MINUTE);
    const request = requestIn((await requestOf(station)).file.text);
    await station['machine.read']({ askRoot: false });
    station.machine = CLONE;
    expect(await importTexts(station, licenseFile(licenseFor(request)).text)).toMatchObject([
      { code: 'OTHER_MACHINE' },
    ]);
  });

  test('is not reused while the clock is behind what was seen', async () => {
    const { station } = await licensed();
    const other = madeUpStation(station.home, { ...profile, guide: NO_GUIDE });
    await station['machine.read']({ askRoot: false });
    for (const day of ['02', '03']) {
      other.now = `2026-03-${day}T11:00:00Z`;
      await other['status.read']({});
    }
    station.machine = CLONE;
    station.now = '2026-03-01T12:00:45Z';
    expect(await station['status.read']({})).toMatchObject({ clock: { setBack: true }, kind: 'grace' });
  });

  test('is made for each request that leaves this machine, and serves what is asked after it', async () => {
    const { station } = await licensed();
    const first = await station['upgradeRequest.create']({});
    station.machine = { ...SCADA_01, mac: ['00:50:56:9a:00:99'] };
    const second = await station['upgradeRequest.create']({});
    expect(second.requestId).not.toBe(first.requestId);
    await station['status.read']({});
    expect(station.read).toEqual({ facts: 2, signs: 2 });
  });
});

describe('readings of a machine', () => {
  const surroundings = { now: () => new Date('2026-03-01T12:00:00Z'), profile };
  const facts = (values = SCADA_01) => factsOf(values, '2026-03-01T12:00:00Z');

  test('that was forgotten while it was read are not what is asked next', async () => {
    type Read = ReturnType<typeof facts>;
    const [first, second] = [Promise.withResolvers<Read>(), Promise.withResolvers<Read>()];
    const answers = [first, second];
    let asked = 0;
    const readings = sharedReadings(
      {
        glance: async () => facts(),
        facts: () => answers[asked++]?.promise ?? never(),
        signs: NO_SIGNS,
        servesSeconds: 60,
      },
      surroundings,
    );
    const before = readings.machine();
    readings.forgetMachine();
    const after = readings.machine();
    first.resolve(facts());
    second.resolve(facts(CLONE));
    expect((await before).facts.readings).not.toEqual((await after).facts.readings);
    expect((await readings.machine()).facts).toEqual((await after).facts);
    expect(asked).toBe(2);
  });

  test('that failed are made again', async () => {
    let asked = 0;
    const readings = sharedReadings(
      {
        glance: async () => facts(),
        facts: async () => {
          if (asked++ === 0) throw new Error('a reader that breaks');
          return facts();
        },
        signs: NO_SIGNS,
        servesSeconds: 60,
      },
      surroundings,
    );
    await expect(readings.machine()).rejects.toThrow('a reader that breaks');
    expect((await readings.machine()).facts).toEqual(facts());
  });

  test('for which a person is asked are waited for by those who want that, and serve all once they are there', async () => {
    const shown = Promise.withResolvers<ReturnType<typeof facts>>();
    const asked: boolean[] = [];
    const readings = sharedReadings(
      {
        glance: async () => facts(),
        facts: async ({ askRoot }) => {
          asked.push(askRoot);
          return askRoot ? shown.promise : facts({ ...SCADA_01, 'smbios-uuid': 'denied' });
        },
        signs: NO_SIGNS,
        servesSeconds: 60,
      },
      surroundings,
    );
    const both = Promise.all([readings.machine({ askRoot: true }), readings.machine({ askRoot: true })]);
    expect((await readings.machine()).facts).not.toEqual(facts());
    shown.resolve(facts());
    await both;
    expect((await readings.machine()).facts).toEqual(facts());
    expect(asked).toEqual([true, false]);
  });

  test('of this machine serve for one minute at most', () => {
    expect(thisMachine(surroundings).servesSeconds).toBeLessThanOrEqual(MINUTE);
  });
});

function never(): never {
  throw new Error('read more often than expected');
}
