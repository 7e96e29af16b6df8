import { describe, expect, it } from 'vitest';
import { inspectionPage, PAGE_BEGINNING } from '../../shared/status/inspection-page.ts';
import { inspectionRows } from '../../shared/status/inspection-rows.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';
import type { InspectedDocument, Inspection } from '../../shared/views.ts';
import { fileIn, madeUpStation, requestOf } from '../station/made-up-station.ts';
import { licenseFile, licenseFor, requestIn } from '../station/vendor.ts';

const frame = (lang: Language = 'en') => ({
  at: '2026-11-22T10:00:00Z',
  program: 'softkey test',
  texts: textsFor(lang),
});
const HOSTILE = `<script src="//x">alert(1)</script>"'&\u202e`;

const license = (host: string, expiresAt: string | null): InspectedDocument => ({
  kind: 'license',
  checkCode: '4KQ7-9XMD',
  summary: [],
  payload: { host, customer: { name: `of ${host}` }, product: 'E3-SERVER', expiresAt },
  signature: { holds: true, keyId: 'f538b72fc4a5f718', signer: 'signing-key', refusal: null },
  ...{ match: null, verdict: null, inside: [] },
});
const file = (name: string, ...documents: readonly InspectedDocument[]) => ({
  name,
  inspection: { documents, refusals: [] } satisfies Inspection,
});
const damaged = {
  name: 'cut',
  inspection: { documents: [], refusals: [{ code: 'DAMAGED', details: {} }] },
} as const;
const expired = (name: string) =>
  file(name, { ...license('PLC-3', '2026-01-01T00:00:00Z'), verdict: { code: 'REVOKED', details: {} } });

describe('the rows of a report', () => {
  it('have what is wrong first, then what ends first, then what never ends', () => {
    const rows = inspectionRows([
      file('b', license('PLC-2', null)),
      file('c', license('PLC-9', '2027-05-01T00:00:00Z'), license('PLC-1', '2027-01-01T00:00:00Z')),
      damaged,
      expired('d'),
    ]);
    expect(rows.map(({ file: name, host }) => `${name} ${host}`)).toEqual([
      ...['d PLC-3', 'cut null', 'c PLC-1', 'c PLC-9', 'b PLC-2'],
    ]);
    expect(rows[2]).toMatchObject({
      customer: 'of PLC-1',
      product: 'E3-SERVER',
      verdict: null,
      isSigned: true,
    });
  });

  it('have a row for each document in another one, by the way to it', () => {
    const inside = [{ name: 'a.license', ...file('', license('PLC-1', null)).inspection }];
    const bundle = { ...license('', null), kind: 'courier-bundle', payload: null, inside } as const;
    expect(inspectionRows([file('stick', bundle)]).map((row) => row.file)).toEqual([
      ...['stick', 'stick » a.license'],
    ]);
  });
});

describe('a report as a page', () => {
  it.each(LANGUAGES)('has cause and cure, table and details in %s', async (lang) => {
    const station = madeUpStation();
    const { file: request } = await requestOf(station);
    const { text } = licenseFile(licenseFor(requestIn(request.text)));
    const inspection = await station['documents.inspect']({ file: fileIn(text, 'a.license'), machine: null });
    const page = inspectionPage([{ name: 'a.license', inspection }, damaged], frame(lang));
    const { t } = textsFor(lang);
    expect(page.startsWith(`${PAGE_BEGINNING}<html lang="${lang}">`)).toBe(true);
    const inOrder = ['findings', 'all'].map((name) => page.indexOf(t(`inspectPage.${name as 'all'}`)));
    expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other));
    for (const said of [
      t('refusal.DAMAGED.title'),
      t('refusal.DAMAGED.hint'),
      'E3-SERVER',
      t('inspect.good'),
    ])
      expect(page).toContain(said.replaceAll('&', '&amp;'));
    expect(page).not.toMatch(/inspectPage\.|field\.|\{\{|undefined/);
  });

  it('says once what is wrong with several files, and names them', () => {
    const page = inspectionPage([expired('one'), expired('two')], frame());
    const [findings = ''] = /<section class="findings">.*?<\/section>/s.exec(page) ?? [];
    expect(findings.match(/REVOKED/g)).toHaveLength(1);
    expect(findings).toMatch(/one.*two/s);
  });

  it('says that nothing is wrong, and of a license without an end that it has none', () => {
    const page = inspectionPage([file('a', license('PLC-1', null))], frame());
    expect(page).toContain('Nothing is wrong');
    expect(page).toContain('<td>no end date</td>');
  });

  it('needs nothing else and runs nothing, whatever files, hosts and fields are called', () => {
    const odd = license(HOSTILE, HOSTILE);
    const payload = { ...(odd.payload as object), customer: { name: HOSTILE }, [HOSTILE]: HOSTILE };
    const inside = [
      { name: HOSTILE, ...file('', { ...odd, payload: null, summary: [[HOSTILE, HOSTILE]] }).inspection },
    ];
    const page = inspectionPage([file(HOSTILE, { ...odd, payload, inside })], frame());
    expect(page).not.toMatch(/<script|<link|<img|url\(|https?:|\u202e| on\w+=/);
    expect(page.match(/&lt;script src=&quot;\/\/x&quot;&gt;/g)?.length).toBeGreaterThanOrEqual(8);
    expect(page).toContain(`default-src 'none'`);
  });

  it('shows so much of a file as a person reads, and says how much more there is', () => {
    const many = Array.from({ length: 80 }, () => license('PLC-1', null));
    expect(inspectionPage([file('stick', ...many)], frame())).toContain('30 more of this file');
  });
});
