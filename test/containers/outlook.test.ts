import { describe, expect, it, test } from 'vitest';
import { unpackers } from '../../node/files/unpackers.ts';
import { filesInside } from '../../shared/containers/files-inside.ts';
import { openOneInside } from '../../shared/containers/open-one.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { compactOf } from '../vectors/compact.ts';
import { genuine } from '../vectors/documents.ts';
import { msgOf } from './msg-of.ts';
import { drawing, modulesOf, pngOf, screenshotOf } from './photograph.ts';
import { zipOf } from './zip-of.ts';

/** Mails as Outlook saves them. */

const LICENSE = genuine('license');
const wanted = Buffer.from(openOneInside(Buffer.from(LICENSE), unpackers).envelopeBytes);
const crlf = LICENSE.replaceAll('\n', '\r\n');
const file = { name: 'plc-11.license', bytes: LICENSE };
const scan = { name: 'scan.png', bytes: pngOf(screenshotOf([modulesOf(compactOf('license')[0] ?? '')])) };

test.each([
  ['its text', { body: `Dear customer,\r\n\r\n${crlf}` }],
  ['its page', { html: `<html><body><pre>${LICENSE.replaceAll('\n', '<br>')}</pre></body></html>` }],
  ['text and page alike', { body: crlf, html: `<html><body><pre>${LICENSE}</pre></body></html>` }],
  ['an attachment', { body: 'See the file.', attachments: [file] }],
  ['a ZIP that is attached', { attachments: [{ name: 'a.zip', bytes: zipOf({ 'a.license': LICENSE }) }] }],
  [
    'a mail that was forwarded in it',
    { body: 'FW:', attachments: [{ body: 'the license', attachments: [file] }] },
  ],
  ['a picture of the code', { body: 'See the picture.', attachments: [scan] }],
  [
    'a large attachment beside it',
    { attachments: [{ name: 'film.bin', bytes: Buffer.alloc(900_000) }, file] },
  ],
])('a mail of Outlook with the license as %s', (_, mail) => {
  const document = openOneInside(msgOf(mail), unpackers);
  expect(Buffer.from(document.envelopeBytes).equals(wanted)).toBe(true);
});

const outcome = (bytes: Uint8Array) =>
  filesInside({ name: 'mail.msg', bytes }, unpackers).map((one) => [
    one.name,
    'refusal' in one ? one.refusal.code : 'read',
  ]);

describe('what lies in a mail of Outlook', () => {
  it('is called by the way to it', () => {
    const names = outcome(
      msgOf({ attachments: [file, { attachments: [{ ...file, name: 'é.license' }] }, scan] }),
    );
    expect(names.map(([name]) => name)).toEqual(['mail.msg › plc-11.license', 'mail.msg › é.license']);
  });

  it('is damaged where a byte of it is', () => {
    const bytes = LICENSE.replace(/^(eyJwYXls.{30})./m, (_, before: string) => `${before}A`);
    expect(() => openOneInside(msgOf({ attachments: [{ ...file, bytes }] }), unpackers)).toThrow(
      expect.objectContaining({ code: 'DAMAGED' }),
    );
  });

  it('may be nothing of ours, and then the mail is named', () => {
    expect(outcome(msgOf({ body: 'Dear customer' }))).toEqual([['mail.msg', 'UNREADABLE_SORT']]);
    expect(outcome(msgOf({ attachments: [{ name: 'a.png', bytes: pngOf(screenshotOf([])) }] }))).toEqual([
      ['mail.msg › a.png', 'UNREADABLE_SORT'],
    ]);
  });
});

/** So many mails of which a few bytes are others. */
const CHANGED = 2000;

test('a mail of which bytes were changed costs no more, and breaks no reader', () => {
  const mail = msgOf({
    body: crlf,
    html: '<p>a</p>',
    attachments: [file, { body: 'a', attachments: [file] }],
  });
  const draw = drawing(12);
  const start = process.cpuUsage();
  for (let n = 0; n < CHANGED; n++) {
    const bytes = Uint8Array.from(mail);
    // Three of four in the head and in the tables, where they lead somewhere else.
    const from = n % 4 === 0 ? 0 : n % 4 === 1 ? 24 : bytes.length - 4096;
    for (let m = 0; m < 4; m++)
      bytes[from + Math.floor(draw() * Math.min(4096, bytes.length - from))] = 256 * draw();
    for (const one of filesInside({ name: 'a.msg', bytes }, unpackers))
      if ('refusal' in one) expect(isRefusal(one.refusal)).toBe(true);
  }
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(60);
});
