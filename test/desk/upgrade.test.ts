import { describe, expect, it } from 'vitest';
import { secretKeyOf } from '../../node/crypto/signing-key.ts';
import { demoSeeds } from '../../node/desk/demo-keys.ts';
import type { Desk } from '../../node/desk/desk.ts';
import { sealDocument } from '../../shared/document/document.ts';
import { eventsOf, newDemoDesk, refusal } from './desks.ts';
import {
  fingerprint,
  hexOf,
  journalHead,
  licenseIn,
  type Machine,
  machine,
  preLicense,
  requestId,
  stationKey,
  upgradeRequest,
} from './requests.ts';

const LATER = '2027-01-10T12:00:00Z';

async function deskWithLicense() {
  const { dir, desk, at } = await newDemoDesk();
  const first = await desk.issue(preLicense({ host: 'A' }), undefined);
  return { dir, first, at, desk: await at(LATER) };
}

/** A license text with other content, signed by the demo vendor's key as anyone can. */
function signedLicense(change: Partial<ReturnType<typeof licenseIn>>, text: string): string {
  return sealDocument('license', { ...licenseIn(text), ...change }, secretKeyOf(demoSeeds.signing)).text;
}

function withMac(name: string): Machine {
  return { ...machine('A'), mac: machine(name).mac ?? null };
}

describe('an upgrade request', () => {
  it('gets the next license, complete in itself', async () => {
    const { desk, first } = await deskWithLicense();
    const view = await desk.upgrade(upgradeRequest({ host: 'A' }, first.file.text), undefined);
    expect(view).toMatchObject({
      softkeyId: first.softkeyId,
      sequence: 2,
      issuedAt: LATER,
      expiresAt: '2027-03-11T12:00:00Z',
      repeated: false,
      notes: [],
    });
    expect(licenseIn(view.file.text)).toEqual({
      ...licenseIn(first.file.text),
      sequence: 2,
      supersedes: 1,
      issuedAt: LATER,
      notBefore: LATER,
      expiresAt: '2027-03-11T12:00:00Z',
      requestId: requestId('A after 1'),
    });
    expect((await desk.ledger()).softkeys).toMatchObject([
      { softkeyId: first.softkeyId, sequence: 2, upgrades: 1 },
    ]);
  });

  it('gets the same license again', async () => {
    const { desk, first } = await deskWithLicense();
    const request = upgradeRequest({ host: 'A' }, first.file.text);
    const view = await desk.upgrade(request, undefined);
    expect(await desk.upgrade(request, undefined)).toEqual({ ...view, repeated: true });
  });

  it('is refused where the request id was used for something else', async () => {
    const { desk, first } = await deskWithLicense();
    const request = upgradeRequest({ host: 'A', request: 'A' }, first.file.text);
    expect((await refusal(() => desk.upgrade(request, undefined))).code).toBe('SEQUENCE_CONFLICT');
  });

  it('is answered also when the station is behind, and says so', async () => {
    const { desk, first } = await deskWithLicense();
    await desk.upgrade(upgradeRequest({ host: 'A' }, first.file.text), undefined);
    const late = upgradeRequest({ host: 'A', request: 'late' }, first.file.text, {
      journal: { entries: 4, head: hexOf('4', 64), earlier: [journalHead(0), journalHead(1)] },
    });
    const view = await desk.upgrade(late, undefined);
    expect(view).toMatchObject({ sequence: 3, notes: ['behind'] });
    expect(licenseIn(view.file.text).supersedes).toBe(2);
    expect(await desk.upgrade(late, undefined)).toEqual({ ...view, repeated: true });
    expect((await eventsOf(desk)).at(-1)).toEqual({
      event: 'request-behind',
      requestId: requestId('late'),
      softkeyId: first.softkeyId,
      sequence: 1,
      newest: 2,
    });
  });

  it.each([
    ['shorter', { entries: 2, head: hexOf('x', 64), earlier: [] }],
    ['as long, and another one', { entries: 3, head: hexOf('x', 64), earlier: [] }],
    [
      'the same, though the last request should be in it',
      { entries: 3, head: hexOf('journal 1', 64), earlier: [] },
    ],
  ])('is answered also when the journal is %s, and says so', async (_, journal) => {
    const { desk, first } = await deskWithLicense();
    const second = await desk.upgrade(upgradeRequest({ host: 'A' }, first.file.text), undefined);
    const request = upgradeRequest({ host: 'A' }, second.file.text, { journal });
    expect(await desk.upgrade(request, undefined)).toMatchObject({
      sequence: 3,
      notes: ['journal-went-back'],
    });
    expect((await eventsOf(desk)).at(-1)).toMatchObject({
      event: 'journal-went-back',
      entries: journal.entries,
      seen: 3,
    });
  });
});

describe('the machine of an upgrade request', () => {
  it('may drift: the license takes it as it is now', async () => {
    const { desk, first } = await deskWithLicense();
    const now = withMac('new adapter');
    const view = await desk.upgrade(upgradeRequest({ host: 'A', machine: now }, first.file.text), undefined);
    expect(view.notes).toEqual(['drift']);
    expect(licenseIn(view.file.text).fingerprint).toEqual(fingerprint(now));
    expect((await eventsOf(desk)).at(-1)).toMatchObject({ event: 'machine-drifted', drifted: 'mac' });
    const next = await desk.upgrade(upgradeRequest({ host: 'A', machine: now }, view.file.text), undefined);
    expect(next.notes).toEqual([]);
  });

  it('is found under its new marks after it drifted', async () => {
    const { desk, first } = await deskWithLicense();
    const drifted = withMac('new adapter');
    await desk.upgrade(upgradeRequest({ host: 'A', machine: drifted }, first.file.text), undefined);
    const second = preLicense({
      host: 'A',
      request: 'second',
      key: stationKey('reinstalled'),
      machine: { ...drifted, 'smbios-uuid': null },
    });
    expect((await refusal(() => desk.issue(second, undefined))).code).toBe('ALREADY_ISSUED');
  });

  it('keeps the UUID that could not be read this time', async () => {
    const { desk, first } = await deskWithLicense();
    const denied = { ...machine('A'), 'smbios-uuid': null };
    const view = await desk.upgrade(
      upgradeRequest({ host: 'A', machine: denied }, first.file.text),
      undefined,
    );
    expect(licenseIn(view.file.text).fingerprint).toEqual(fingerprint(machine('A')));
    const copy = { ...denied, 'smbios-uuid': machine('B')['smbios-uuid'] ?? null };
    const request = upgradeRequest({ host: 'A', machine: copy }, view.file.text);
    expect((await refusal(() => desk.upgrade(request, undefined))).code).toBe('OTHER_MACHINE');
  });

  it('is refused when it is another one, and the event says what changed', async () => {
    const { desk, first } = await deskWithLicense();
    const clone = upgradeRequest(
      { host: 'A', machine: { ...machine('B'), 'os-id': machine('A')['os-id'] ?? null } },
      first.file.text,
    );
    for (let i = 0; i < 2; i++) {
      const { code, details } = await refusal(() => desk.upgrade(clone, undefined));
      expect(code).toBe('OTHER_MACHINE');
      expect(details).toMatchObject({ host: 'A', changed: ['smbios-uuid', 'mac', 'host-name'] });
    }
    expect((await eventsOf(desk)).slice(1)).toEqual([
      {
        event: 'request-refused',
        requestId: requestId('A after 1'),
        code: 'OTHER_MACHINE',
        host: 'A',
        softkeyId: first.softkeyId,
        changed: 'smbios-uuid mac host-name',
        same: 'system-vendor os-id cpu',
      },
    ]);
  });

  it('is answered again after it was refused, once it is the right one', async () => {
    const { desk, first } = await deskWithLicense();
    const wrong = upgradeRequest({ host: 'A', machine: machine('B') }, first.file.text);
    await refusal(() => desk.upgrade(wrong, undefined));
    expect((await desk.upgrade(upgradeRequest({ host: 'A' }, first.file.text), undefined)).sequence).toBe(2);
  });
});

describe('what an upgrade request shows as its license', () => {
  const codeOf = async (desk: Desk, text: string, key = stationKey('A')) =>
    (await refusal(() => desk.upgrade(upgradeRequest({ host: 'A', key }, text), undefined))).code;

  it('comes from the station that was licensed', async () => {
    const { desk, first } = await deskWithLicense();
    expect(await codeOf(desk, first.file.text, stationKey('other'))).toBe('STATION_KEY_CHANGED');
    expect((await eventsOf(desk)).at(-1)).toMatchObject({
      event: 'request-refused',
      code: 'STATION_KEY_CHANGED',
    });
  });

  it('is in this ledger', async () => {
    const { desk } = await deskWithLicense();
    const { desk: elsewhere } = await newDemoDesk();
    const foreign = await elsewhere.issue(preLicense({ host: 'A' }), undefined);
    expect(await codeOf(desk, foreign.file.text)).toBe('SOFTKEY_UNKNOWN');
    expect((await eventsOf(desk)).at(-1)).toMatchObject({
      code: 'SOFTKEY_UNKNOWN',
      softkeyId: foreign.softkeyId,
      sequence: 1,
    });
  });

  it('is not one that the ledger has lost', async () => {
    const { desk, first } = await deskWithLicense();
    const newer = signedLicense({ sequence: 7, supersedes: 6 }, first.file.text);
    expect(await codeOf(desk, newer)).toBe('SOFTKEY_UNKNOWN');
  });

  it('is the one that was issued under its number', async () => {
    const { desk, first } = await deskWithLicense();
    expect(await codeOf(desk, signedLicense({ graceDays: 366 }, first.file.text))).toBe('SEQUENCE_CONFLICT');
  });

  it('is signed by this vendor', async () => {
    const { desk, first } = await deskWithLicense();
    const forged = sealDocument('license', licenseIn(first.file.text), stationKey('A')).text;
    expect(await codeOf(desk, forged)).toBe('KEY_UNKNOWN');
    const signer = { ...secretKeyOf(demoSeeds.signing), sign: stationKey('A').sign };
    expect(await codeOf(desk, sealDocument('license', licenseIn(first.file.text), signer).text)).toBe(
      'FORGED',
    );
  });

  it('is the one that the request names', async () => {
    const { desk, first } = await deskWithLicense();
    const request = upgradeRequest({ host: 'A' }, first.file.text, { sequence: 2 });
    expect((await refusal(() => desk.upgrade(request, undefined))).code).toBe('MALFORMED');
  });
});
