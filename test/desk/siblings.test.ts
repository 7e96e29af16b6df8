import { describe, expect, it } from 'vitest';
import { newDemoDesk, refusal } from './desks.ts';
import { type Machine, machine, preLicense, stationKey, upgradeRequest } from './requests.ts';

/** Machines out of one template that was not generalised: each its own machine, and all with one OS id. */
const sibling = (name: string): Machine => ({ ...machine(name), 'os-id': 'template' });

describe('siblings out of one template', () => {
  it('are the different machines that they are, and every one of them is named', async () => {
    const { desk } = await newDemoDesk();
    const views = await Promise.all(
      ['A', 'B', 'C'].map((host) => desk.issue(preLicense({ host, machine: sibling(host) }), undefined)),
    );
    expect(new Set(views.map(({ softkeyId }) => softkeyId)).size).toBe(3);
    expect(views.map(({ notes }) => notes)).toEqual([[], ['os-id-shared'], ['os-id-shared']]);
    const { softkeys } = await desk.ledger();
    expect(softkeys.map(({ suspicions }) => suspicions)).toEqual(Array(3).fill(['os-id-shared']));
  });

  it('are named also where one of them cannot read its UUID', async () => {
    const { desk } = await newDemoDesk();
    await desk.issue(preLicense({ host: 'A', machine: sibling('A') }), undefined);
    const unread = { ...sibling('B'), 'smbios-uuid': null };
    expect((await desk.issue(preLicense({ host: 'B', machine: unread }), undefined)).notes).toEqual([
      'no-uuid',
      'os-id-shared',
    ]);
  });

  it('are not named for an OS id that could not be read', async () => {
    const { desk } = await newDemoDesk();
    for (const host of ['A', 'B']) {
      const unread = { ...machine(host), 'os-id': null };
      expect((await desk.issue(preLicense({ host, machine: unread }), undefined)).notes).toEqual([]);
    }
    expect((await desk.ledger()).softkeys.map(({ suspicions }) => suspicions)).toEqual([[], []]);
  });

  it('are still found by what is their own, also where they share the station key', async () => {
    const { desk } = await newDemoDesk();
    const key = stationKey('template');
    for (let i = 0; i < 40; i++)
      await desk.issue(preLicense({ host: `H${i}`, key, machine: sibling(`H${i}`) }), undefined);
    for (let i = 0; i < 40; i++) {
      const again = preLicense({ host: `H${i}`, request: `again ${i}`, machine: sibling(`H${i}`) });
      const { code, details } = await refusal(() => desk.issue(again, undefined));
      expect([code, details['host']]).toEqual(['ALREADY_ISSUED', `H${i}`]);
    }
  });

  it('are looked for under the OS id that a machine has now', async () => {
    const { desk } = await newDemoDesk();
    const { file } = await desk.issue(preLicense({ host: 'A', machine: sibling('A') }), undefined);
    await desk.upgrade(upgradeRequest({ host: 'A' }, file.text), undefined);
    expect((await desk.issue(preLicense({ host: 'B', machine: sibling('B') }), undefined)).notes).toEqual([]);
    const reinstalled = { ...machine('C'), 'os-id': machine('A')['os-id'] ?? null };
    expect((await desk.issue(preLicense({ host: 'C', machine: reinstalled }), undefined)).notes).toEqual([
      'os-id-shared',
    ]);
  });
});
