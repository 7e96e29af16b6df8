import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { stationFolder } from '../../node/station/folder.ts';
import { loadIdentity } from '../../node/station/identity.ts';
import { openBareEnvelope, openDocument, sealDocument } from '../../shared/document/document.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import { authenticate, withKeySet } from '../../shared/trust/trust.ts';
import { CLONE, factsOf, SCADA_01 } from './made-up-machine.ts';
import { importTexts, madeUpStation, requestOf, runOnTo } from './made-up-station.ts';
import {
  bareTrust,
  firstKey,
  keySetFile,
  licenseFile,
  licenseFor,
  requestIn,
  SOFTKEY,
  upgradeRequestIn,
} from './vendor.ts';

async function licensed() {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  const license = (sequence: number, changes: Partial<License> = {}) =>
    licenseFile(licenseFor(request, { ...changes, sequence })).text;
  await importTexts(station, license(1));
  return { station, license };
}

describe('an upgrade request', () => {
  test('carries the current license, the fingerprint now and the head of the journal', async () => {
    const { station, license } = await licensed();
    await runOnTo(station, '2026-04-20T08:00:00Z');
    const { head, entries } = await station['journal.read']({});
    const { file, repeated } = await station['upgradeRequest.create']({});
    const request = upgradeRequestIn(file.text);
    expect([file.name, repeated]).toEqual(['SCADA-01_2026-04-20.upgrade-request', false]);
    expect(request).toMatchObject({
      softkeyId: SOFTKEY,
      sequence: 1,
      verdict: 'match',
      highestTime: '2026-04-20T08:00:00Z',
      journal: { entries: entries.length, head },
    });
    const inside = new Uint8Array(Buffer.from(request.currentLicense, 'base64'));
    expect(inside).toEqual(openDocument(Buffer.from(license(1))).envelopeBytes);
    const trust = withKeySet(bareTrust(), keySetPayload());
    expect(authenticate(openBareEnvelope(inside), trust).kind).toBe('license');
  });

  test('shows what the journal was when earlier requests were made, out of the journal itself', async () => {
    const { station, license } = await licensed();
    const lengths: number[] = [1];
    for (let sequence = 2; sequence < 22; sequence++) {
      const { entries } = await station['journal.read']({});
      const { journal } = upgradeRequestIn((await station['upgradeRequest.create']({})).file.text);
      expect(journal).toEqual({
        entries: entries.length,
        head: entries.at(-1)?.hash,
        earlier: lengths.slice(-16).map((length) => ({ entries: length, head: entries[length - 1]?.hash })),
      });
      lengths.push(entries.length);
      await importTexts(station, license(sequence));
    }
  });

  test('counts a request that was cut off before the journal had it', async () => {
    const { station } = await licensed();
    const path = join(station.home, 'journal.jsonl');
    const before = readFileSync(path);
    await station['upgradeRequest.create']({});
    writeFileSync(path, before);
    station.machine = { ...SCADA_01, mac: ['00:50:56:11:22:33'] };
    const { journal } = upgradeRequestIn((await station['upgradeRequest.create']({})).file.text);
    expect(journal.earlier.at(-1)).toEqual({ entries: journal.entries - 1, head: lastHashIn(before) });
  });

  test('is the same again while license and machine are the same, and a new one after either changed', async () => {
    const { station, license } = await licensed();
    const first = await station['upgradeRequest.create']({});
    station.now = '2026-04-21T08:00:00Z';
    expect(await station['upgradeRequest.create']({})).toEqual({ ...first, repeated: true });
    station.machine = { ...SCADA_01, mac: ['00:50:56:11:22:33'] };
    const drifted = await station['upgradeRequest.create']({});
    expect(drifted.requestId).not.toBe(first.requestId);
    expect(upgradeRequestIn(drifted.file.text).verdict).toBe('tolerated');
    await importTexts(station, license(2));
    expect(upgradeRequestIn((await station['upgradeRequest.create']({})).file.text).sequence).toBe(2);
  });

  test('is what the status waits for', async () => {
    const { station, license } = await licensed();
    const { requestId } = await station['upgradeRequest.create']({});
    expect((await station['status.read']({})).waitingFor).toMatchObject({
      kind: 'upgrade-request',
      requestId,
    });
    await importTexts(station, license(2));
    expect((await station['status.read']({})).waitingFor).toBeNull();
  });

  test('is answered by a license whose term begins later, too', async () => {
    const { station, license } = await licensed();
    await station['upgradeRequest.create']({});
    await importTexts(station, license(2, { notBefore: '2026-04-30T12:00:00Z' }));
    expect(await station['status.read']({})).toMatchObject({ sequence: 1, waitingFor: null });
  });

  test('can be made on a machine that drifted: the desk decides', async () => {
    const { station } = await licensed();
    station.machine = CLONE;
    expect(upgradeRequestIn((await station['upgradeRequest.create']({})).file.text).verdict).toBe('broken');
  });

  test('needs a license and the key that asked for it', async () => {
    const fresh = madeUpStation();
    await expect(fresh['upgradeRequest.create']({})).rejects.toMatchObject({ code: 'NO_LICENSE' });
    const { station } = await licensed();
    rmSync(join(station.home, 'identity.json'));
    await expect(station['upgradeRequest.create']({})).rejects.toMatchObject({ code: 'IDENTITY_DAMAGED' });
  });
});

function lastHashIn(journal: Buffer): string {
  return JSON.parse(journal.toString().trimEnd().split('\n').at(-1) ?? '').hash;
}

function keySetPayload() {
  const document = authenticate(openDocument(Buffer.from(keySetFile(1, [firstKey]).text)), bareTrust());
  if (document.kind !== 'key-set') throw new Error('a key set');
  return document.payload;
}

/** Many values of one list, each of its own. */
const macs = (count: number) => Array.from({ length: count }, (_, i) => `00:50:56:00:00:${hexByte(i)}`);
const hexByte = (n: number) => n.toString(16).padStart(2, '0');
const macsIn = ({ components }: { readonly components: readonly string[] }) =>
  components
    .find((line) => line.startsWith('mac '))
    ?.split(' ')
    .slice(1) ?? [];

describe('a machine with more adapters than a document may carry', () => {
  async function large() {
    const station = madeUpStation();
    station.machine = { ...SCADA_01, mac: macs(20) };
    const request = requestIn((await requestOf(station)).file.text);
    await importTexts(station, licenseFile(licenseFor(request, { sequence: 1 })).text);
    return { station, request };
  }

  test('asks with sixteen of them, is licensed, and asks for the next license with the same ones', async () => {
    const { station, request } = await large();
    expect(macsIn(request.fingerprint)).toHaveLength(16);
    station.machine = { ...SCADA_01, mac: macs(60) };
    const status = await station['status.read']({});
    expect(status).toMatchObject({ kind: 'active', match: { verdict: 'match' } });
    const { file } = await station['upgradeRequest.create']({});
    expect(upgradeRequestIn(file.text).fingerprint).toEqual(request.fingerprint);
    expect((await station['upgradeRequest.create']({})).repeated).toBe(true);
  });

  test('makes its first request anew where version 0.1 left one that no desk takes', async () => {
    const { station, request } = await large();
    const folder = stationFolder(station.home);
    const identity = loadIdentity(folder, { preLicenses: [] });
    if (identity === undefined) throw new Error('a station that asked has an identity');
    const wide = fingerprintOf(factsOf(station.machine, station.now).readings, 'acme', nativeHashes);
    expect(macsIn(wide)).toHaveLength(20);
    const sealed = sealDocument('pre-license', { ...request, fingerprint: wide }, identity);
    writeFileSync(join(station.home, 'documents', `${request.requestId}.prelicense`), sealed.text);
    const again = await requestOf(station);
    expect([again.repeated, macsIn(requestIn(again.file.text).fingerprint).length]).toEqual([false, 16]);
  });
});

describe('an adapter whose cable is out', () => {
  test('stays in the next request: what was not seen is taken to be as it was', async () => {
    const station = madeUpStation();
    station.machine = { ...SCADA_01, mac: macs(2) };
    const request = requestIn((await requestOf(station)).file.text);
    await importTexts(station, licenseFile(licenseFor(request, { sequence: 1 })).text);
    station.machine = { ...SCADA_01, mac: macs(1) };
    station.incomplete = ['mac'];
    const { file } = await station['upgradeRequest.create']({});
    expect(upgradeRequestIn(file.text).fingerprint).toEqual(request.fingerprint);
    station.machine = { ...SCADA_01, mac: ['00:50:56:00:00:ff'] };
    expect(await station['status.read']({})).toMatchObject({ kind: 'active', match: { verdict: 'match' } });
    const other = upgradeRequestIn((await station['upgradeRequest.create']({})).file.text);
    expect(other.fingerprint.components).toContain('mac denied');
  });
});
