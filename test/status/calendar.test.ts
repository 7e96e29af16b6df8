import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { calendarOf, hasCalendar } from '../../shared/status/calendar.ts';
import { nextStepText } from '../../shared/status/next-step-text.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';
import type { SoftkeyView } from '../../shared/views.ts';
import { softkey, statusWith } from '../cli/views.ts';

const STAMP = '2026-11-22T10:00:00Z';
const calendar = (
  changes: Partial<SoftkeyView> = {},
  lang: (typeof LANGUAGES)[number] = 'en',
  warnDays = 15,
) => {
  const view = statusWith({ softkeys: [{ ...softkey, ...changes }] });
  const text = calendarOf(view, { stamp: STAMP, vendorName: 'Example', warnDays }, textsFor(lang));
  expect(hasCalendar(view, { warnDays })).toBe(text !== null);
  return text;
};

/** Properties as a calendar program reads them: unfolded, name and value apart, escapes undone. */
function properties(text: string): readonly (readonly [name: string, value: string])[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
  return lines.map((line) => {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)*):(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe('');
    return [name, value.replace(/\\([\\;,nN])/g, (_, one) => (one === 'n' || one === 'N' ? '\n' : one))];
  });
}

const valuesOf = (text: string | null, wanted: string) =>
  properties(text ?? '').flatMap(([name, value]) => (name === wanted ? [value] : []));

describe('a calendar', () => {
  it('has the end of the license, that of grace, and when to ask for the next', () => {
    const text = calendar();
    expect(valuesOf(text, 'DTSTART;VALUE=DATE')).toEqual(['20270106', '20270121', '20270205']);
    expect(valuesOf(text, 'SUMMARY')).toEqual([
      'E3-SERVER on SCADA-01: ask for the next license',
      'E3-SERVER on SCADA-01: the license ends',
      'E3-SERVER on SCADA-01: the product stops',
    ]);
    expect(valuesOf(text, 'DTSTAMP')).toEqual(Array.from({ length: 3 }, () => '20261122T100000Z'));
  });

  it('moves on where the next license is here already, and not where the machine matches no more', () => {
    const following = {
      sequence: 3,
      notBefore: '2027-01-21T10:00:00Z',
      expiresAt: '2027-03-22T10:00:00Z',
      graceUntil: '2027-04-06T10:00:00Z',
    };
    const text = calendar({ kind: 'expiring', following });
    expect(valuesOf(text, 'DTSTART;VALUE=DATE')).toEqual(['20270307', '20270322', '20270406']);
    expect(valuesOf(text, 'SEQUENCE')).toEqual(['3', '3', '3']);
    const drifted = calendar({ kind: 'grace', reason: 'drifted', following });
    expect(valuesOf(drifted, 'DTSTART;VALUE=DATE')).toEqual(['20270121', '20270205']);
  });

  it('asks when the vendor would have it, and not where he names no day', () => {
    expect(valuesOf(calendar({}, 'en', 20), 'DTSTART;VALUE=DATE')).toEqual([
      '20270101',
      '20270121',
      '20270205',
    ]);
    expect(valuesOf(calendar({}, 'en', 0), 'DTSTART;VALUE=DATE')).toEqual(['20270121', '20270205']);
  });

  it('speaks up 30, 15, 7 days and 1 day before an end, at nine', () => {
    const days = ['-P29DT15H', '-P14DT15H', '-P6DT15H', '-P0DT15H'];
    expect(valuesOf(calendar(), 'TRIGGER')).toEqual(['PT9H', ...days, ...days]);
  });

  it('names its events alike from license to license, with a number that grows', () => {
    const later = { expiresAt: '2027-03-22T10:00:00Z', graceUntil: '2027-04-06T10:00:00Z' };
    const [one, other] = [calendar(), calendar({ sequence: 3, ...later })];
    expect(valuesOf(other, 'UID')).toEqual(valuesOf(one, 'UID'));
    expect(new Set(valuesOf(one, 'UID')).size).toBe(3);
    expect(valuesOf(one, 'SEQUENCE')).toEqual(['2', '2', '2']);
    expect(valuesOf(other, 'SEQUENCE')).toEqual(['3', '3', '3']);
  });

  const described = (changes: Partial<SoftkeyView>) => valuesOf(calendar(changes), 'DESCRIPTION').join('\n');

  it('says of each date the step that is the next one then, in the words of the status', () => {
    const step = nextStepText({ kind: 'ask-for-next' }, 'Example', textsFor('en'));
    const lines = valuesOf(calendar(), 'DESCRIPTION').filter((one) => one.includes(step));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(
      `Softkey SK-TEST-TEST-TEST-TEST: ${step} On the command line: softkey upgrade-request --out FILE`,
    );
  });

  it('counts the days that a request will have had no answer by then', () => {
    const waitingFor = {
      kind: 'upgrade-request',
      requestId: 'RQ-7K3M-2Q9D',
      createdAt: '2026-11-22T10:00:00Z',
      fits: true,
      givenOut: null,
    } as const;
    const days = [...described({ waitingFor }).matchAll(/had no answer for (\d+) days/g)].map(
      ([, one]) => one,
    );
    expect(days).toEqual(['45', '60', '75']);
    const asked = { ...waitingFor, createdAt: '2027-01-05T10:00:00Z' };
    expect(valuesOf(calendar({ waitingFor: asked }), 'SUMMARY')).toHaveLength(2);
  });

  it('of a machine that changed says to put back what changed, and names no day to ask on', () => {
    const drifted = {
      kind: 'grace',
      reason: 'drifted',
      graceUntil: '2026-12-07T10:00:00Z',
      match: {
        verdict: 'broken',
        doubt: null,
        components: [
          { component: 'smbios-uuid', result: 'same', cause: null, cure: null },
          { component: 'mac', result: 'changed', cause: null, cure: null },
        ],
      },
    } as const;
    expect(valuesOf(calendar(drifted), 'SUMMARY')).toEqual(['E3-SERVER on SCADA-01: the product stops']);
    expect(described(drifted)).toContain('before 2026-12-07 10:00 (UTC), put back what changed');
    expect(described(drifted)).not.toContain('upgrade');
  });

  it('opens and closes each thing once', () => {
    const names = properties(calendar() ?? '').map(([name, value]) => `${name}:${value}`);
    const open: string[] = [];
    for (const name of names) {
      if (name.startsWith('BEGIN:')) open.push(name.slice('BEGIN:'.length));
      if (name.startsWith('END:')) expect(open.pop()).toBe(name.slice('END:'.length));
    }
    expect(open).toEqual([]);
    expect(names.slice(0, 5)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Softkey Desk//softkey//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
    ]);
  });

  it('does not ask before the license has begun', () => {
    const short = calendar({ notBefore: '2026-11-22T10:00:00Z', expiresAt: '2026-11-27T10:00:00Z' });
    expect(valuesOf(short, 'DTSTART;VALUE=DATE')[0]).toBe('20261122');
  });

  it('of a license without end has only the end of a drift, and otherwise there is none', () => {
    expect(calendar({ expiresAt: null, graceUntil: null, daysLeft: null })).toBeNull();
    const drifted = calendar({ kind: 'grace', reason: 'drifted', expiresAt: null });
    expect(valuesOf(drifted, 'SUMMARY')).toEqual(['E3-SERVER on SCADA-01: the product stops']);
  });

  it.each(['expired', 'revoked', 'other-machine', 'not-yet-valid', 'unlicensed'] as const)(
    'has nothing of a softkey that is %s',
    (kind) => expect(calendar({ kind })).toBeNull(),
  );

  it.each(LANGUAGES)('is complete in %s', (lang) => {
    expect(calendar({}, lang)).not.toMatch(/calendar\.|\{\{/);
  });

  it('takes any host and product: no line too long, no character cut, nothing put in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120, size: 'max' }), (host) => {
        const text = calendar({ host: host.toWellFormed() }) ?? '';
        for (const line of text.slice(0, -2).split('\r\n')) {
          expect(encodeUtf8(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Cc}/u);
        }
        expect(valuesOf(text, 'BEGIN').length).toBe(1 + 3 + 9);
        expect(Buffer.from(text).toString()).toBe(text);
      }),
    );
    const wide = calendar({ host: '木'.repeat(100) }) ?? '';
    for (const line of wide.split('\r\n')) expect(encodeUtf8(line).length).toBeLessThanOrEqual(75);
    expect(wide).toMatch(/SUMMARY:.*木\r\n 木/);
    const hostile = calendar({ host: 'A\r\nBEGIN:VEVENT;x,y\\z\u202e' }) ?? '';
    expect(hostile.replaceAll('\r\n ', '')).toContain('BEGIN:VEVENT\\;x\\,y\\\\z');
    expect(valuesOf(hostile, 'SUMMARY')[1]).toBe(
      'E3-SERVER on A\\u000d\\u000aBEGIN:VEVENT;x,y\\z\\u202e: the license ends',
    );
  });
});
