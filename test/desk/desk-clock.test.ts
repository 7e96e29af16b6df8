import { describe, expect, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import { readTerms } from '../../node/desk/terms.ts';
import { addDays } from '../../shared/encoding/instant.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { refusalText } from '../../shared/text/refusal-text.ts';
import { textsFor } from '../../shared/text/texts.ts';
import type { RefusalView } from '../../shared/views.ts';
import { demoDeskFolder, eventsOf, newDemoDesk, openDemoDesk, refusal } from './desks.ts';
import { licenseIn, preLicense, requestId, upgradeRequest } from './requests.ts';
import { NOW } from './surroundings.ts';

/** A desk whose clock stands wrong, and what was issued by it. */

describe('the clock of the desk', () => {
  const later = (days: number) => addDays(NOW, days);
  async function used(): Promise<string> {
    const dir = await demoDeskFolder();
    const desk = await openDemoDesk(dir);
    await desk.issue(preLicense({ host: 'OLD' }), undefined);
    await desk.close();
    return dir;
  }
  const answers = async (desk: Desk, createdAt: string, date?: string) => {
    const request = preLicense({ host: 'NEW' }, { createdAt });
    try {
      return (await desk.issue(request, undefined, { date })).notes;
    } catch (error) {
      const { code, details } = await refusal(() => {
        throw error;
      });
      return [code, details['clock'], details['seen']];
    }
  };

  it.each([
    ['a moment after the last event', NOW, NOW, []],
    ['a moment before', addDays(NOW, -1 / 86_400), NOW, ['before-ledger', NOW]],
    ['years before', '2020-01-01T00:00:00Z', '2019-12-31T00:00:00Z', ['before-ledger', NOW]],
    ['90 days after', later(90), NOW, []],
    ['more than that', later(90.001), later(90), ['long-silent', NOW]],
    ['ten years after', later(3650), NOW, ['long-silent', NOW]],
    ['a day before the request', later(3), later(4), []],
    ['more than a day before the request', later(3), later(4.001), ['before-request', later(4.001)]],
    ['two months after the request', later(3), later(-60), []],
  ])('that stands at %s', async (_, now, createdAt, [clock, seen] = []) => {
    const desk = await openDemoDesk(await used(), now);
    if (clock === undefined) return expect(await answers(desk, createdAt)).toEqual([]);
    const refused = ['DESK_CLOCK', clock, seen];
    for (const typed of [undefined, '', '2026-13-99', addDays(now, 2).slice(0, 10)])
      expect(await answers(desk, createdAt, typed)).toEqual(refused);
    expect((await eventsOf(desk)).map(({ event }) => event)).toEqual(['softkey-issued']);
    const notes = await answers(desk, createdAt, now.slice(0, 10));
    expect(notes).toEqual(
      now < '2026-01-01' ? ['KEY_OUT_OF_DATE', undefined, undefined] : ['date-confirmed'],
    );
  });

  it('takes the date of the calendar on the wall, and that of UTC', async () => {
    const dir = await used();
    const local = new Date('2027-06-01T23:30:00Z');
    const wall = new Date(local.getTime() - local.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    for (const [host, date] of [
      ['N1', '2027-06-01'],
      ['N2', wall],
    ] as const) {
      const desk = await openDemoDesk(host === 'N1' ? dir : await used(), '2027-06-01T23:30:00Z');
      expect((await desk.issue(preLicense({ host }), undefined, { date })).notes).toEqual(['date-confirmed']);
    }
  });

  it('is asked once, and of upgrades too; a request that was answered is answered again by any clock', async () => {
    const dir = await used();
    const desk = await openDemoDesk(dir, later(200));
    const request = preLicense({ host: 'NEW' });
    const first = await desk.issue(request, undefined, { date: later(200).slice(0, 10) });
    expect((await eventsOf(desk)).find(({ event }) => event === 'date-confirmed')).toEqual({
      event: 'date-confirmed',
      requestId: requestId('NEW'),
      date: later(200).slice(0, 10),
      clock: 'long-silent',
      seen: NOW,
    });
    expect((await desk.issue(preLicense({ host: 'NEXT' }), undefined)).notes).toEqual([]);
    const back = await openDemoDesk(dir);
    expect(await back.issue(request, undefined)).toEqual({ ...first, repeated: true });
    const upgrade = upgradeRequest({ host: 'NEW' }, first.file.text);
    expect((await refusal(() => back.upgrade(upgrade, undefined))).details['clock']).toBe('before-ledger');
    const date = NOW.slice(0, 10);
    expect((await back.upgrade(upgrade, undefined, { date })).notes).toEqual(['date-confirmed']);
  });
});

describe('a date that was typed', () => {
  it('and is not the one that the clock shows is refused, also where nothing speaks against the clock', async () => {
    const { desk } = await newDemoDesk();
    for (const date of ['2026-11-20', '2027-11-22', '2026-11-31', '26/11/2026', '']) {
      const { code, details } = await refusal(() =>
        desk.issue(preLicense({ host: 'A' }), undefined, { date }),
      );
      expect([code, details]).toEqual(['DESK_CLOCK', { now: NOW, typed: date }]);
    }
    expect(await eventsOf(desk)).toEqual([]);
    const date = NOW.slice(0, 10);
    expect((await desk.issue(preLicense({ host: 'A' }), undefined, { date })).notes).toEqual([]);
  });

  it.each(LANGUAGES)('is said, and so is the clock of the customer where that is ahead: %s', (lang) => {
    const words = (details: RefusalView['details']) =>
      refusalText({ code: 'DESK_CLOCK', details }, textsFor(lang));
    const doubt = { now: NOW, clock: 'before-request', seen: addDays(NOW, 365) };
    const typed = words({ ...doubt, typed: '2027-04-20' });
    expect(`${typed.title} ${typed.hint}`.match(/2027-04-20/g)).toHaveLength(2);
    const hints = [words(doubt), words({ ...doubt, clock: 'before-ledger' }), typed].map(({ hint }) => hint);
    expect(new Set(hints).size).toBe(3);
    for (const hint of hints) expect(hint).toContain('--date YYYY-MM-DD');
  });
});

describe('days in the terms of an upgrade', () => {
  it.each([
    ['{"termDays": 5}', ['end-kept']],
    ['{"termDays": 5, "notBefore": "2026-11-23T00:00:00Z"}', ['end-kept']],
    ['{"termDays": 5, "shorten": true}', ['license-shortened']],
    ['{"termDays": 60}', []],
    ['{"termDays": 61}', []],
    ['{"termDays": null}', []],
    ['{"graceDays": 5}', []],
  ])('that are not granted are said before and noted: %s', async (text, notes) => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    const request = upgradeRequest({ host: 'A' }, first.file.text);
    const terms = readTerms(JSON.parse(text));
    expect((await desk.reviewUpgrade(request, terms)).remarks.map(({ note }) => note)).toEqual(notes);
    expect((await desk.upgrade(request, terms)).notes).toEqual(notes);
    expect((await desk.ledger()).softkeys[0]?.suspicions).toEqual([]);
  });
});

describe('a license that was issued by a clock ahead', () => {
  it('is corrected by a shorter one where the terms say so, and both are named in the ledger', async () => {
    const { dir, desk, at } = await newDemoDesk();
    await desk.close();
    const ahead = await at('2036-11-22T12:00:00Z');
    const wrong = await ahead.issue(preLicense({ host: 'A' }), undefined, { date: '2036-11-22' });
    await ahead.close();
    const right = await openDemoDesk(dir, NOW);
    const request = upgradeRequest({ host: 'A' }, wrong.file.text);
    const date = NOW.slice(0, 10);
    const next = await right.upgrade(request, readTerms(JSON.parse('{"shorten": true, "termDays": 60}')), {
      date,
    });
    expect(next.notes).toEqual(['date-confirmed', 'license-shortened']);
    expect(licenseIn(next.file.text)).toMatchObject({
      sequence: 2,
      issuedAt: NOW,
      notBefore: NOW,
      expiresAt: addDays(NOW, 60),
    });
    expect((await eventsOf(right)).at(-1)).toMatchObject({
      event: 'license-shortened',
      before: wrong.expiresAt,
      expiresAt: next.expiresAt,
    });
    expect((await right.ledger()).intact).toBe(true);
  });

  it('is told of by a station whose clock ran ahead', async () => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    const ahead = '2036-11-22T12:00:00Z';
    const view = await desk.upgrade(upgradeRequest({ host: 'A' }, first.file.text, { ahead }), undefined);
    expect(view.notes).toEqual(['clock-ahead']);
    expect((await eventsOf(desk)).at(-1)).toMatchObject({ event: 'clock-ahead', ahead });
    expect((await desk.ledger()).softkeys[0]?.suspicions).toEqual([]);
  });

  it('keeps its end without such terms', async () => {
    const { desk } = await newDemoDesk();
    const long = await desk.issue(preLicense({ host: 'A' }), readTerms(JSON.parse('{"termDays": 900}')));
    const next = await desk.upgrade(
      upgradeRequest({ host: 'A' }, long.file.text),
      readTerms(JSON.parse('{"termDays": 60}')),
    );
    expect([next.expiresAt, next.notes]).toEqual([long.expiresAt, ['end-kept']]);
    expect((await eventsOf(desk)).at(-1)).toMatchObject({ termDays: 60, expiresAt: long.expiresAt });
  });
});
