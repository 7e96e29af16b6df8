import { describe, expect, it } from 'vitest';
import type { ExpiringSoftkey } from '../../shared/desk-views.ts';
import { expiringPage } from '../../shared/status/expiring-page.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';

const frame = (lang: Language = 'en') => ({
  at: '2026-11-22T10:00:00Z',
  program: 'softkey test',
  vendor: 'Acme & Sons',
  texts: textsFor(lang),
});
const softkey = (change: Partial<ExpiringSoftkey>): ExpiringSoftkey => ({
  softkeyId: 'SK-0000-0000-0000-0001',
  host: 'PLC-1',
  product: 'E3-SERVER',
  customer: 'Waterworks',
  reference: 'PO-7',
  state: 'in-term',
  endsAt: '2026-12-24T21:00:00Z',
  cause: 'not-asked',
  ...change,
});
const pageOf = (softkeys: readonly ExpiringSoftkey[], lang?: Language) =>
  expiringPage({ days: 30, softkeys }, frame(lang));

describe('what ends soon, as a page', () => {
  it.each(LANGUAGES)('says by customer what ends and why, in %s', (lang) => {
    const { t } = textsFor(lang);
    const page = pageOf([softkey({}), softkey({ customer: 'Hydro', host: 'PLC-2', cause: 'refused' })], lang);
    expect(page).toContain(`<html lang="${lang}">`);
    expect([...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, name]) => name)).toEqual(['Waterworks', 'Hydro']);
    for (const said of ['Acme &amp; Sons', 'PLC-1', 'PO-7', 'SK-0000-0000-0000-0001', 'PLC-2'])
      expect(page).toContain(said);
    expect(page.toLowerCase()).toContain(t('expiringCause.refused').toLowerCase());
  });

  it('names the customers once, whatever is between their softkeys', () => {
    const page = pageOf([softkey({}), softkey({ customer: 'Hydro' }), softkey({ host: 'PLC-3' })]);
    expect(page.match(/<h2>/g)?.length).toBe(2);
  });

  it('runs nothing and loads nothing, whatever names say', () => {
    const hostile = `<script src="//x">alert(1)</script>"'&\u202e`;
    const page = pageOf([
      softkey({ host: hostile, customer: hostile, reference: hostile, product: hostile }),
    ]);
    expect(page).not.toMatch(/<script|\u202e/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('says that nothing ends', () => {
    expect(pageOf([])).toContain(textsFor('en').t('desk.noneExpiring', { count: 0, within: '30 days' }));
  });
});
