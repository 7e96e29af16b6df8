import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflate } from '../../node/files/deflate.ts';
import { writeCompact } from '../../shared/document/compact.ts';
import { openDocument } from '../../shared/document/document.ts';
import { decodeBytewise, encodeUtf8 } from '../../shared/encoding/text.ts';
import { requestMail } from '../../shared/request/mail.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';
import type { RequestView } from '../../shared/views.ts';
import { newDemoDesk } from '../desk/desks.ts';
import { preLicense } from '../desk/requests.ts';

const document = preLicense({ host: 'SCADA-01' });
const request: RequestView = {
  kind: 'pre-license',
  file: { name: 'SCADA-01_2026-11-22.prelicense', text: decodeBytewise(document.bytes) },
  requestId: 'RQ-K439-KEMQ-0HEQ-3AMJ',
  createdAt: '2026-11-22T08:00:00Z',
  product: 'E3-SERVER',
  host: 'SCADA-01',
  softkeyId: null,
  checkCode: '4KQ7-9XMD',
  compact: writeCompact(openDocument(document.bytes).envelopeBytes, deflate),
  repeated: false,
};
const vendor = { name: 'Demo Automation', contact: { email: 'licenses@demo.invalid', phone: '' } };
const mail = (changes: Partial<RequestView> = {}, lang: (typeof LANGUAGES)[number] = 'en') =>
  requestMail({ ...request, ...changes }, vendor, textsFor(lang));

/** A message as a mail program takes it apart. */
function parsed(eml: string) {
  const [head = '', ...rest] = eml.split('\r\n\r\n');
  const headers = new Map(
    head
      .replaceAll('\r\n ', ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), decoded(line.slice(line.indexOf(':') + 2))] as const),
  );
  const boundary = /boundary="([^"]+)"/.exec(headers.get('Content-Type') ?? '')?.[1] ?? '';
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`).slice(1, -1);
  return { headers, parts: parts.map((part) => part.slice(2)) };
}

/** RFC 2047 */
function decoded(text: string): string {
  return text
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=/g, (_, base64) => Buffer.from(base64, 'base64').toString());
}

describe('a mail', () => {
  it('goes to the vendor, names the request, and carries it', () => {
    const { eml, body, subject, to } = mail();
    const { headers, parts } = parsed(eml);
    expect([...headers.keys()]).toEqual(['To', 'Subject', 'X-Unsent', 'MIME-Version', 'Content-Type']);
    expect(headers.get('To')).toBe('licenses@demo.invalid');
    expect(headers.get('Subject')).toBe('Softkey: pre-license for SCADA-01 (RQ-K439-KEMQ-0HEQ-3AMJ)');
    expect(headers.get('X-Unsent')).toBe('1');
    expect([to, subject]).toEqual([headers.get('To'), headers.get('Subject')]);
    const [words = '', attachment = ''] = parts;
    expect(Buffer.from(words.split('\r\n\r\n')[1] ?? '', 'base64').toString()).toBe(
      body.replaceAll('\n', '\r\n'),
    );
    expect(attachment).toContain('filename="SCADA-01_2026-11-22.prelicense"');
    expect(attachment.split('\r\n\r\n').slice(1).join('\r\n\r\n').replaceAll('\r\n', '\n')).toBe(
      `${request.file.text}\n`,
    );
    expect(body).toContain('4KQ7-9XMD');
  });

  it('is a request to the desk as it is, attached or whole', async () => {
    const { desk } = await newDemoDesk();
    const view = await desk.issue(document, undefined);
    const { eml } = mail();
    expect(await desk.issue({ name: 'draft.eml', bytes: encodeUtf8(eml) }, undefined)).toEqual({
      ...view,
      repeated: true,
    });
  });

  it.each(LANGUAGES)('as a mailto: URL holds the request as text where it fits, in %s', async (lang) => {
    const { desk } = await newDemoDesk();
    const view = await desk.issue(document, undefined);
    const bytes = encodeUtf8(new URL(mail({}, lang).url).searchParams.get('body') ?? '');
    expect(await desk.issue({ name: 'body', bytes }, undefined)).toEqual({ ...view, repeated: true });
  });

  it('as a mailto: URL asks to attach the file where the text does not fit', () => {
    const fields = new URL(mail({ host: 'ä'.repeat(100) }).url).searchParams;
    expect(fields.get('body')).toContain(`The file ${request.file.name} is attached.`);
    expect(fields.get('body')).not.toContain('SOFTKEY/');
  });

  it('as a mailto: URL is never longer than mail programs take', () => {
    for (const host of ['A', 'ä'.repeat(255), '木'.repeat(255)]) {
      const { url } = mail({ host });
      expect(url.length).toBeLessThanOrEqual(2000);
      expect(url).toMatch(/^mailto:licenses@demo\.invalid(?:\?[!-~]*)?$/);
    }
  });

  it.each(LANGUAGES)('is complete in %s', (lang) => {
    const { subject, body } = mail({}, lang);
    expect(subject + body).not.toMatch(/mail\.|\{\{|–/);
  });

  it.each(LANGUAGES)('of a request given out again asks for an answer that may be lost, in %s', (lang) => {
    const line = textsFor(lang).t('mail.again', { date: '2026-11-22' });
    expect(mail({ repeated: true }, lang).body).toContain(`\n\n${line}\n\n`);
    expect(mail({ repeated: false }, lang).body).not.toContain(line);
  });

  it.each([
    '',
    'nobody',
    'a@b',
    'a@b.c\r\nBcc: d@e.f',
    'a@b.c, d@e.f',
    'a@b.c?cc=d@e.f',
    'A <a@b.c>',
    'a%0A@b.c',
  ])('has no receiver where the address is %j', (email) => {
    const { to, eml, url } = requestMail(
      request,
      { ...vendor, contact: { email, phone: '' } },
      textsFor('en'),
    );
    expect(to).toBe('');
    expect(parsed(eml).headers.has('To')).toBe(false);
    expect(url).toMatch(/^mailto:\?/);
  });

  it('takes any name: no header put in, none too long, and the name comes out again', () => {
    const names = fc
      .string({ unit: 'binary', maxLength: 255, size: 'max' })
      .map((text) => text.toWellFormed());
    fc.assert(
      fc.property(names, names, (host, name) => {
        const { eml, subject } = requestMail({ ...request, host }, { ...vendor, name }, textsFor('pt-BR'));
        const { headers, parts } = parsed(eml);
        expect([...headers.keys()]).toEqual(['To', 'Subject', 'X-Unsent', 'MIME-Version', 'Content-Type']);
        expect(headers.get('Subject')).toBe(subject);
        expect(parts.length).toBe(2);
        expect(eml).toMatch(/^[\r\n -~]*$/);
        for (const line of eml.split('\r\n')) {
          expect(line).not.toMatch(/[\r\n]/);
          expect(line.length).toBeLessThanOrEqual(78);
        }
      }),
    );
    const wide = mail({ host: '\u{10437}'.repeat(100) });
    expect(Math.max(...wide.eml.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(76);
    expect(parsed(wide.eml).headers.get('Subject')).toBe(wide.subject);
    const { subject } = mail({ host: 'A\r\nBcc: x@y.z' });
    expect(subject).toContain('A\\u000d\\u000aBcc: x@y.z');
  });

  it('takes any file name', () => {
    const { eml } = mail({ file: { ...request.file, name: 'a"; x="\r\nBcc: b.prelicense' } });
    expect(eml).toContain('filename="a---x----Bcc--b.prelicense"');
  });
});
