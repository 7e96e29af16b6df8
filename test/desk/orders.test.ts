import { describe, expect, inject, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import { forge, newDemoDesk, openDemoDesk, refusal } from './desks.ts';
import { preLicense, stationKey } from './requests.ts';

/** How many softkeys were ordered, and how many there are. */

const BY = { operator: 'Eva', reason: 'a trial' };
const TWO = {
  reference: 'PO-7',
  customer: 'Waterworks',
  product: null,
  quantity: 2,
  change: false,
  date: undefined,
};

const asking = (host: string, reference = 'PO-7', request = host) =>
  preLicense(
    { host, request },
    {
      order: {
        product: 'E3-SERVER',
        customer: { name: 'Waterworks', contact: '' },
        architecture: { hypervisor: 'vSphere', ha: true, ft: false, redundancy: 'none', role: '' },
        reference,
      },
    },
  );

async function holdsItsQuantity(desk: Desk): Promise<void> {
  expect(await desk.addOrder(TWO)).toMatchObject({ quantity: 2, softkeys: 0 });
  const first = await desk.issue(asking('A'), undefined);
  expect(first.remarks).toMatchObject([{ note: 'order-counted', detail: { number: 1, quantity: 2 } }]);
  await desk.issue(asking('B', ' po-7 '), undefined);
  const full = await refusal(() => desk.issue(asking('C'), undefined));
  expect([full.code, full.details]).toMatchObject([
    'ORDER_FULL',
    { quantity: 2, softkeys: 2, allow: 'order' },
  ]);
  expect(await desk.issue(asking('A'), undefined)).toMatchObject({ repeated: true });
  const third = await desk.issue(asking('C'), undefined, { allow: ['order'], ...BY });
  expect(third.notes).toEqual(['check-allowed', 'order-counted']);
  expect(third.notNeeded).toEqual([]);
  await desk.revoke({ softkeyId: third.softkeyId, ...BY, date: undefined });
  const rehost = { way: 'rehost', replaces: first.softkeyId, returned: 'missing' } as const;
  await desk.replace(preLicense({ host: 'A2', key: stationKey('A') }), rehost, undefined, BY);
  expect(await desk.orders('po-7')).toMatchObject([{ quantity: 2, softkeys: 2 }]);
  expect(await desk.ledger()).toMatchObject({ intact: true });
}

describe('an order', () => {
  it('has so many softkeys, and one more where an operator says so', async () => {
    const { desk } = await newDemoDesk();
    await holdsItsQuantity(desk);
  });

  it('that was never added has room, and is told apart', async () => {
    const { desk } = await newDemoDesk();
    expect(await desk.orders('PO-7')).toEqual([]);
    for (const host of ['A', 'B', 'C']) await desk.issue(asking(host), undefined);
    expect(await desk.orders('PO-7')).toMatchObject([{ customer: null, quantity: null, softkeys: 3 }]);
    expect(await desk.orders()).toEqual([]);
  });

  it('is added once, the same again is the same, and is changed where that is said', async () => {
    const { desk } = await newDemoDesk();
    await desk.addOrder(TWO);
    await desk.addOrder(TWO);
    const more = { ...TWO, quantity: 5 };
    expect((await refusal(() => desk.addOrder(more))).code).toBe('ORDER_EXISTS');
    expect(await desk.addOrder({ ...more, change: true })).toMatchObject({ quantity: 5 });
    expect(await desk.orders()).toMatchObject([{ reference: 'PO-7', quantity: 5 }]);
    const { events, intact } = await desk.ledger();
    expect(events.filter(({ event }) => event === 'order-added')).toHaveLength(2);
    expect(intact).toBe(true);
    expect((await refusal(() => desk.addOrder({ ...TWO, product: 'NOT-OURS' }))).code).toBe('WRONG_PRODUCT');
  });

  it('that takes the place of another one in a correction has room for it', async () => {
    const { desk } = await newDemoDesk();
    await desk.addOrder({ ...TWO, quantity: 0 });
    const wrong = await desk.issue(asking('A', 'PO-1'), undefined);
    const way = { way: 'reissue', replaces: wrong.softkeyId, returned: undefined } as never;
    const { code } = await refusal(() => desk.replace(asking('A', 'PO-7', 'A again'), way, undefined, BY));
    expect(code).toBe('ORDER_FULL');
    await desk.addOrder({ ...TWO, quantity: 1, change: true });
    expect(await desk.replace(asking('A', 'PO-7', 'A again'), way, undefined, BY)).toMatchObject({
      host: 'A',
    });
  });

  it.each([
    'UPDATE orders SET quantity = 99',
    "UPDATE orders SET customer = 'Somebody'",
    'DELETE FROM orders',
    "INSERT INTO orders VALUES ('order x', 'X', 'Y', NULL, 3)",
  ])('is what the event log says: %s', async (change) => {
    const { dir, desk } = await newDemoDesk();
    await desk.addOrder(TWO);
    await desk.close();
    await forge(dir, change);
    const again = await openDemoDesk(dir);
    expect(await again.ledger()).toMatchObject({ intact: false });
    if (inject('engine') !== 'sqlite') return; // on a server, nobody looks before each license
    expect((await refusal(() => again.issue(asking('A'), undefined))).code).toBe('LEDGER_CORRUPT');
  });
});
