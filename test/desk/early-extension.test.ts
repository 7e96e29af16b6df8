import { describe, expect, it } from 'vitest';
import { readTerms } from '../../node/desk/terms.ts';
import { openDocument } from '../../shared/document/document.ts';
import { addDays } from '../../shared/encoding/instant.ts';
import { eventsOf, newDemoDesk } from './desks.ts';
import { preLicense, upgradeRequest } from './requests.ts';
import { NOW } from './surroundings.ts';

/** A desk that adds days to the end, for whoever asks again and again (`--from-end`). */

const SIXTY_MORE = readTerms(JSON.parse('{"termDays": 60, "fromEnd": true}'));

const asksAgain = (license: string, time: number) =>
  upgradeRequest({ host: 'A', request: `time ${time}` }, license);

describe('days that are added to an end', () => {
  it('are noted from the third term in advance on, before it is issued and in the ledger', async () => {
    const { desk } = await newDemoDesk();
    let { file } = await desk.issue(preLicense({ host: 'A' }), readTerms(JSON.parse('{"termDays": 60}')));
    const given = [];
    for (let time = 1; time <= 3; time++) {
      const request = asksAgain(file.text, time);
      const before = (await desk.reviewUpgrade(request, SIXTY_MORE)).remarks.map(({ note }) => note);
      const { notes, expiresAt, file: next } = await desk.upgrade(request, SIXTY_MORE);
      given.push([before, notes, expiresAt]);
      file = next;
    }
    const note = ['early-extension'];
    expect(given).toEqual([
      [[], [], addDays(NOW, 120)],
      [note, note, addDays(NOW, 180)],
      [note, note, addDays(NOW, 240)],
    ]);
    expect((await eventsOf(desk)).at(-1)).toMatchObject({
      event: 'early-extension',
      before: addDays(NOW, 180),
      expiresAt: addDays(NOW, 240),
    });
    expect((await desk.ledger()).softkeys[0]?.suspicions).toEqual([]);
  });

  it('are left to a person by a batch, as soon as more is left than is added', async () => {
    const { desk } = await newDemoDesk();
    const { file } = await desk.issue(preLicense({ host: 'A' }), readTerms(JSON.parse('{"termDays": 61}')));
    const request = openDocument(asksAgain(file.text, 1).bytes);
    const policy = { first: false, terms: SIXTY_MORE, date: undefined, dryRun: false };
    expect(await desk.process([request], policy)).toMatchObject([
      { code: 'NEEDS_A_PERSON', details: { why: ['early-extension'] } },
    ]);
  });

  it('are noted of no license that ends never, nor where they are counted from now', async () => {
    const { desk } = await newDemoDesk();
    const endless = await desk.issue(preLicense({ host: 'A' }), readTerms(JSON.parse('{"termDays": null}')));
    const next = await desk.upgrade(asksAgain(endless.file.text, 1), SIXTY_MORE);
    expect(next.notes).not.toContain('early-extension');
    const now = await desk.upgrade(asksAgain(next.file.text, 2), undefined);
    expect(now.notes).not.toContain('early-extension');
  });
});
