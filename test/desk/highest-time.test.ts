import { describe, expect, it } from 'vitest';
import { eventsOf, newDemoDesk } from './desks.ts';
import { journalAfter, preLicense, requestId, upgradeRequest } from './requests.ts';

/** A desk on 10 January that issued a license to A in November. */
async function laterDesk() {
  const { desk, at } = await newDemoDesk();
  return {
    first: await desk.issue(preLicense({ host: 'A' }), undefined),
    desk: await at('2027-01-10T12:00:00Z'),
  };
}

describe('the highest time of an upgrade request', () => {
  const asking = (journal: number, highestTime: string) => ({
    journal: journalAfter((journal - 1) / 2),
    createdAt: '2027-01-05T12:00:00Z',
    highestTime,
  });

  it.each([
    ['2027-01-08T12:00:00Z', '2027-01-07T11:59:59Z', ['time-went-back']],
    ['2027-01-08T12:00:00Z', '2027-01-07T12:00:00Z', []],
    ['2027-01-08T12:00:00Z', '2027-01-20T12:00:00Z', []],
    // The clock of the station once stood a year ahead of the desk's; the license that it got then set it
    // right.
    ['2028-01-08T12:00:00Z', '2027-01-10T12:00:00Z', []],
    ['2028-01-08T12:00:00Z', '2027-01-09T11:00:00Z', ['time-went-back']],
  ])('was %s and is %s now: %o', async (before, now, notes) => {
    const { desk, first } = await laterDesk();
    const second = await desk.upgrade(
      upgradeRequest({ host: 'A' }, first.file.text, asking(5, before)),
      undefined,
    );
    const request = upgradeRequest({ host: 'A' }, second.file.text, asking(7, now));
    expect(await desk.upgrade(request, undefined)).toMatchObject({ sequence: 3, notes });
  });

  it('is compared with the time of the first request too', async () => {
    const { desk, first } = await laterDesk();
    const request = upgradeRequest({ host: 'A' }, first.file.text, asking(3, '2026-11-01T00:00:00Z'));
    expect((await desk.upgrade(request, undefined)).notes).toEqual(['time-went-back']);
    expect((await eventsOf(desk)).at(-1)).toEqual({
      event: 'time-went-back',
      requestId: requestId('A after 1'),
      softkeyId: first.softkeyId,
      highestTime: '2026-11-01T00:00:00Z',
      seen: '2026-11-22T08:00:00Z',
    });
  });
});
