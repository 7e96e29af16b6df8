import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpackers } from '../../node/files/unpackers.ts';
import { filesInside } from '../../shared/containers/files-inside.ts';
import { openOneInside } from '../../shared/containers/open-one.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { compactOf } from '../vectors/compact.ts';
import { genuine } from '../vectors/documents.ts';
import {
  base64Lines,
  cp1252,
  html,
  mail,
  pre,
  quotedPrintable,
  rtf,
  utf16,
  utf16be,
  withAttachment,
} from './as-programs-write.ts';
import { zipOf } from './zip-of.ts';

/** Licenses as they really come: by mail, chat and stick, saved anew by programs that mean well. */

const LICENSE = genuine('license');
const wanted = openOneInside(Buffer.from(LICENSE), unpackers).envelopeBytes;

const READ: Readonly<Record<string, string | Uint8Array>> = {
  'a base64 attachment': withAttachment(LICENSE, 'plc-11.license'),
  'a quoted-printable body': mail(
    'Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable',
    quotedPrintable(LICENSE),
  ),
  'a base64 body': mail(
    'Content-Type: text/plain\r\nContent-Transfer-Encoding: base64',
    base64Lines(LICENSE),
  ),
  'a mail with a web page only': mail(
    'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
    quotedPrintable(pre(LICENSE)),
  ),
  'a saved web page': pre(LICENSE),
  'a page with a paragraph for each line': html(LICENSE),
  'a saved page in parts (.mht)': mail(
    'Content-Type: multipart/related; boundary="B"',
    `--B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(html(LICENSE))}\r\n--B--`,
  ),
  'a zip': zipOf({ 'plc-11.license': LICENSE }),
  'a zip that is only stored': zipOf({ 'plc-11.license': LICENSE }, false),
  'a zip in a mail': withAttachment(zipOf({ 'scan/plc-11.license': LICENSE }), 'scan.zip'),
  'a mail in a zip in a mail': withAttachment(
    zipOf({ 'mail.eml': withAttachment(LICENSE, 'a.license') }),
    'old.zip',
  ),
  'a mail that was forwarded as an attachment': mail(
    'Content-Type: multipart/mixed; boundary="F"',
    `--F\r\nContent-Type: message/rfc822\r\n\r\n${withAttachment(LICENSE, 'a.license')}\r\n--F--`,
  ),
  'a gz': gzipSync(LICENSE),
  'a rich text': rtf(LICENSE),
  'UTF-16 with its mark': utf16(LICENSE),
  'UTF-16, the other order': utf16be(LICENSE),
  'UTF-16 without a mark': Buffer.from(LICENSE, 'utf16le'),
  'lines that end in CRCRLF': LICENSE.replaceAll('\n', '\r\r\n'),
  'lines that end in CR only': LICENSE.replaceAll('\n', '\r'),
  'lines indented by U+00A0': LICENSE.replace(/^/gm, '\u00a0\u00a0'),
  'U+00A0 inside the summary': LICENSE.replace(/(?<=: )|(?<=line) /g, (space) =>
    space === ' ' ? '\u00a0' : '',
  ),
  'zero-width spaces': LICENSE.replace(/(.{20})/g, '$1\u200b'),
  'cp1252 with its dashes and spaces': cp1252(LICENSE),
  'a chat export': `[22/11/2026, 10:14] Ana: here it is\n[22/11/2026, 10:15] Ana:\n${LICENSE}[22/11/2026, 10:16] Bob: thanks\n`,
  'a mail that says it twice': mail(
    'Content-Type: multipart/alternative; boundary="B"',
    `--B\r\nContent-Type: text/plain\r\n\r\n${LICENSE}\r\n--B\r\nContent-Type: text/html\r\n\r\n${html(LICENSE)}\r\n--B--`,
  ),
};

describe('a license as it really comes', () => {
  test.each(Object.entries(READ))('%s is read, and is the same document', (_, file) => {
    const bytes = typeof file === 'string' ? new Uint8Array(Buffer.from(file)) : file;
    expect(Buffer.from(openOneInside(bytes, unpackers).envelopeBytes).equals(Buffer.from(wanted))).toBe(true);
  });

  test('is called by the way to it', () => {
    const file = {
      name: 'mail.eml',
      bytes: Buffer.from(withAttachment(zipOf({ 'plc-11.license': LICENSE }), 'scan.zip')),
    };
    expect(filesInside(file, unpackers).map(({ name }) => name)).toEqual([
      'mail.eml › scan.zip › plc-11.license',
    ]);
  });

  test('several in one zip are all found', () => {
    const file = {
      name: 'a.zip',
      bytes: zipOf({ 'a.license': LICENSE, 'photo.png': '\x89PNG\r\n', 'b.license': LICENSE }),
    };
    expect(filesInside(file, unpackers).map(({ name }) => name)).toEqual([
      'a.zip › a.license',
      'a.zip › b.license',
    ]);
  });
});

const codeIn = (bytes: Uint8Array) => {
  try {
    openOneInside(bytes, unpackers);
    return 'OK';
  } catch (error) {
    return isRefusal(error)
      ? [error.code, error.details['sort'] ?? error.details['count']]
          .filter((one) => one !== undefined)
          .join(' ')
      : error;
  }
};

describe('what cannot be read is named for what it is', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'EMPTY_FILE'],
    ['a PDF', '%PDF-1.7\n…', 'UNREADABLE_SORT pdf'],
    ['a PNG that was cut off', Buffer.from('89504e470d0a1a0a', 'hex'), 'UNREADABLE_SORT damaged-picture'],
    ['a JPEG that was cut off', Buffer.from('ffd8ffe000104a46', 'hex'), 'UNREADABLE_SORT damaged-picture'],
    ['a GIF', 'GIF89a\x01\0', 'UNREADABLE_SORT picture'],
    ['a photograph as some phones keep it', '\0\0\0\x18ftypheic\0\0', 'UNREADABLE_SORT picture'],
    ['a mail of Outlook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'UNREADABLE_SORT outlook'],
    ['a zip with three other files', zipOf({ a: '1', b: '2', c: '3' }), 'NOTHING_INSIDE 3'],
    ['a zip with a password', lockedZip(), 'UNREADABLE_SORT locked-zip'],
    ['a letter', 'Dear customer, the license will follow.\n', 'NOT_A_SOFTKEY_FILE'],
    ['a letter in UTF-16', utf16('Dear customer'), 'NOT_UTF8'],
  ])('%s', (_, file, code) => {
    expect(codeIn(typeof file === 'string' ? Buffer.from(file) : file)).toBe(code);
  });
});

function lockedZip(): Uint8Array {
  const bytes = zipOf({ 'a.license': LICENSE });
  const central = Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  bytes[central + 8] = 1;
  return bytes;
}

describe('a document that was changed on the way', () => {
  const changed = LICENSE.replace(/^(eyJwYXls.{30})./m, (_, before: string) => `${before}A`);

  test.each([
    ['in a mail', withAttachment(changed, 'a.license')],
    ['in a zip', zipOf({ 'a.license': changed })],
    ['in a web page', pre(changed)],
    ['in UTF-16', utf16(changed)],
  ])('%s is damaged, never forged and never accepted', (_, file) => {
    expect(codeIn(typeof file === 'string' ? Buffer.from(file) : file)).toBe('DAMAGED');
  });
});

describe('a file that is made to cost', () => {
  const cost = (file: Uint8Array) => {
    const start = process.cpuUsage();
    filesInside({ name: 'x', bytes: file }, unpackers);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };

  test.each<[string, Uint8Array]>([
    ['a zip bomb', zipOf({ a: Buffer.alloc(200_000_000), b: Buffer.alloc(200_000_000) })],
    [
      'zips in zips',
      Array.from({ length: 12 }).reduce<Uint8Array>(
        (inner) => zipOf({ 'a.zip': inner, 'b.zip': inner }),
        zipOf({ a: '' }),
      ),
    ],
    ['open scripts', Buffer.from(`<html>${'<script>'.repeat(500_000)}`)],
    ['open tags', Buffer.from(`<html>${'<'.repeat(4_000_000)}`)],
    ['boundaries', Buffer.from(mail('Content-Type: multipart/mixed; boundary=B', '--B\n'.repeat(500_000)))],
    [
      'boundaries within boundaries',
      Buffer.from(
        Array.from({ length: 200 }).reduce<string>(
          (inner) => mail('Content-Type: multipart/mixed; boundary=B', `--B\n${inner}\n--B--`),
          'x'.repeat(100_000),
        ),
      ),
    ],
    ['open braces', Buffer.from(`{\\rtf${'{'.repeat(4_000_000)}`)],
  ])('%s takes seconds at most', (_, file) => {
    expect(cost(file)).toBeLessThan(10);
  });
});

describe('what was not looked into is not said to hold nothing', () => {
  const files = (count: number, last: Record<string, string>) =>
    zipOf({ ...Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.txt`, 'x'])), ...last });
  const zipped = (bytes: Uint8Array, times: number) =>
    Array.from({ length: times }).reduce<Uint8Array>((inner) => zipOf({ 'a.zip': inner }), bytes);
  const gzipped = (bytes: Uint8Array | string, times: number) =>
    Array.from({ length: times }).reduce<Uint8Array>((inner) => gzipSync(inner), Buffer.from(bytes));
  const parts = (count: number) =>
    mail('Content-Type: multipart/mixed; boundary=B', `${'--B\r\n\r\nx\r\n'.repeat(count)}--B--`);
  const forwarded = (times: number) =>
    Array.from({ length: times }).reduce<string>(
      (inner) => mail('Content-Type: message/rfc822', inner),
      withAttachment(LICENSE, 'a.license'),
    );

  test.each<[string, Uint8Array | string]>([
    ['the last of 1,001 files in a zip', files(1000, { 'a.license': LICENSE })],
    ['a zip, five deep', zipped(zipOf({ 'a.license': LICENSE }), 4)],
    ['a gz, five deep', gzipped(LICENSE, 5)],
    ['a gz of 100 MB', gzipSync(Buffer.alloc(100_000_000))],
    ['a file of 40 MB in a zip', zipOf({ 'a.license': Buffer.alloc(40_000_000) })],
    ['a part of a zip that is packed in another way', packedInAnotherWay()],
    ['a gz that was cut off', gzipSync(LICENSE).subarray(0, 700)],
    ['a mail of 1,001 parts', parts(1001)],
    ['a mail, ten times forwarded', forwarded(10)],
    ['a page of 3 MB', Buffer.alloc(3_000_000, '<html><p>')],
    ['a rich text of 3 MB', Buffer.alloc(3_000_000, '{\\rtf1 ')],
  ])('%s', (_, file) => {
    expect(codeIn(typeof file === 'string' ? Buffer.from(file) : file)).toBe('NOT_ALL_LOOKED_INTO');
  });

  test('not even where something was found before', () => {
    const bytes = zipOf({ 'a.license': LICENSE, ...withLicenses(1000) });
    const found = filesInside({ name: 'all.zip', bytes }, unpackers);
    expect(found.length).toBe(1001);
    expect(found.at(-1)).toMatchObject({ name: 'all.zip', refusal: { code: 'NOT_ALL_LOOKED_INTO' } });
  });

  test('and a file that is wanted is taken, whatever else lies beside it', () => {
    expect(codeIn(zipOf({ 'a.license': LICENSE, 'film.bin': Buffer.alloc(40_000_000) }))).toBe('OK');
    expect(codeIn(zipOf({ 'film.bin': Buffer.alloc(40_000_000), 'a.license': LICENSE }))).toBe('OK');
  });
});

function withLicenses(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.license`, LICENSE]));
}

/** LZMA, which ZIP knows and nobody here unpacks. */
function packedInAnotherWay(): Uint8Array {
  const bytes = zipOf({ 'a.license': LICENSE });
  const central = Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  bytes[central + 10] = 14;
  return bytes;
}

test('a zip without its end is damaged', () => {
  const bytes = zipOf({ 'a.license': LICENSE });
  expect(codeIn(bytes.subarray(0, bytes.length - 40))).toBe('DAMAGED');
  expect(deflateRawSync('x').length).toBeGreaterThan(0);
});

test('a space before a soft line break belongs to the text (RFC 2045, 6.7)', () => {
  const body = LICENSE.replaceAll('=', '=3D').replace(/(Unverified: \w+ )/, '$1=\r\n');
  const headers = 'Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable';
  expect(codeIn(Buffer.from(mail(headers, body)))).toBe('OK');
});

test('of a page, what it shows is read, and not what lies open in its bytes', () => {
  const [compact = ''] = compactOf('license');
  const page = html(`${LICENSE.replace('=', '==')}${compact}`);
  expect(codeIn(Buffer.from(compact))).toBe('OK');
  expect(codeIn(Buffer.from(page))).toBe('DAMAGED');
  expect(codeIn(Buffer.from(`<html><!--\n${LICENSE}\n--></html>`))).toBe('OK');
});
