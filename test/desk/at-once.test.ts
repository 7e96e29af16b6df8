import { describe, expect, it } from 'vitest';
import { newDemoDesk, refusal } from './desks.ts';
import { preLicense } from './requests.ts';

/** What one process asks of one ledger at once: the page of several clerks, and what is read meanwhile. */

describe('a desk that is asked for many licenses at once', () => {
  it('issues one softkey for each machine, and its record holds', async () => {
    const { desk } = await newDemoDesk();
    const hosts = ['A', 'B', 'C', 'D', 'E'];
    const asked = [...hosts, ...hosts].map((host) => desk.issue(preLicense({ host }), undefined));
    const others = hosts.map((host) =>
      refusal(() => desk.issue(preLicense({ host, request: `${host} again` }), undefined)),
    );
    const views = await Promise.all(asked);
    expect((await Promise.all(others)).map(({ code }) => code)).toEqual(Array(5).fill('ALREADY_ISSUED'));
    expect(new Set(views.map(({ softkeyId }) => softkeyId)).size).toBe(5);
    const answers = hosts.map((host) => views.filter((view) => view.host === host));
    for (const [one, other] of answers) expect(one?.repeated).toBe(!other?.repeated);
    const { softkeys, intact } = await desk.ledger();
    expect([softkeys.length, intact]).toEqual([5, true]);
  });

  it('shows the ledger as it was before an issue or after it, never in between', async () => {
    const { desk } = await newDemoDesk();
    const issues = Array.from({ length: 10 }, (_, i) => desk.issue(preLicense({ host: `H${i}` }), undefined));
    const ledgers = await Promise.all(Array.from({ length: 10 }, () => desk.ledger()));
    await Promise.all(issues);
    expect(ledgers.every(({ intact }) => intact)).toBe(true);
  });

  it('is one desk, where two were opened in one process', async () => {
    const { desk, at } = await newDemoDesk();
    const other = await at('2026-11-22T12:00:00Z');
    const requests = Array.from({ length: 10 }, (_, i) => preLicense({ host: `H${i}` }));
    const views = await Promise.all(
      requests.flatMap((request) => [desk.issue(request, undefined), other.issue(request, undefined)]),
    );
    expect(new Set(views.map(({ softkeyId }) => softkeyId)).size).toBe(10);
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });
});
