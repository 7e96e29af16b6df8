import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sealDocument } from '../../shared/document/document.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { InspectedDocument } from '../../shared/views.ts';
import { CLONE } from './made-up-machine.ts';
import { fileIn, importTexts, type MadeUpStation, madeUpStation, requestOf } from './made-up-station.ts';
import {
  firstKey,
  keySetFile,
  licenseFile,
  licenseFor,
  requestIn,
  revocationFile,
  rootKey,
  SOFTKEY,
  secondKey,
} from './vendor.ts';

/** A station with its request made, and licenses as the vendor would answer it. */
async function requested() {
  const station = madeUpStation();
  const { file } = await requestOf(station);
  const request = requestIn(file.text);
  const license = (changes: Partial<License> = {}, key = firstKey) =>
    licenseFile(licenseFor(request, changes), key).text;
  return { station, request, license, file };
}

const codes = (results: readonly { ok: boolean; code?: string; outcome?: string }[]) =>
  results.map((result) => (result.ok ? result.outcome : result.code));

const kept = (station: MadeUpStation) => readdirSync(join(station.home, 'documents')).sort();

describe('importing licenses', () => {
  test('stores the license and makes the machine licensed', async () => {
    const { station, license } = await requested();
    const [result] = await importTexts(station, license());
    expect(result).toEqual({
      file: 'file 1',
      kind: 'license',
      ok: true,
      outcome: 'imported',
      subject: SOFTKEY,
      number: 1,
      host: 'SCADA-01',
      product: 'E3-SERVER',
      notBefore: '2026-03-01T12:00:00Z',
      expiresAt: '2026-04-30T12:00:00Z',
      graceUntil: '2026-05-15T12:00:00Z',
    });
    expect(await station['status.read']({})).toMatchObject({
      kind: 'active',
      licensed: true,
      daysLeft: 60,
      waitingFor: null,
    });
  });

  test('the same one again is harmless', async () => {
    const { station, license } = await requested();
    await importTexts(station, license());
    const before = kept(station);
    expect(codes(await importTexts(station, license()))).toEqual(['already-held']);
    expect(kept(station)).toEqual(before);
  });

  test('a series arrives in any order, in one go', async () => {
    const { station, license } = await requested();
    const series = [license({ sequence: 3 }), license(), license({ sequence: 2 })];
    const results = await importTexts(station, ...series);
    expect(results.map((result) => result.ok && result.number)).toEqual([3, 1, 2]);
    expect(await station['status.read']({})).toMatchObject({ sequence: 3 });
  });

  test('an older one is refused by name, the same sequence with other content too', async () => {
    const { station, license } = await requested();
    await importTexts(station, license({ sequence: 2 }));
    const results = await importTexts(station, license(), license({ sequence: 2, reference: 'changed' }));
    expect(codes(results)).toEqual(['OLDER_SEQUENCE', 'SEQUENCE_CONFLICT']);
    expect(await station['status.read']({})).toMatchObject({ sequence: 2 });
  });

  test('a clone is another machine, and hears which components differ', async () => {
    const { station, license } = await requested();
    station.machine = CLONE;
    const [result] = await importTexts(station, license());
    expect(result).toMatchObject({
      ok: false,
      code: 'OTHER_MACHINE',
      details: {
        host: 'SCADA-01',
        changed: ['smbios-uuid', 'mac'],
        same: ['system-vendor', 'os-id', 'cpu', 'host-name'],
      },
    });
  });

  test('of a stick with the licenses of a site, those of the neighbours are nothing wrong here', async () => {
    const { station, license } = await requested();
    const neighbour = madeUpStation();
    neighbour.machine = CLONE;
    const { file } = await requestOf(neighbour, { confirm: 'SCADA-01' });
    const near = { softkeyId: 'SK-NEAR-NEAR-NEAR-NEAR', requestId: 'RQ-NEAR-NEAR-NEAR-NEAR' };
    const theirs = (changes: Partial<License> = {}) =>
      licenseFile(licenseFor(requestIn(file.text), { ...near, ...changes })).text;
    for (const texts of [[theirs(), license()], [license(), theirs()], [theirs()]]) {
      const results = await importTexts(station, ...texts);
      const refused = results.filter(({ ok }) => !ok);
      expect(refused).toMatchObject([
        { code: 'OTHER_MACHINE', forOther: true, details: { own: SOFTKEY, host: 'SCADA-01' }, match: null },
      ]);
    }
    const { entries } = await station['journal.read']({});
    expect(entries.filter(({ event }) => event === 'document-refused')).toEqual([]);
    const [ownSoftkey] = await importTexts(station, theirs({ softkeyId: SOFTKEY, sequence: 2 }));
    expect(ownSoftkey).toMatchObject({ code: 'OTHER_MACHINE', details: { softkeyId: SOFTKEY } });
    expect(ownSoftkey).not.toHaveProperty('details.own');
    expect(ownSoftkey).not.toHaveProperty('forOther');
  });

  test('what is refused again and again is noted once, until something else happens', async () => {
    const { station, license } = await requested();
    const refusals = async () =>
      (await station['journal.read']({})).entries.filter(({ event }) => event === 'document-refused').length;
    const spoiled = license().replace(/[A-Z]/g, 'A');
    for (let round = 0; round < 3; round++) await importTexts(station, spoiled, 'nothing');
    expect(await refusals()).toBe(2);
    await importTexts(station, license());
    for (let round = 0; round < 3; round++) await importTexts(station, spoiled, 'nothing');
    expect(await refusals()).toBe(4);
  });

  test('a neighbour’s license and request are inspected without a word of what to put back', async () => {
    const { station, license, file: ownRequest } = await requested();
    const neighbour = madeUpStation();
    neighbour.machine = CLONE;
    const { file } = await requestOf(neighbour, { confirm: 'SCADA-01' });
    const near = { softkeyId: 'SK-NEAR-NEAR-NEAR-NEAR' };
    const theirs = licenseFile(licenseFor(requestIn(file.text), near)).text;
    const inspect = async (text: string) => {
      const { documents } = await station['documents.inspect']({ file: fileIn(text), machine: null });
      const { match, verdict } = documents[0] as InspectedDocument;
      return { verdict, advice: match?.components.some(({ cure }) => cure !== null), broken: match?.verdict };
    };
    expect(await inspect(theirs)).toMatchObject({ advice: true, broken: 'broken' });
    await importTexts(station, license());
    expect(await inspect(theirs)).toMatchObject({
      verdict: { code: 'OTHER_MACHINE', details: { own: SOFTKEY } },
      advice: false,
      broken: 'broken',
    });
    expect(await inspect(file.text)).toMatchObject({ verdict: null, advice: false });
    expect(await inspect(ownRequest.text)).toMatchObject({ verdict: null, broken: 'match' });
    station.machine = CLONE;
    expect(await inspect(license())).toMatchObject({ advice: true, broken: 'broken' });
    expect((await inspect(license())).verdict).not.toHaveProperty('details.own');
  });

  test('a neighbour’s license is told of as on any other machine where this one has none that is good', async () => {
    const { station, license } = await requested();
    await importTexts(station, license());
    station.machine = CLONE;
    const [result] = await importTexts(station, license({ sequence: 2 }), 'no document');
    expect(result).not.toHaveProperty('details.own');
    expect(result).not.toHaveProperty('forOther');
  });

  test('a bad file hides none of the good ones', async () => {
    const { station, license, file } = await requested();
    const good = license();
    const results = await importTexts(
      station,
      'not a softkey file',
      good.replace('Sequence: 1', 'Sequence: 9'),
      file.text,
      licenseFile(licenseFor(requestIn(file.text), { product: 'E3-STUDIO', vendor: 'other' })).text,
      license({}, secondKey),
      license({ product: 'UNKNOWN' }),
      license({ issuedAt: '2025-01-01T00:00:00Z', notBefore: '2025-01-01T00:00:00Z' }),
      license({
        issuedAt: '2026-01-02T00:00:00Z',
        notBefore: '2026-01-02T00:00:00Z',
        expiresAt: '2026-01-03T00:00:00Z',
      }),
      good,
    );
    expect(codes(results)).toEqual([
      'NOT_A_SOFTKEY_FILE',
      'DAMAGED',
      'WRONG_KIND',
      'WRONG_VENDOR',
      'KEY_UNKNOWN',
      'WRONG_PRODUCT',
      'KEY_OUT_OF_DATE',
      'EXPIRED',
      'imported',
    ]);
  });

  test('a reply that quotes the request below the license is imported whole', async () => {
    const { station, license, file } = await requested();
    const quoted = file.text.replace(/^/gm, '> ').replaceAll('\n', '\r\n');
    const mail = `Hello Ana,\r\n\r\n${license().replaceAll('\n', '\r\n')}\r\nRegards\r\n\r\nOn Sunday you wrote:\r\n${quoted}`;
    expect(codes(await importTexts(station, mail))).toEqual(['imported']);
  });

  test('a courier bundle is taken apart, and each document judged alone', async () => {
    const { station, request, license } = await requested();
    const envelope = (changes: Partial<License>) =>
      Buffer.from(licenseFile(licenseFor(request, changes)).envelopeBytes).toString('base64');
    const documents = [
      { name: 'b.license', envelope: envelope({ sequence: 2 }) },
      { name: 'bad.license', envelope: Buffer.from('{}').toString('base64') },
      { name: 'a.license', envelope: envelope({}) },
    ];
    const bundle = sealDocument(
      'courier-bundle',
      { vendor: 'acme', createdAt: '2026-03-01T12:00:00Z', from: 'desk', documents },
      undefined,
    );
    const results = await importTexts(station, bundle.text, license());
    expect(results.map(({ file }) => file)).toEqual([
      'file 1 » b.license',
      'file 1 » bad.license',
      'file 1 » a.license',
      'file 2',
    ]);
    expect(codes(results)).toEqual(['imported', 'MALFORMED', 'imported', 'already-held']);
  });

  test('a dry run answers the same and writes nothing', async () => {
    const { station, license } = await requested();
    const files = [fileIn(license({ sequence: 2 })), fileIn(license()), fileIn('rubbish')];
    const before = kept(station);
    const { results } = await station['documents.import']({ files, dryRun: true });
    expect(codes(results)).toEqual(['would-import', 'would-import', 'NOT_A_SOFTKEY_FILE']);
    expect(kept(station)).toEqual(before);
    expect(await station['status.read']({})).toMatchObject({ kind: 'unlicensed' });
  });

  test('an upgrade that begins later waits, and the license before it serves until then', async () => {
    const { station, license } = await requested();
    await importTexts(station, license(), license({ sequence: 2, notBefore: '2026-04-15T00:00:00Z' }));
    expect(await station['status.read']({})).toMatchObject({ sequence: 1, kind: 'active' });
    station.now = '2026-04-15T00:00:00Z';
    expect(await station['status.read']({})).toMatchObject({ sequence: 2, kind: 'active' });
  });
});

describe('importing keys and revocations', () => {
  test('a rotated key arrives together with the license that it signed, in either order', async () => {
    const { station, license } = await requested();
    const results = await importTexts(
      station,
      license({}, secondKey),
      keySetFile(2, [firstKey, secondKey]).text,
    );
    expect(codes(results)).toEqual(['imported', 'imported']);
  });

  test('a withdrawn key signs nothing more, and what it signed no longer counts', async () => {
    const { station, license } = await requested();
    await importTexts(station, license());
    await importTexts(station, keySetFile(2, [secondKey], [firstKey]).text);
    expect(codes(await importTexts(station, license({ sequence: 2 })))).toEqual(['KEY_WITHDRAWN']);
    expect(await station['status.read']({})).toMatchObject({
      kind: 'unlicensed',
      problems: [{ file: `${SOFTKEY}_1.license`, code: 'KEY_WITHDRAWN' }],
    });
  });

  test('a key set that the root did not sign is not believed', async () => {
    const { station } = await requested();
    const payload = {
      vendor: 'acme',
      version: 2,
      issuedAt: '2026-01-01T00:00:00Z',
      keys: [
        {
          keyid: secondKey.keyId,
          publicKey: Buffer.from(secondKey.publicKey).toString('base64'),
          notBefore: '2026-01-01T00:00:00Z',
          notAfter: null,
          status: 'active' as const,
        },
      ],
    };
    const bySigner = sealDocument('key-set', payload, secondKey);
    const inRootsName = sealDocument('key-set', payload, { ...secondKey, keyId: rootKey.keyId });
    expect(codes(await importTexts(station, bySigner.text, inRootsName.text))).toEqual([
      'KEY_UNKNOWN',
      'FORGED',
    ]);
  });

  test.each([
    ['key-set', (n: number, other: boolean) => keySetFile(n, other ? [secondKey] : [firstKey]).text],
    [
      'revocation-list',
      (n: number, other: boolean) =>
        revocationFile(
          n,
          other
            ? [{ softkeyId: SOFTKEY, throughSequence: 1, revokedAt: '2026-05-01T00:00:00Z', reason: '' }]
            : [],
        ).text,
    ],
  ])('a %s only counts up', async (_, file) => {
    const { station } = await requested();
    expect(codes(await importTexts(station, file(3, false)))).toEqual(['imported']);
    expect(codes(await importTexts(station, file(3, false)))).toEqual(['already-held']);
    expect(codes(await importTexts(station, file(2, false), file(3, true)))).toEqual([
      'OLDER_SEQUENCE',
      'SEQUENCE_CONFLICT',
    ]);
  });

  test('a revoked license stops, and cannot be imported again; a later sequence can', async () => {
    const { station, license } = await requested();
    const revoked = [
      { softkeyId: SOFTKEY, throughSequence: 1, revokedAt: '2026-03-05T00:00:00Z', reason: 'moved' },
    ];
    await importTexts(station, license());
    await importTexts(station, revocationFile(1, revoked).text);
    expect(await station['status.read']({})).toMatchObject({ kind: 'revoked', licensed: false });
    const results = await importTexts(station, license({ sequence: 2 }));
    expect(codes(results)).toEqual(['imported']);
    expect(await station['status.read']({})).toMatchObject({ kind: 'active', sequence: 2 });
  });
});
