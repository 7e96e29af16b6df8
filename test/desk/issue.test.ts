import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeBytewise, encodeUtf8 } from '../../shared/encoding/text.ts';
import { zipOf } from '../containers/zip-of.ts';
import { eventsOf, newDemoDesk, openDemoDesk, refusal } from './desks.ts';
import {
  fingerprint,
  hexOf,
  licenseIn,
  machine,
  preLicense,
  requestId,
  stationKey,
  upgradeRequest,
} from './requests.ts';
import { NOW } from './surroundings.ts';

describe('a first request', () => {
  it('gets a license for the machine it comes from', async () => {
    const { desk } = await newDemoDesk();
    const view = await desk.issue(preLicense({ host: 'SCADA-01' }), undefined);
    expect(view).toMatchObject({
      kind: 'license',
      sequence: 1,
      host: 'SCADA-01',
      product: 'E3-SERVER',
      issuedAt: NOW,
      expiresAt: '2027-01-21T12:00:00Z',
      graceUntil: '2027-02-05T12:00:00Z',
      requestId: requestId('SCADA-01'),
      repeated: false,
      notes: [],
    });
    expect(view.file.name).toBe('SCADA-01_2026-11-22.license');
    expect(licenseIn(view.file.text)).toMatchObject({
      softkeyId: view.softkeyId,
      supersedes: null,
      notBefore: NOW,
      graceDays: 15,
      customer: { name: 'Waterworks', contact: 'ops@waterworks.invalid' },
      reference: 'PO-1 SCADA-01',
      entitlements: [{ name: 'E3-SERVER', kind: 'feature', value: null }],
      fingerprint: fingerprint(machine('SCADA-01')),
    });
  });

  it('gets the same license again, also from a desk that was closed meanwhile', async () => {
    const { dir, desk } = await newDemoDesk();
    const request = preLicense({ host: 'SCADA-01' });
    const first = await desk.issue(request, undefined);
    await desk.close();
    const later = await openDemoDesk(dir, '2026-12-24T00:00:00Z');
    expect(await later.issue(request, undefined)).toEqual({ ...first, repeated: true });
    expect((await eventsOf(later)).map(({ event }) => event)).toEqual(['softkey-issued']);
  });

  it('is not taken out of an archive in which another one lies beside it', async () => {
    const { desk } = await newDemoDesk();
    const [one, other] = [preLicense({ host: 'A' }), preLicense({ host: 'B' })];
    const text = `\n${Buffer.from(one.bytes).toString()}`; // it lies open, at the beginning of a line
    const both = { name: 'both.zip', bytes: zipOf({ a: text, b: other.bytes }, false) };
    expect((await refusal(() => desk.issue(both, undefined))).code).toBe('SEVERAL_DOCUMENTS');
    expect((await desk.ledger()).softkeys).toEqual([]);
  });

  it('is the same request when only mail has changed it', async () => {
    const { desk } = await newDemoDesk();
    const request = preLicense({ host: 'SCADA-01' });
    const first = await desk.issue(request, undefined);
    const quoted = decodeBytewise(request.bytes).replace(/^/gm, '> ').replaceAll('\n', '\r\n');
    const again = await desk.issue({ name: 'mail.txt', bytes: encodeUtf8(`Hello!\r\n${quoted}`) }, undefined);
    expect(again.file).toEqual(first.file);
  });

  it.each([
    [
      'WRONG_KIND',
      async () => {
        const { desk } = await newDemoDesk();
        const { file } = await desk.issue(preLicense({ host: 'A' }), undefined);
        await desk.issue(upgradeRequest({ host: 'A' }, file.text), undefined);
      },
    ],
    [
      'WRONG_VENDOR',
      async () => {
        const { desk } = await newDemoDesk();
        await desk.issue(preLicense({ host: 'A' }, { vendor: 'acme' }), undefined);
      },
    ],
    [
      'WRONG_PRODUCT',
      async () => {
        const { desk } = await newDemoDesk();
        const customer = { name: 'W', contact: '' };
        const architecture = { hypervisor: 'x', ha: false, ft: false, redundancy: 'none', role: '' } as const;
        await desk.issue(
          preLicense({ host: 'A' }, { order: { product: 'E4', customer, architecture, reference: '' } }),
          undefined,
        );
      },
    ],
    [
      'NOT_A_SOFTKEY_FILE',
      async () => {
        const { desk } = await newDemoDesk();
        await desk.issue({ name: 'x', bytes: encodeUtf8('hello') }, undefined);
      },
    ],
  ] as const)('is refused with %s', async (code, call) => {
    expect((await refusal(call)).code).toBe(code);
  });

  it('is refused while the clock of the desk is before its key, and uses nothing up', async () => {
    const { desk, at } = await newDemoDesk();
    const early = await at('2025-12-31T23:59:59Z');
    const issue = () => early.issue(preLicense({ host: 'A' }), undefined, { date: '2025-12-31' });
    expect((await refusal(issue)).code).toBe('KEY_OUT_OF_DATE');
    expect((await desk.ledger()).softkeys).toEqual([]);
    expect((await desk.issue(preLicense({ host: 'A' }), undefined)).sequence).toBe(1);
  });
});

describe('one softkey per machine', () => {
  /** Machines that show no UUID, so that their adapters are all there is. */
  const withoutUuid = (name: string, mac: readonly string[]) => ({
    ...machine(name),
    'smbios-uuid': null,
    mac,
  });

  it('lets a request that names the adapters of other machines take none of their softkeys away', async () => {
    const { desk } = await newDemoDesk();
    const macs = Array.from({ length: 16 }, (_, i) => `00:50:56:00:00:${hexOf(`${i}`, 2)}`);
    await desk.issue(preLicense({ host: 'greedy', machine: withoutUuid('greedy', macs) }), undefined);
    for (const mac of macs) {
      const honest = preLicense({ host: mac, machine: withoutUuid(mac, [mac]) });
      expect((await desk.issue(honest, undefined)).sequence).toBe(1);
    }
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });

  it.each([
    ['half of its adapters', ['00:00:00:00:00:01', '02:00:00:00:00:03'], 'ALREADY_ISSUED'],
    [
      'all of them and many more',
      ['00:00:00:00:00:01', '00:00:00:00:00:02', '02:00:00:00:00:03'],
      'ALREADY_ISSUED',
    ],
    ['none of them', ['02:00:00:00:00:03'], undefined],
  ])('knows a machine without a UUID again by %s, also under a new key', async (_, mac, code) => {
    const { desk } = await newDemoDesk();
    const had = withoutUuid('A', ['00:00:00:00:00:01', '00:00:00:00:00:02']);
    await desk.issue(preLicense({ host: 'A', machine: had }), undefined);
    const again = { host: 'A', request: 'again', key: stationKey('new'), machine: withoutUuid('A', mac) };
    const issue = () => desk.issue(preLicense(again), undefined);
    if (code === undefined) expect((await issue()).sequence).toBe(1);
    else expect((await refusal(issue)).code).toBe(code);
  });

  it('refuses other content under the same request id', async () => {
    const { desk } = await newDemoDesk();
    await desk.issue(preLicense({ host: 'A' }), undefined);
    const other = preLicense({ host: 'A' }, { createdAt: '2026-11-22T09:00:00Z' });
    expect((await refusal(() => desk.issue(other, undefined))).code).toBe('SEQUENCE_CONFLICT');
  });

  it('refuses a second request, whatever is new about it, and remembers each once', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId, expiresAt } = await desk.issue(preLicense({ host: 'A' }), undefined);
    const again = { reason: 'lost the file', previousRequestId: requestId('A') };
    const second = preLicense({ host: 'A', request: 'second', key: stationKey('reinstalled') }, { again });
    for (let i = 0; i < 3; i++) {
      const { code, details } = await refusal(() => desk.issue(second, undefined));
      expect(code).toBe('ALREADY_ISSUED');
      const by = ['smbios-uuid', 'os-id', 'mac'];
      const newest = { sequence: 1, until: expiresAt, requestId: requestId('A'), command: 'desk issue' };
      const about = { softkeyId, host: 'A', customer: 'Waterworks', issuedAt: NOW, by };
      expect(details).toEqual({ ...about, ...newest, again: again.reason });
    }
    expect((await eventsOf(desk)).slice(1)).toEqual([
      {
        event: 'request-refused',
        requestId: requestId('second'),
        code: 'ALREADY_ISSUED',
        host: 'A',
        softkeyId,
        by: 'smbios-uuid os-id mac',
        stationKeyChanged: true,
        again: 'lost the file',
      },
    ]);
  });

  const noUuid = (name: string) => ({ ...machine(name), 'smbios-uuid': null });

  it.each([
    [
      'renamed, with another network adapter and OS',
      { ...machine('other'), 'smbios-uuid': machine('A')['smbios-uuid'] ?? null },
    ],
    ['without rights to read its UUID', noUuid('A')],
    ['without rights, and with another OS', { ...noUuid('A'), 'os-id': '77' }],
  ])('knows a machine again: %s', async (_, now) => {
    const { desk } = await newDemoDesk();
    await desk.issue(preLicense({ host: 'A' }), undefined);
    const second = preLicense({ host: 'B', machine: now });
    expect((await refusal(() => desk.issue(second, undefined))).code).toBe('ALREADY_ISSUED');
  });

  it('knows a machine again that never had a UUID', async () => {
    const { desk } = await newDemoDesk();
    await desk.issue(preLicense({ host: 'A', machine: noUuid('A') }), undefined);
    const second = preLicense({ host: 'A', request: 'second', key: stationKey('new'), machine: noUuid('A') });
    expect((await refusal(() => desk.issue(second, undefined))).code).toBe('ALREADY_ISSUED');
  });

  it('knows a station by its key where its machine shows nothing', async () => {
    const { desk } = await newDemoDesk();
    const bare = { 'host-name': 'box', cpu: 'Xeon' };
    const allowed = { allow: ['no-identity'], operator: 'Eva', reason: 'a test' };
    await desk.issue(preLicense({ host: 'A', machine: bare }), undefined, allowed);
    expect((await desk.issue(preLicense({ host: 'B', machine: bare }), undefined, allowed)).sequence).toBe(1);
    const second = preLicense({ host: 'A', request: 'second', machine: bare });
    expect((await refusal(() => desk.issue(second, undefined))).code).toBe('ALREADY_ISSUED');
  });

  it('gives a clone its own softkey, and tells whose station key and OS id it brought along', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await desk.issue(preLicense({ host: 'A' }), undefined);
    const asSibling = { ...machine('B'), 'os-id': machine('A')['os-id'] ?? null };
    const clone = preLicense({ host: 'B', key: stationKey('A'), machine: asSibling });
    const view = await desk.issue(clone, undefined);
    expect(view.notes).toEqual(['key-reused', 'os-id-shared']);
    expect(await desk.issue(clone, undefined)).toEqual({ ...view, repeated: true });
    const detail = {
      requestId: requestId('B'),
      softkeyId: view.softkeyId,
      host: 'B',
      otherSoftkeyId: softkeyId,
      otherHost: 'A',
    };
    expect((await eventsOf(desk)).slice(2)).toEqual([
      { event: 'station-key-reused', ...detail },
      { event: 'os-id-shared', ...detail },
    ]);
  });

  it('writes no raw machine id anywhere in its folder', async () => {
    const { dir, desk } = await newDemoDesk();
    await desk.issue(preLicense({ host: 'A' }), undefined);
    const all = readdirSync(dir)
      .map((name) => readFileSync(join(dir, name), 'latin1'))
      .join('');
    for (const component of ['smbios-uuid', 'os-id', 'mac'] as const)
      expect(all).not.toContain(String(machine('A')[component]));
  });
});
