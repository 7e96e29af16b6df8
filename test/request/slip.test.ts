import { describe, expect, test } from 'vitest';
import { localZone } from '../../node/local-zone.ts';
import type { Modules } from '../../shared/request/code-path.ts';
import { SLIP_BEGINNING, slipPage } from '../../shared/request/slip.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { loadTexts } from '../../shared/text/load.ts';
import type { RequestView } from '../../shared/views.ts';

const request: RequestView = {
  kind: 'upgrade-request',
  file: { name: 'a.upgrade-request', text: '' },
  requestId: 'RQ-TEST-TEST-TEST-TEST',
  createdAt: '2026-11-22T10:00:00Z',
  host: 'SCADA-01',
  product: 'E3-SERVER',
  softkeyId: 'SK-TEST-TEST-TEST-TEST',
  checkCode: '4KQ7-9XMD',
  compact: { whole: null, parts: ['ONE', 'TWO', 'THREE'] },
  repeated: true,
};
const vendor = { name: 'Acme', contact: { email: 'licenses@acme.invalid', phone: '+55 11' } };
const dates = { expiresAt: '2027-01-21T10:00:00Z', graceUntil: '2027-02-05T10:00:00Z' };

async function page(changes: Partial<RequestView> = {}, language: (typeof LANGUAGES)[number] = 'en') {
  const drawn: string[] = [];
  const encode = (text: string): Modules => {
    drawn.push(text);
    return [[true]];
  };
  const texts = await loadTexts(language, localZone({ TZ: 'UTC' }));
  const slips = [{ request: { ...request, ...changes }, ...dates }];
  return { text: slipPage(slips, { vendor, texts, encode }), drawn };
}

describe('a courier slip', () => {
  test.each(LANGUAGES)('says in %s where to, what for, and until when', async (language) => {
    const { text } = await page({}, language);
    expect(text.startsWith(SLIP_BEGINNING)).toBe(true);
    for (const said of ['SCADA-01', '4KQ7-9XMD', 'Acme', 'licenses@acme.invalid', '+55 11', '2027-01-21'])
      expect(text).toContain(said);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).not.toMatch(/slip\.|field\.|\{\{|undefined/);
  });

  test('has the whole request as codes: one where a phone reads it, else all parts', async () => {
    expect((await page()).drawn).toEqual(['ONE', 'TWO', 'THREE']);
    expect((await page({ compact: { whole: 'ALL', parts: ['A', 'B'] } })).drawn).toEqual(['ALL']);
  });

  test('needs nothing else and runs nothing, whatever a machine is called', async () => {
    const { text } = await page({ host: `<script src="//x">alert(1)</script>"'&\u202e` });
    expect(text).not.toMatch(/<script|<link|<img|url\(|https?:|\u202e/);
    expect(text).toContain('&lt;script src=&quot;//x&quot;&gt;');
    expect(text).toContain(`default-src 'none'`);
  });
});
