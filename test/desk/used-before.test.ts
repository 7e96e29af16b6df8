import { describe, expect, it } from 'vitest';
import { readTerms } from '../../node/desk/terms.ts';
import { eventsOf, newDemoDesk, openDemoDesk, refusal } from './desks.ts';
import { preLicense, upgradeRequest } from './requests.ts';

/** A request that was answered already, with other terms; an order that has a softkey already. */

describe('other terms for a request that was answered', () => {
  it.each([
    ['{"termDays": 61}', ['termDays']],
    ['{"termDays": null}', ['termDays']],
    ['{"graceDays": 16, "matching": "strict"}', ['graceDays', 'matching']],
    ['{"notBefore": "2026-12-01T00:00:00Z"}', ['notBefore']],
    ['{"entitlements": []}', ['entitlements']],
  ])('are refused: %s', async (terms, fields) => {
    const { desk } = await newDemoDesk();
    const request = preLicense({ host: 'A' });
    const first = await desk.issue(request, undefined);
    const upgrade = upgradeRequest({ host: 'A' }, first.file.text);
    const second = await desk.upgrade(upgrade, undefined);
    for (const call of [
      () => desk.issue(request, readTerms(JSON.parse(terms))),
      () => desk.upgrade(upgrade, readTerms(JSON.parse(terms))),
    ]) {
      const { code, details } = await refusal(call);
      expect([code, details['fields']]).toEqual(['TERMS_CONFLICT', fields]);
    }
    expect((await desk.ledger()).softkeys[0]?.sequence).toBe(second.sequence);
  });

  it('are none where they are those that it has, whenever it is asked for again', async () => {
    const { dir, desk } = await newDemoDesk();
    const terms = readTerms(JSON.parse('{"termDays": 100, "graceDays": 3, "matching": "strict"}'));
    const request = preLicense({ host: 'A' });
    const first = await desk.issue(request, terms);
    const upgrade = upgradeRequest({ host: 'A' }, first.file.text);
    const second = await desk.upgrade(upgrade, terms);
    await desk.close();
    const later = await openDemoDesk(dir, '2027-05-01T00:00:00Z');
    for (const again of [
      terms,
      readTerms(JSON.parse('{}')),
      readTerms(JSON.parse('{"graceDays": 3}')),
      undefined,
    ]) {
      const now = { repeated: true, expired: true, newest: second.newest };
      expect(await later.issue(request, again)).toEqual({ ...first, ...now });
      expect(await later.upgrade(upgrade, again)).toEqual({ ...second, ...now });
    }
  });
});

describe('an order', () => {
  const ordered = (host: string, reference: string) => {
    const customer = { name: 'Waterworks', contact: '' };
    const architecture = { hypervisor: 'x', ha: false, ft: false, redundancy: 'none', role: '' } as const;
    return preLicense({ host }, { order: { product: 'E3-SERVER', customer, architecture, reference } });
  };

  it('that has a softkey of another machine is said before the next one is issued, and noted', async () => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(ordered('A', 'PO 4711'), undefined);
    expect(first.notes).toEqual([]);
    // One of the order's softkeys is named, whichever.
    for (const [host, reference, softkeys, others] of [
      ['B', 'po  4711 ', 1, /^A$/],
      ['C', 'PO 4711', 2, /^[AB]$/],
    ] as const) {
      const otherHost = expect.stringMatching(others);
      expect((await desk.lookAt(ordered(host, reference))).remarks).toMatchObject([
        { note: 'order-again', detail: { reference, otherHost, softkeys } },
      ]);
      expect((await desk.issue(ordered(host, reference), undefined)).notes).toEqual(['order-again']);
    }
    expect((await desk.issue(ordered('D', 'PO 4712'), undefined)).notes).toEqual([]);
    expect((await eventsOf(desk)).filter(({ event }) => event === 'order-again')).toMatchObject([
      { reference: 'po  4711 ', otherSoftkeyId: first.softkeyId, otherHost: 'A', softkeys: 1 },
      { reference: 'PO 4711', softkeys: 2 },
    ]);
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });

  it('without a reference is like no other', async () => {
    const { desk } = await newDemoDesk();
    for (const host of ['A', 'B'])
      expect((await desk.issue(ordered(host, ' '), undefined)).notes).toEqual([]);
  });

  it('is still known after an upgrade', async () => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(ordered('A', 'PO 1'), undefined);
    await desk.upgrade(upgradeRequest({ host: 'A' }, first.file.text), undefined);
    expect((await desk.issue(ordered('B', 'PO 1'), undefined)).notes).toEqual(['order-again']);
  });
});
