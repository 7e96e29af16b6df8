import { chmodSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import { newDemoDesk, newFolder, openDemoDesk, refusal } from './desks.ts';
import { machine, preLicense, requestId, upgradeRequest } from './requests.ts';

/** What a clerk finds, and by what. */

const order = (name: string, reference: string, contact = '') => ({
  order: {
    product: 'E3-SERVER',
    customer: { name, contact },
    architecture: { hypervisor: 'vSphere', ha: true, ft: false, redundancy: 'none', role: '' } as const,
    reference,
  },
});

async function hostsFound(desk: Desk, text: string): Promise<readonly string[]> {
  const { softkeys } = await desk.search({ text, after: undefined, most: 20 });
  return softkeys.map(({ host }) => host).toSorted();
}

async function fill(desk: Desk): Promise<{ readonly softkeyId: string; readonly file: string }> {
  const first = await desk.issue(
    preLicense({ host: 'SCADA-01' }, order('Usina Hidrelétrica Norte', 'PO-4711', 'ana@norte.example')),
    undefined,
  );
  await desk.issue(preLicense({ host: 'SCADA-02' }, order('Hydro Plant South', 'PO-4712')), undefined);
  await desk.issue(preLicense({ host: 'HMI-7' }, order('Hydro Plant South', 'PO-5000')), undefined);
  return { softkeyId: first.softkeyId, file: first.file.text };
}

async function findsAll(desk: Desk): Promise<void> {
  const { softkeyId, file } = await fill(desk);
  const [, one = '', , three = ''] = softkeyId.split('-');
  const [uuid = '', mac = ''] = [machine('SCADA-01')['smbios-uuid'], machine('SCADA-01').mac]
    .flat()
    .map(String);
  const upgrade = upgradeRequest({ host: 'SCADA-01', request: 'the next' }, file);
  await desk.upgrade(upgrade, undefined);
  const found: readonly (readonly [string, readonly string[]])[] = [
    ['scada', ['SCADA-01', 'SCADA-02']],
    ['hidreletrica', ['SCADA-01']],
    ['HYDRO pl', ['HMI-7', 'SCADA-02']],
    ['south hmi', ['HMI-7']],
    ['po 47', ['SCADA-01', 'SCADA-02']],
    ['4711', ['SCADA-01']],
    ['ana@norte', ['SCADA-01']],
    ['norte.example', ['SCADA-01']],
    [softkeyId, ['SCADA-01']],
    [softkeyId.toLowerCase().replaceAll('-', ' '), ['SCADA-01']],
    [`SK-${one}`, ['SCADA-01']],
    [one, ['SCADA-01']],
    [three, ['SCADA-01']],
    [requestId('SCADA-01'), ['SCADA-01']],
    [requestId('the next').slice(0, 12), ['SCADA-01']],
    ['C:\\mail\\SCADA-02_2026-11-22.license', ['SCADA-02']],
    ['HMI-7_0123456789abcdef.courier-bundle', ['HMI-7']],
    ['SCADA-01_2026-11', ['SCADA-01']],
    [uuid.toUpperCase(), ['SCADA-01']],
    [`{${uuid.replaceAll('-', '')}}`, ['SCADA-01']],
    [mac.replaceAll(':', '-').toUpperCase(), ['SCADA-01']],
    [mac.replaceAll(':', ''), ['SCADA-01']],
    ['00:50:56:00:00:00', []],
    ['nobody', []],
    ['hydro nobody', []],
    ['--', []],
    ['', ['HMI-7', 'SCADA-01', 'SCADA-02']],
  ];
  for (const [text, hosts] of found) expect([text, await hostsFound(desk, text)]).toEqual([text, hosts]);
}

describe('what a clerk looks for', () => {
  it('is found by all that people know of a softkey', async () => {
    const { desk } = await newDemoDesk();
    await findsAll(desk);
  });

  it('stands page by page, what was issued last first, each softkey once', async () => {
    const { desk, at } = await newDemoDesk();
    await desk.close();
    for (let i = 0; i < 7; i++) {
      const later = await at(`2026-11-22T12:0${Math.floor(i / 2)}:00Z`);
      await later.issue(preLicense({ host: `H-${i}` }, order('Alpha', `A-${i}`)), undefined);
      await later.close();
    }
    const last = await at('2026-11-23T12:00:00Z');
    for (const text of ['', 'alpha', 'h', 'a']) {
      const hosts: string[] = [];
      for (let after: string | undefined, pages = 0; ; pages++) {
        const page = await last.search({ text, after, most: 3 });
        hosts.push(...page.softkeys.map(({ host }) => host));
        after = page.next ?? undefined;
        if (after === undefined) break;
        expect(pages).toBeLessThan(3);
      }
      expect(hosts).toHaveLength(7);
      expect(new Set(hosts).size).toBe(7);
      expect(hosts[0]).toBe('H-6');
      expect(hosts.slice(-2).toSorted()).toEqual(['H-0', 'H-1']);
    }
    const { code } = await refusal(() => last.search({ text: '', after: 'SK-0000-0000-0000-0000', most: 3 }));
    expect(code).toBe('SOFTKEY_UNKNOWN');
  });

  it('is found in a ledger of version 0.1, too, which stays as it is', async () => {
    const dir = join(newFolder(), 'desk');
    cpSync(join(import.meta.dirname, '../made-by-0.1/desk'), dir, { recursive: true });
    chmodSync(join(dir, 'ledger.sqlite'), 0o600);
    const desk = await openDemoDesk(dir, '2026-11-26T12:00:00Z');
    expect(await hostsFound(desk, '')).toEqual(['A', 'B']);
    expect(await hostsFound(desk, 'a')).toEqual(['A']);
    await desk.issue(preLicense({ host: 'NEW' }), undefined);
    expect(await hostsFound(desk, '')).toEqual(['A', 'B', 'NEW']);
    // A part of the new softkey's id, which is drawn, may begin with an A as well.
    expect((await hostsFound(desk, 'a')).filter((host) => host !== 'NEW')).toEqual(['A']);
    expect(await hostsFound(desk, 'new')).toEqual(['NEW']);
  });

  it('says where so many texts begin in the same way that not all were looked at', async () => {
    const { desk } = await newDemoDesk();
    for (let i = 0; i < 102; i++) await desk.issue(preLicense({ host: `N${i}` }, order('B', '')), undefined);
    expect(await desk.search({ text: 'n', after: undefined, most: 5 })).toMatchObject({ isCut: true });
    expect(await desk.search({ text: 'n10', after: undefined, most: 5 })).toMatchObject({ isCut: false });
  });
});
