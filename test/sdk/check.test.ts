import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { License } from '../../shared/document/payload/license.ts';
import { addDays, addSeconds } from '../../shared/encoding/instant.ts';
import { CLONE, SCADA_01 } from '../station/made-up-machine.ts';
import {
  importTexts,
  type MadeUpStation,
  madeUpStation,
  requestOf,
  runOnTo,
} from '../station/made-up-station.ts';
import {
  firstKey,
  keySetFile,
  licenseFile,
  licenseFor,
  profile,
  requestIn,
  revocationFile,
  SOFTKEY,
  secondKey,
} from '../station/vendor.ts';
import { isCMissing } from './build-c.ts';
import { buildChecker, type Checked, checkOf, expectAgreement } from './checked.ts';

/**
 * The library's check and `softkey status` say the same of every home, field by field (spec §16). The homes
 * are made by a station's own calls; the clock and the machine are turned.
 */

const isMissing = process.platform !== 'linux' || isCMissing('the check of sdk/c');
let program = '';
beforeAll(() => {
  if (!isMissing) program = buildChecker();
});

const BEGINNING = '2026-03-01T12:00:00Z';
const day = (days: number) => addDays(BEGINNING, days);

/** Looks at a home as the library and as the station, and gives what the library said first. */
async function look(station: MadeUpStation): Promise<Checked> {
  const before = checkOf(program, station, profile);
  const status = await station['status.read']({});
  expectAgreement(before, status, () => checkOf(program, station, profile));
  return before;
}

async function licensed(changes: Partial<License> = {}): Promise<MadeUpStation> {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  await importTexts(station, licenseFile(licenseFor(request, changes)).text);
  return station;
}

/** Another license for the same request. */
async function importAlso(station: MadeUpStation, changes: Partial<License>): Promise<void> {
  const documents = join(station.home, 'documents');
  const file = readdirSync(documents).find((name) => name.endsWith('.prelicense')) ?? '';
  const request = requestIn(readFileSync(join(documents, file), 'utf8'));
  await importTexts(station, licenseFile(licenseFor(request, changes)).text);
}

/** A record whose first emergency grace says something else. */
function editRecord(path: string, changes: object): void {
  const record = JSON.parse(readFileSync(path, 'utf8'));
  const [first] = record.emergencies;
  writeFileSync(path, JSON.stringify({ ...record, emergencies: [{ ...first, ...changes }] }));
}

const documentOf = (station: MadeUpStation, ending: string) => {
  const documents = join(station.home, 'documents');
  return join(documents, readdirSync(documents).find((name) => name.endsWith(ending)) ?? '');
};

describe.skipIf(isMissing)('the check says what the status says of', () => {
  it('a home that does not exist, and one without a license', async () => {
    const station = madeUpStation();
    expect(await look(station)).toMatchObject({ kind: 'unlicensed', code: 'NO_LICENSE', homeExists: false });
    await requestOf(station);
    expect(await look(station)).toMatchObject({ kind: 'unlicensed', licensed: false, homeExists: true });
  });

  it('a license through its term and its grace', async () => {
    const station = await licensed();
    expect(await look(station)).toMatchObject({ kind: 'active', code: 'OK', until: day(60), daysLeft: 60 });
    for (const [days, expected] of [
      [44, { kind: 'active' }],
      [45, { kind: 'expiring', daysLeft: 15, hoursLeft: null }],
      [59, { kind: 'expiring', daysLeft: 1, hoursLeft: 24, until: day(60) }],
      [60, { kind: 'grace', reason: 'expired', code: 'EXPIRED', until: day(75), licensed: true }],
      [74, { kind: 'grace', daysLeft: 1 }],
      [75, { kind: 'expired', code: 'EXPIRED', until: null, licensed: false }],
    ] as const) {
      await runOnTo(station, day(days));
      expect(await look(station)).toMatchObject(expected);
    }
  });

  it('the last second before each turn', async () => {
    const station = await licensed();
    for (const days of [45, 58, 60, 75]) {
      await runOnTo(station, addSeconds(day(days), -1));
      await look(station);
      station.now = day(days);
      await look(station);
    }
  });

  it('a license without end, and one without grace', async () => {
    expect(await look(await licensed({ expiresAt: null }))).toMatchObject({ until: null, daysLeft: null });
    const station = await licensed({ graceDays: 0 });
    await runOnTo(station, day(60));
    expect(await look(station)).toMatchObject({ kind: 'expired' });
  });

  it('entitlements of every kind', async () => {
    const entitlements: License['entitlements'] = [
      { name: 'alarms', kind: 'feature', value: null },
      { name: 'support', kind: 'term', value: day(30) },
      { name: 'tags', kind: 'limit', value: 5000 },
    ];
    expect((await look(await licensed({ entitlements }))).entitlements).toEqual(entitlements);
  });

  it('a license that has not begun, alone and behind another one', async () => {
    const station = await licensed({ notBefore: day(3), issuedAt: BEGINNING });
    expect(await look(station)).toMatchObject({ kind: 'not-yet-valid', code: 'NOT_YET_VALID' });
    const both = await licensed();
    await importAlso(both, { sequence: 2, issuedAt: BEGINNING, notBefore: day(58) });
    await importAlso(both, { sequence: 3, issuedAt: BEGINNING, notBefore: day(100) });
    expect(await look(both)).toMatchObject({ kind: 'active', sequence: 1, following: { sequence: 3 } });
    await runOnTo(both, day(59));
    expect(await look(both)).toMatchObject({ sequence: 2 });
  });

  it('a machine that drifts: within grace, beyond it, and back', async () => {
    const station = await licensed();
    await runOnTo(station, day(5));
    await look(station);
    station.machine = CLONE;
    const first = await look(station);
    expect(first).toMatchObject({
      notRecorded: true,
      reason: 'drifted',
      graceUntil: day(15),
      match: 'broken',
    });
    expect(await look(station)).toMatchObject({
      notRecorded: false,
      graceUntil: day(20),
      code: 'OTHER_MACHINE',
    });
    await runOnTo(station, day(19));
    expect(await look(station)).toMatchObject({ kind: 'grace', daysLeft: 1 });
    await runOnTo(station, day(20));
    expect(await look(station)).toMatchObject({ kind: 'other-machine', licensed: false });
    station.machine = SCADA_01;
    expect(await look(station)).toMatchObject({ kind: 'active', notRecorded: false });
    station.machine = CLONE;
    expect(await look(station)).toMatchObject({ notRecorded: true });
  });

  it('a machine of which parts changed, under every policy', async () => {
    const changes = [
      { mac: ['00:50:56:dd:ee:ff'] },
      { 'os-id': 'fedcba9876543210fedcba9876543210' },
      { 'smbios-uuid': null },
      { 'smbios-uuid': 'denied' },
      { 'smbios-uuid': 'denied', mac: null },
    ];
    for (const matching of ['standard', 'strict', 'lenient'] as const) {
      const station = await licensed({ matching });
      for (const change of changes) {
        station.machine = { ...SCADA_01, ...change };
        await look(station);
      }
    }
  });

  it('what the vendor took back, also without the list', async () => {
    const station = await licensed();
    const revoked = [{ softkeyId: SOFTKEY, throughSequence: 1, revokedAt: BEGINNING, reason: 'moved' }];
    await importTexts(station, revocationFile(3, revoked).text);
    expect(await look(station)).toMatchObject({ kind: 'revoked', code: 'REVOKED', licensed: false });
    rmSync(documentOf(station, '.revocation-list'));
    expect(await look(station)).toMatchObject({ kind: 'revoked' });
    rmSync(join(station.home, 'clock.json'));
    expect(await look(station)).toMatchObject({ kind: 'revoked' });
    await importAlso(station, { sequence: 2 });
    expect(await look(station)).toMatchObject({ kind: 'active', sequence: 2 });
  });

  it('a clock that is set back, a little and far', async () => {
    const station = await licensed();
    await runOnTo(station, day(30));
    await look(station);
    station.now = day(29.5);
    expect(await look(station)).toMatchObject({ clock: { setBack: false, judged: day(30) } });
    station.now = day(-400);
    expect(await look(station)).toMatchObject({ clock: { setBack: true, judged: day(30) } });
    await importAlso(station, { sequence: 2, issuedAt: day(10), notBefore: day(10) });
    await look(station);
  });

  it('a clock far ahead: held, proved, left, and believed at last', async () => {
    const station = await licensed();
    station.now = day(400);
    expect(await look(station)).toMatchObject({ notRecorded: true, kind: 'expired', clock: { ahead: null } });
    expect(await look(station)).toMatchObject({ kind: 'active', clock: { ahead: { since: day(400) } } });
    station.now = addSeconds(day(400), 3600);
    expect(await look(station)).toMatchObject({ kind: 'active' });
    station.now = addSeconds(day(400), 43_200);
    expect(await look(station)).toMatchObject({ kind: 'expired', clock: { ahead: null } });

    const other = await licensed();
    for (let left = 0; left < 7; left++) {
      other.now = day(300 + 3 * left);
      await look(other);
      other.now = day(left / 10);
      await look(other);
    }
    expect(await look(other)).toMatchObject({ kind: 'expired', clock: { setBack: true } });
  });

  it('a machine that was off for a month, and one that nobody looked at for a year', async () => {
    const station = await licensed();
    station.now = day(30);
    expect(await look(station)).toMatchObject({ kind: 'active', notRecorded: false });
    const forgotten = await licensed();
    forgotten.now = day(365);
    expect(checkOf(program, forgotten, profile)).toMatchObject({ kind: 'expired', notRecorded: true });
    forgotten.now = day(366);
    expect(checkOf(program, forgotten, profile)).toMatchObject({ kind: 'expired', licensed: false });
  });

  it('an emergency grace, to its last second, and on another machine', async () => {
    const station = await licensed();
    await runOnTo(station, day(80));
    expect(await look(station)).toMatchObject({ kind: 'expired' });
    await station['emergency.begin']({ reason: 'die Post: "spät"', confirm: 'SCADA-01' });
    const grace = { kind: 'grace', reason: 'emergency', code: 'EXPIRED', licensed: true, until: day(87) };
    expect(await look(station)).toMatchObject({ ...grace, daysLeft: 7 });
    station.now = day(78);
    expect(await look(station)).toMatchObject({ kind: 'expired', clock: { setBack: true } });
    station.now = day(82);
    station.machine = CLONE;
    expect(await look(station)).toMatchObject({ licensed: false });
    station.machine = SCADA_01;
    await runOnTo(station, addSeconds(day(87), -1));
    expect(await look(station)).toMatchObject({ ...grace, hoursLeft: 1 });
    station.now = day(87);
    expect(await look(station)).toMatchObject({ kind: 'expired', licensed: false });
  });

  it('an emergency grace of which one witness is lost, put back or made up', async () => {
    const journal = (station: MadeUpStation) => join(station.home, 'journal.jsonl');
    const record = (station: MadeUpStation) => join(station.home, 'clock.json');
    const changes: ((station: MadeUpStation) => void)[] = [
      (station) => rmSync(journal(station)),
      (station) => rmSync(record(station)),
      (station) => truncateSync(journal(station), readFileSync(journal(station)).length - 20),
      (station) => editRecord(record(station), { began: day(70) }),
      (station) => editRecord(record(station), { began: day(90) }),
      (station) => editRecord(record(station), { sequence: 2 }),
      (station) => editRecord(record(station), { softkeyId: 'SK-0000-0000-0000-0009' }),
      (station) => editRecord(record(station), { reason: '' }),
    ];
    for (const change of changes) {
      const station = await licensed();
      await runOnTo(station, day(80));
      await look(station);
      await station['emergency.begin']({ reason: 'late', confirm: 'SCADA-01' });
      change(station);
      await look(station);
      for (const days of [83, 88, 96]) {
        await runOnTo(station, day(days));
        await look(station);
      }
    }
  });

  it('several softkeys, the one that serves longest first', async () => {
    const station = await licensed();
    const more = [
      { softkeyId: 'SK-0000-0000-0000-0001', expiresAt: day(90), product: 'E3-STUDIO' },
      { softkeyId: 'SK-0000-0000-0000-0002', expiresAt: day(20) },
      { softkeyId: 'SK-0000-0000-0000-0003', notBefore: day(40), issuedAt: BEGINNING },
      { softkeyId: 'SK-0000-0000-0000-0004', expiresAt: null },
    ];
    for (const one of more) {
      await importAlso(station, one);
      await look(station);
    }
    const revoked = [
      { softkeyId: 'SK-0000-0000-0000-0004', throughSequence: null, revokedAt: BEGINNING, reason: '' },
    ];
    await importTexts(station, revocationFile(1, revoked).text);
    expect(await look(station)).toMatchObject({ softkeyId: 'SK-0000-0000-0000-0001', product: 'E3-STUDIO' });
    for (const days of [10, 25, 36, 62, 78, 92, 120]) {
      await runOnTo(station, day(days));
      expect((await look(station)).softkeys).toHaveLength(5);
    }
  });

  it('a key set that withdraws the key, and one that names another', async () => {
    const station = await licensed();
    await importTexts(station, keySetFile(2, [firstKey, secondKey]).text);
    expect(await look(station)).toMatchObject({ kind: 'active' });
    await importTexts(station, keySetFile(3, [secondKey], [firstKey]).text);
    const withdrawn = await look(station);
    expect(withdrawn).toMatchObject({ kind: 'unlicensed', code: 'KEY_WITHDRAWN' });
  });
});

describe.skipIf(isMissing)('the check says what the status says of a damaged home:', () => {
  const cases: Readonly<Record<string, (station: MadeUpStation) => void>> = {
    'a license that is none': (station) => writeFileSync(documentOf(station, '.license'), 'not a license'),
    'an empty license': (station) => writeFileSync(documentOf(station, '.license'), ''),
    'a license cut in the middle': (station) => truncateSync(documentOf(station, '.license'), 300),
    'a license that is gone': (station) => rmSync(documentOf(station, '.license')),
    'a license under another name': (station) => {
      const name = documentOf(station, '.license');
      writeFileSync(join(station.home, 'documents', 'copy.txt'), readFileSync(name));
      rmSync(name);
    },
    'other files among the documents': (station) => {
      const at = (name: string) => join(station.home, 'documents', name);
      writeFileSync(at('a.license'), 'x');
      writeFileSync(at('ção.license'), 'x');
      writeFileSync(at('.b.softkey-new'), 'x');
      writeFileSync(at('z.prelicense'), 'x');
      mkdirSync(at('folder.license'));
      symlinkSync('/etc/hostname', at('out.license'));
      symlinkSync('nowhere', at('nowhere.license'));
      symlinkSync('a.license', at('in.license'));
      writeFileSync(Buffer.from(`${at('')}\xff.license`, 'latin1'), 'x');
    },
    'a vendor of another name': (station) => {
      const other = { vendor: 'other', version: 9, issuedAt: BEGINNING, keys: [] };
      writeFileSync(join(station.home, 'documents', 'key-set_9.key-set'), JSON.stringify(other));
    },
    'no record': (station) => rmSync(join(station.home, 'clock.json')),
    'a record that is none': (station) => writeFileSync(join(station.home, 'clock.json'), '{"highest":1}'),
    'a record of version 0.1': (station) =>
      writeFileSync(join(station.home, 'clock.json'), `{ "highest": "${day(20)}" }\n`),
    'a record spelled otherwise': (station) => {
      const record = JSON.parse(readFileSync(join(station.home, 'clock.json'), 'utf8'));
      const members = Object.entries(record).reverse();
      writeFileSync(join(station.home, 'clock.json'), JSON.stringify(Object.fromEntries(members), null, 2));
    },
    'a record with one member more': (station) => {
      const record = JSON.parse(readFileSync(join(station.home, 'clock.json'), 'utf8'));
      writeFileSync(join(station.home, 'clock.json'), JSON.stringify({ ...record, more: 1 }));
    },
    'a folder in the record’s place': (station) => {
      rmSync(join(station.home, 'clock.json'));
      mkdirSync(join(station.home, 'clock.json'));
    },
    'no journal': (station) => rmSync(join(station.home, 'journal.jsonl')),
    'an empty journal': (station) => truncateSync(join(station.home, 'journal.jsonl')),
    'a journal cut in a line': (station) => {
      const file = join(station.home, 'journal.jsonl');
      truncateSync(file, readFileSync(file).length - 20);
    },
    'a journal with one line less': (station) => {
      const file = join(station.home, 'journal.jsonl');
      writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(1).join('\n'));
    },
    'a journal with a line that does not continue it': (station) =>
      appendFileSync(join(station.home, 'journal.jsonl'), '{"n":99}\n'),
    'a journal behind a link': (station) => {
      rmSync(join(station.home, 'journal.jsonl'));
      symlinkSync('/etc/hostname', join(station.home, 'journal.jsonl'));
    },
    'neither record nor journal': (station) => {
      rmSync(join(station.home, 'clock.json'));
      rmSync(join(station.home, 'journal.jsonl'));
    },
    'a folder in the lock’s place, and one that is too long': (station) =>
      writeFileSync(join(station.home, 'lock'), 'x'.repeat(5000)),
    'a file in the documents’ place': (station) => {
      rmSync(join(station.home, 'documents'), { recursive: true });
      writeFileSync(join(station.home, 'documents'), '');
    },
    'nothing but a file': (station) => {
      rmSync(station.home, { recursive: true });
      writeFileSync(station.home, '');
    },
  };

  it.each(Object.keys(cases))('%s', async (name) => {
    const station = await licensed();
    const revoked = [
      { softkeyId: 'SK-0000-0000-0000-0009', throughSequence: null, revokedAt: BEGINNING, reason: 'é "x"' },
    ];
    await importTexts(station, revocationFile(1, revoked).text, 'no document');
    await runOnTo(station, day(2));
    await station['status.read']({});
    cases[name]?.(station);
    await look(station);
    station.now = day(3);
    station.machine = CLONE;
    await look(station);
    station.now = day(100);
    await look(station);
  });
});
