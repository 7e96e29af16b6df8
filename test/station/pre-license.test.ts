import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { secretKeyOf } from '../../node/crypto/signing-key.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { refusalText } from '../../shared/text/refusal-text.ts';
import { textsFor } from '../../shared/text/texts.ts';
import type { RefusalView } from '../../shared/views.ts';
import { ORDER, SCADA_01 } from './made-up-machine.ts';
import { importTexts, type MadeUpStation, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn, SOFTKEY } from './vendor.ts';

const refused = (code: string) => expect.objectContaining({ name: 'LicensingError', code });

describe('the one request', () => {
  test('carries order, confirmation, fingerprint and the journal before it, signed by the station', async () => {
    const station = madeUpStation();
    const { file, repeated, host } = await requestOf(station);
    const request = requestIn(file.text);
    expect(repeated).toBe(false);
    expect(host).toBe('SCADA-01');
    expect(file.name).toBe('SCADA-01_2026-03-01.prelicense');
    expect(request).toMatchObject({
      vendor: 'acme',
      createdAt: '2026-03-01T12:00:00Z',
      order: ORDER,
      confirmation: { host: 'SCADA-01', person: 'Ana' },
      again: null,
      hypervisor: { kind: 'vmware', cloud: null, version: null, physicalHost: null },
      journal: { entries: 1 },
    });
    expect(file.text).not.toContain('564d9c00');
  });

  test('is the same bytes again, also another day and on a changed machine', async () => {
    const station = madeUpStation();
    const first = await requestOf(station);
    station.now = '2026-04-01T12:00:00Z';
    station.machine = { ...station.machine, mac: ['00:50:56:00:00:01'] };
    const second = await requestOf(station);
    expect(second).toEqual({ ...first, repeated: true });
  });

  test('for another order must be asked for in so many words', async () => {
    const station = madeUpStation();
    await requestOf(station);
    const order = { ...ORDER, product: 'E3-STUDIO' };
    await expect(requestOf(station, { order })).rejects.toThrow(refused('ORDER_CHANGED'));
    const again = await requestOf(station, { order, again: { reason: 'wrong product ordered' } });
    expect(requestIn(again.file.text).order.product).toBe('E3-STUDIO');
  });

  test('names no host where none is to be named, and the same one again is no other', async () => {
    const station = madeUpStation();
    const { file, host } = await requestOf(station, { named: false });
    expect(host).toMatch(/^station-[0-9a-f]{8}$/);
    expect(file.name).toBe(`${host}_2026-03-01.prelicense`);
    const request = requestIn(file.text);
    expect(request.confirmation.host).toBe(host);
    expect(JSON.stringify(request)).not.toContain('SCADA-01');
    for (const named of [true, false]) expect((await requestOf(station, { named })).file).toEqual(file);
  });

  test('is bound to its machine by its license all the same', async () => {
    const station = madeUpStation();
    const { file, host } = await requestOf(station, { named: false });
    const results = await importTexts(station, licenseFile(licenseFor(requestIn(file.text))).text);
    expect(results).toMatchObject([{ ok: true, host }]);
    expect(await station['status.read']({})).toMatchObject({ licensed: true, machine: { host: 'SCADA-01' } });
  });

  test('that named the host is not given out again where none is to be named', async () => {
    const station = madeUpStation();
    const { requestId } = await requestOf(station);
    await expect(requestOf(station, { named: false })).rejects.toThrow(refused('REQUEST_NAMES_HOST'));
    const again = await requestOf(station, { named: false, again: { reason: 'no names may leave' } });
    expect(requestIn(again.file.text).again?.previousRequestId).toBe(requestId);
    expect(again.host).toMatch(/^station-/);
  });

  test('is not made for a machine that gets a USB key in the plan', async () => {
    const station = madeUpStation();
    const planned = (role: string) => ({ ...ORDER, architecture: { ...ORDER.architecture, role } });
    for (const role of ['active, hardkey', 'standalone, hardkey in a network hub'])
      await expect(requestOf(station, { order: planned(role) })).rejects.toThrow(refused('HARDKEY_PLANNED'));
    // A role that somebody wrote in their own words is no plan.
    await requestOf(station, { order: planned('hardkey room, rack 2') });
  });

  test('made once more says so inside, and which one was before it', async () => {
    const station = madeUpStation();
    const first = await requestOf(station);
    station.now = '2026-03-02T12:00:00Z';
    const again = await requestOf(station, { again: { reason: 'the VM was rebuilt' } });
    expect(requestIn(again.file.text).again).toEqual({
      reason: 'the VM was rebuilt',
      previousRequestId: first.requestId,
    });
    expect((await requestOf(station)).requestId).toBe(again.requestId);
    await expect(requestOf(station, { again: { reason: ' ' } })).rejects.toThrow(refused('REASON_MISSING'));
  });

  test.each(['2026-03-01T12:00:00Z', '2026-02-01T12:00:00Z'])(
    'made once more is the one that is handed out again, also where the clock said %s meanwhile',
    async (now) => {
      const station = madeUpStation();
      await requestOf(station);
      station.now = now;
      for (const reason of ['rebuilt', 'rebuilt again', 'and again']) {
        const { requestId } = await requestOf(station, { again: { reason } });
        expect(await requestOf(station)).toMatchObject({ requestId, repeated: true });
      }
    },
  );

  test('is the later one also where the journal that tells of both is lost', async () => {
    const station = madeUpStation();
    await requestOf(station);
    station.now = '2026-03-02T12:00:00Z';
    const { requestId } = await requestOf(station, { again: { reason: 'rebuilt' } });
    rmSync(join(station.home, 'journal.jsonl'));
    expect(await requestOf(station)).toMatchObject({ requestId, repeated: true });
  });

  test.each(['', 'scada-01', 'SCADA-02', ' SCADA-01'])(
    'needs the host name typed, not %j',
    async (confirm) => {
      const station = madeUpStation();
      await expect(requestOf(station, { confirm })).rejects.toThrow(refused('CONFIRMATION_MISSING'));
      expect(() => statSync(station.home)).toThrow('ENOENT');
    },
  );

  test('is refused where nothing that binds can be read', async () => {
    const station = madeUpStation();
    station.machine = { ...SCADA_01, 'smbios-uuid': 'denied', mac: null };
    await expect(requestOf(station)).rejects.toThrow(refused('NO_IDENTITY'));
  });

  test('is for a product of this build', async () => {
    const order = { ...ORDER, product: 'OTHER' };
    await expect(requestOf(madeUpStation(), { order })).rejects.toThrow(refused('WRONG_PRODUCT'));
  });

  test('an order with several mistakes is answered with all of them', async () => {
    const order = { ...ORDER, product: 'e3', customer: { name: '', contact: '' } };
    await expect(requestOf(madeUpStation(), { order })).rejects.toMatchObject({
      code: 'ORDER_INVALID',
      details: { fields: ['order.product: a product id', 'order.customer.name: text(1..200)'] },
    });
  });
});

describe('the identity key', () => {
  test('is created once, readable by its owner only', async () => {
    const station = madeUpStation();
    await requestOf(station);
    const path = join(station.home, 'identity.json');
    const key = readFileSync(path, 'utf8');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await requestOf(station, { again: { reason: 'test' } });
    expect(readFileSync(path, 'utf8')).toBe(key);
  });

  test.each(['', '{}', 'null', '{"version":1,"seed":"AAAA"}', '\u0000'])(
    'that is damaged (%j) is said to be, and stays as it is',
    async (damage) => {
      const station = madeUpStation();
      await requestOf(station);
      const path = join(station.home, 'identity.json');
      writeFileSync(path, damage);
      await expect(requestOf(station)).rejects.toMatchObject({
        code: 'IDENTITY_DAMAGED',
        details: { file: 'identity.json' },
      });
      expect(await problemsOf(station)).toEqual([['identity.json', 'IDENTITY_DAMAGED']]);
      expect(readFileSync(path, 'utf8')).toBe(damage);
    },
  );

  test.each(['an otherwise empty home', 'a home with a request'])(
    'that is damaged in %s is put aside for another one, once a person says why',
    async (place) => {
      const station = madeUpStation();
      mkdirSync(station.home, { recursive: true });
      const isUsed = place.endsWith('request');
      if (isUsed) await requestOf(station);
      const path = join(station.home, 'identity.json');
      writeFileSync(path, '{"version":9}');
      const { problems } = await station['status.read']({});
      expect(problems).toMatchObject([{ code: 'IDENTITY_DAMAGED', details: { licensed: false } }]);
      for (const lang of LANGUAGES)
        expect(refusalText(problems[0] as RefusalView, textsFor(lang)).hint).toContain('--new --reason TEXT');
      await expect(requestOf(station)).rejects.toMatchObject({ code: 'IDENTITY_DAMAGED' });
      const { file, repeated } = await requestOf(station, { again: { reason: 'key damaged' } });
      expect([repeated, requestIn(file.text).again !== null]).toEqual([false, isUsed]);
      const kept = readdirSync(station.home).filter((name) => name.startsWith('identity-damaged-'));
      expect(kept.map((name) => readFileSync(join(station.home, name), 'utf8'))).toEqual(['{"version":9}']);
      expect(await problemsOf(station)).toEqual([]);
      expect((await station['status.read']({})).next.kind).toBe('import-answer');
    },
  );

  test.each([
    ['cut short', (text: string) => text.slice(0, 20)],
    ['another content', () => '{"x":1}'],
    ['of another station', () => OTHER],
  ])('that is %s is a problem of a status, as a missing one is', async (_, change) => {
    const station = await licensedStation();
    const path = join(station.home, 'identity.json');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    expect(await problemsOf(station)).toEqual([['identity.json', 'IDENTITY_DAMAGED']]);
  });

  const elsewhere = [['identity.json', 'STATION_KEY_OTHER']];

  test('of another home than the one that holds the license: said at once, and the license serves', async () => {
    const home = madeUpStation();
    await importTexts(home, await licenseOfAnother());
    const { kind, problems } = await home['status.read']({});
    expect(kind).toBe('active');
    expect(problems.map(({ file, code }) => [file, code])).toEqual(elsewhere);
    expect(problems).toMatchObject([{ details: { softkeyId: SOFTKEY } }]);
    await expect(home['upgradeRequest.create']({})).rejects.toMatchObject({ code: 'STATION_KEY_OTHER' });
    await requestOf(home);
    expect(await problemsOf(home)).toEqual([]);
  });

  test('that was made before the license of another key came is not its key', async () => {
    const home = madeUpStation();
    await requestOf(home);
    await importTexts(home, await licenseOfAnother());
    expect(await problemsOf(home)).toEqual(elsewhere);
  });

  test('is not missed for a license without an end', async () => {
    const home = madeUpStation();
    await importTexts(home, await licenseOfAnother({ expiresAt: null }));
    expect(await problemsOf(home)).toEqual([]);
  });

  const SEED = Buffer.alloc(32, 7).toString('base64');
  test.each([
    ['one bit of its seed is another', (content: Identity) => ({ ...content, seed: flipped(content.seed) })],
    ['its key id is another', (content: Identity) => ({ ...content, keyId: '0123456789abcdef' })],
    [
      'it is the whole key of another station',
      () => ({ version: 2, keyId: secretKeyOf(Buffer.alloc(32, 7)).keyId, seed: SEED }),
    ],
    ['it is of version 0.1, and another key', () => ({ version: 1, seed: SEED })],
  ])('that is whole to look at, but %s, signs nothing', async (_, change) => {
    const station = await licensedStation();
    const path = join(station.home, 'identity.json');
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
    for (const refuse of [
      requestOf(station),
      requestOf(station, { again: { reason: 'test' } }),
      station['upgradeRequest.create']({}),
    ])
      await expect(refuse).rejects.toMatchObject({ code: 'IDENTITY_DAMAGED' });
    expect(readdirSync(join(station.home, 'documents'))).toHaveLength(2);
  });

  test.each([
    ['the journal', () => undefined],
    [
      'the request that is kept, where there is no journal',
      (home: string) => rmSync(join(home, 'journal.jsonl')),
    ],
  ])('of version 0.1 is checked with %s, and gets its key id', async (_, prepare) => {
    const station = await licensedStation();
    const path = join(station.home, 'identity.json');
    const { keyId, seed } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ version: 1, seed }));
    prepare(station.home);
    await station['upgradeRequest.create']({});
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ version: 2, keyId, seed });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('that is gone is missed: no other one is made in its place, unless a person says why', async () => {
    const station = await licensedStation();
    rmSync(join(station.home, 'identity.json'));
    expect((await station['status.read']({})).problems).toMatchObject([
      { file: 'identity.json', code: 'IDENTITY_DAMAGED' },
    ]);
    await expect(requestOf(station)).rejects.toMatchObject({ code: 'IDENTITY_DAMAGED' });
    await expect(station['upgradeRequest.create']({})).rejects.toMatchObject({ code: 'IDENTITY_DAMAGED' });
    expect(await requestOf(station, { again: { reason: 'key lost' } })).toMatchObject({ repeated: false });
    expect((await station['status.read']({})).problems).toEqual([]);
  });
});

const OTHER = JSON.stringify({
  version: 2,
  keyId: secretKeyOf(Buffer.alloc(32, 7)).keyId,
  seed: Buffer.alloc(32, 7).toString('base64'),
});

const problemsOf = async (station: MadeUpStation) =>
  (await station['status.read']({})).problems.map(({ file, code }) => [file, code]);

async function licenseOfAnother(changes: Partial<License> = {}): Promise<string> {
  const request = requestIn((await requestOf(madeUpStation())).file.text);
  const stationKey = Buffer.from(secretKeyOf(Buffer.alloc(32, 7)).publicKey).toString('base64');
  return licenseFile(licenseFor(request, { stationKey, ...changes })).text;
}

interface Identity {
  readonly version: number;
  readonly keyId: string;
  readonly seed: string;
}

function flipped(seed: string): string {
  const bytes = Buffer.from(seed, 'base64');
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  return bytes.toString('base64');
}

async function licensedStation() {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  await importTexts(station, licenseFile(licenseFor(request)).text);
  return station;
}
