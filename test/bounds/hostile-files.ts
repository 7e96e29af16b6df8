import { crc32, deflateSync, gzipSync } from 'node:zlib';
import { MOST_FILE_BYTES } from '../../shared/document/kinds.ts';
import { msgOf } from '../containers/msg-of.ts';
import { corners, drawing, type Picture, pngOf, pngWith } from '../containers/photograph.ts';
import { zipOf } from '../containers/zip-of.ts';
import { deflated } from '../vectors/compact.ts';
import { armorOf, documentOf, envelopeOf, genuine, payloads } from '../vectors/documents.ts';
import { base64 } from '../vectors/world.ts';

/**
 * Files as large as a file may be, made to cost a careless reader far more than their size. The larger ones
 * are made when they are asked for.
 */

const BEGIN = '-----BEGIN SOFTKEY LICENSE-----\n';
const END = '-----END SOFTKEY LICENSE-----\n';

/** One text again and again, up to the largest size there is. */
export function filled(
  text: string | Buffer,
  before: string | Buffer = '',
  after: string | Buffer = '',
): Buffer {
  const [head, tail] = [Buffer.from(before), Buffer.from(after)];
  const whole = Buffer.alloc(MOST_FILE_BYTES, text);
  head.copy(whole);
  tail.copy(whole, whole.length - tail.length);
  return whole;
}

/** Texts that differ by their number, one behind the other, up to the largest size there is. */
function series(textOf: (n: number) => string): Buffer {
  const whole = Buffer.alloc(MOST_FILE_BYTES, '\n');
  for (let n = 0, at = 0; ; n++) {
    const text = textOf(n);
    if (at + text.length > whole.length) return whole;
    at += whole.write(text, at, 'latin1');
  }
}

const hex8 = (n: number) => n.toString(16).padStart(8, '0').toUpperCase();

/** Lines and marks: what mail, chat and chance may leave behind. */
export const LINES: Readonly<Record<string, () => Buffer>> = {
  'one line of a letter': () => filled('a'),
  'quote marks': () => filled('>'),
  spaces: () => filled(' '),
  'line ends': () => filled('\n'),
  'lines of nothing but quoting': () => filled('> > > > \n'),
  'zero bytes': () => filled('\0', 'x'),
  'bytes that are no UTF-8': () => filled(Buffer.from([0xff])),
  'bytes of Windows alone': () => filled(Buffer.from([0x80])),
  'letters of two bytes': () => filled('é'),
  'characters of four bytes': () => filled('😀'),
  'base64 on one line': () => filled('QUJD'),
  'base64 in lines': () => filled(`${'QUJD'.repeat(16)}\n`),
  'SOFTKEY on one line': () => filled(' SOFTKEY '),
  'SOFTKEY on every line': () => filled(' SOFTKEY \n'),
  'BEGIN lines': () => filled(BEGIN),
  'END lines': () => filled(END),
  'BEGIN lines of every kind': () =>
    filled('-----BEGIN SOFTKEY LICENSE-----\n-----BEGIN SOFTKEY KEY SET-----\n'),
  'BEGIN lines, quoted as deep as a mail can': () => filled(`${'> '.repeat(40)}${BEGIN}`),
  'BEGIN lines without line ends': () => filled(BEGIN.trimEnd()),
  'empty blocks': () => filled(BEGIN + END),
  'a block of one line of base64': () => filled('A', `${BEGIN}eyJwYXls`, `\n=00000000\n${END}`),
  'a block of short lines of base64': () => filled('AAA\n', `${BEGIN}eyJwYXls\n`, `\n=00000000\n${END}`),
  'a block of summary lines': () => filled('Host: a\n', BEGIN, END),
  'a block of quoted empty lines': () => filled('> \n', BEGIN, END),
  'a block that is 32 MB deep in quoting': () => filled('>', `${BEGIN}Host: a\n`, `\n${END}`),
  'blocks with a label of their own each': () =>
    series(
      (n) =>
        `-----BEGIN SOFTKEY ${word(n)}-----\nHost: a\n\neyJwYXls\n=00000000\n-----END SOFTKEY ${word(n)}-----\n`,
    ),
};

function word(n: number): string {
  return n.toString(26).replace(/./g, (digit) => String.fromCharCode(65 + Number.parseInt(digit, 26)));
}

/** Documents: whole, forged, or refused each in its own way. */
export const DOCUMENTS: Readonly<Record<string, () => Buffer>> = {
  'the same license again and again': () => filled(genuine('license')),
  'licenses of which each is another': () => licenses(),
  'licenses that nobody signed': () => licenses((signature) => signature.fill(1, 0, 8)),
  'envelopes that are none, each in its way': () =>
    series((n) => armorOf('LICENSE', [['Host', `a${n}`]], Buffer.from(`{"payloadType":"x${n}`))),
  'the largest payloads there may be': () => filled(largeLicense()),
  'upgrade requests': () => filled(genuine('upgrade-request')),
  'a bundle of 2,000 forged licenses': () => Buffer.from(bundle(forgedEnvelopes(2000))),
  'a bundle of the largest licenses': () =>
    Buffer.from(bundle(Array(26).fill(largeEnvelope().toString('base64')))),
  'bundles of 2,000 things each': () => filled(bundle(Array(2000).fill('AAAA'))),
  'bundles of bundles': () =>
    filled(bundle(Array(200).fill(base64(envelopeOf('courier-bundle', payloads['courier-bundle']))))),
  'a bundle whose names are long': () => filled(bundle(Array(2000).fill('AAAA'), 'n'.repeat(120))),
};

/** The same one with another host, signed anew or not. */
function licenses(sig?: (signature: Buffer) => Uint8Array): Buffer {
  const some = Array.from({ length: 400 }, (_, n) =>
    documentOf(
      'license',
      {
        ...payloads.license,
        softkeyId: `SK-0000-0000-0000-${String(n).padStart(4, '0')}`,
        host: `SCADA-${n}`,
      },
      sig === undefined ? {} : { sig },
    ),
  );
  return filled(some.join(''));
}

function forgedEnvelopes(count: number): string[] {
  return Array.from({ length: count }, (_, n) =>
    base64(
      envelopeOf(
        'license',
        { ...payloads.license, host: `SCADA-${n}` },
        { sig: (signature) => signature.fill(2, 0, 9) },
      ),
    ),
  );
}

const LARGE = {
  ...payloads.license,
  entitlements: Array.from({ length: 200 }, (_, n) => ({
    name: `${String(n).padStart(3, '0')}${'N'.repeat(61)}`,
    kind: 'feature' as const,
    value: null,
  })),
};

function largeLicense(): string {
  return documentOf('license', LARGE);
}

/** As many bytes as a payload may have; no license is as long, so most of it is one unknown member. */
function largeEnvelope(): Buffer {
  const payload = `{"vendor":"demo","x":"${'y'.repeat(262_000)}"}`;
  return envelopeOf('license', payloads.license, { payload });
}

function bundle(envelopes: readonly string[], name = 'a'): string {
  return documentOf('courier-bundle', {
    ...payloads['courier-bundle'],
    documents: envelopes.map((envelope) => ({ name, envelope })),
  });
}

/** Compact texts: of one character, of parts without number, of streams that grow a thousandfold. */
export const COMPACT: Readonly<Record<string, () => Buffer>> = {
  'the word of a compact text': () => filled('SOFTKEY/'),
  'a compact text without end': () => filled('A', 'SOFTKEY/1/LICENSE/1/1/00000000/'),
  'compact texts of one digit, each with its CHECK': () =>
    series((n) => `SOFTKEY/1/LICENSE/1/1/${hex8(n)}/0/\n`),
  'one of 99 parts, each of another document': () =>
    series((n) => `SOFTKEY/1/LICENSE/${(n % 99) + 1}/99/${hex8(n)}/0/\n`),
  'compact texts of every version': () => series((n) => `SOFTKEY/${n % 10_000}/LICENSE/1/1/${hex8(n)}/0/\n`),
  'the same part again and again': () => filled('SOFTKEY/1/LICENSE/1/2/00000000/0123456789/\n'),
  'parts of one document that contradict each other': () =>
    series((n) => `SOFTKEY/1/LICENSE/1/99/00000000/${hex8(n)}/\n`),
  '99 parts of a third of a megabyte': () =>
    Buffer.from(
      Array.from(
        { length: 99 },
        (_, n) => `SOFTKEY/1/LICENSE/${n + 1}/99/00000000/${'0'.repeat(320_000)}/\n`,
      ).join(''),
    ),
  'a compact text with a break behind every character': () =>
    filled('0 \n> ', 'SOFTKEY/1/LICENSE/1/1/00000000/'),
  'licenses as compact text': () => compactLicenses(),
  'streams of 256 KB in 300 bytes': () => bombs('{"vendor":"'.padEnd(262_144, 'a')),
  'streams of deep brackets': () => bombs('['.repeat(262_144)),
  'streams of a hundred thousand members': () => bombs(`{${'"a":1,'.repeat(43_000)}"b":1}`),
  'streams of a bundle': () => bombs('a'.repeat(12_000_000), 'COURIER-BUNDLE'),
  'streams of quotes that are escaped': () => bombs(`"${'\\"'.repeat(131_000)}`),
};

/** Each with other bytes in its signature, so that each is another document. */
function compactLicenses(): Buffer {
  const stream = deflated(JSON.stringify(payloads.license));
  return compactDocuments('LICENSE', stream);
}

function bombs(payload: string, kind = 'LICENSE'): Buffer {
  return compactDocuments(kind, deflated(payload));
}

function compactDocuments(kind: string, stream: Buffer): Buffer {
  return series((n) => {
    const content = Buffer.concat([Buffer.alloc(64, 7), Buffer.from(hex8(n), 'latin1'), stream]);
    const check = hex8(crc32(Buffer.concat([Buffer.from(`${kind}\n`), content])));
    return `SOFTKEY/1/${kind}/1/1/${check}/${quickBase32(content)}/\n`;
  });
}

/** The test's own `base32` goes by bits, and a file takes 80,000 of these. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
function quickBase32(bytes: Uint8Array): string {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; ) {
      bits -= 5;
      text += DIGITS[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + DIGITS[held << (5 - bits)];
}

const MAIL = 'From: a@plant.invalid\r\nMIME-Version: 1.0\r\n';
const MIXED = `${MAIL}Content-Type: multipart/mixed; boundary=B\r\n\r\n`;

/** Mails are looked into up to this size. */
const MOST_MAIL = 16_777_216;

/** The beginning of a mail, and one text again and again up to the largest size that is looked into. */
function mailOf(before: string, text: string, after = ''): Buffer {
  const whole = Buffer.alloc(MOST_MAIL, text);
  whole.write(before, 'latin1');
  whole.write(after, whole.length - after.length, 'latin1');
  return whole;
}

function encodedMail(encoding: string, text: string, after?: string): Buffer {
  return mailOf(`${MAIL}Content-Transfer-Encoding: ${encoding}\r\n\r\n`, text, after);
}

function zipOfAlike(count: number, ending: string, content: string | Uint8Array): Buffer {
  const names = Array.from({ length: count }, (_, n) => `${n}${ending}`);
  return Buffer.from(zipOf(Object.fromEntries(names.map((name) => [name, content]))));
}

/** Files in files: what is packed small and is large, and what takes long to take apart. */
export const CONTAINERS: Readonly<Record<string, () => Buffer>> = {
  'a mail of header lines': () => mailOf(`${MAIL}`, 'a:b\r\n', '\r\n\r\nx'),
  'a mail with a header of folded lines': () => mailOf(`${MAIL}X: `, 'a\r\n ', '\r\n\r\nx'),
  'a mail of parts': () => mailOf(MIXED, '--B\r\n\r\na\r\n'),
  'a mail of one character, each escaped': () => encodedMail('quoted-printable', '=3D'),
  'a mail of soft line breaks': () => encodedMail('quoted-printable', '=\r\n'),
  'a mail of spaces without a line break': () => encodedMail('quoted-printable', ' ', 'x'),
  'a mail of equals signs and spaces': () => encodedMail('quoted-printable', '=   '),
  'a mail in base64': () => encodedMail('base64', 'QUFB\r\n'),
  'a mail of web pages': () =>
    mailOf(MIXED, `--B\r\nContent-Type: text/html\r\n\r\n${'<b>&lt;'.repeat(30_000)}\r\n`),
  'a zip of web pages': () => zipOfAlike(16, '.html', `<html>${'<p>&lt;'.repeat(280_000)}`),
  'a zip of rich texts': () => zipOfAlike(16, '.rtf', `{\\rtf1 ${'{\\b \\u1234?}'.repeat(140_000)}`),
  'a zip of texts with spaces of other widths': () =>
    zipOfAlike(16, '.txt', '-----BEGIN\u00a0SOFTKEY LICENSE-----\n'.repeat(50_000)),
  'a zip of gz': () => zipOfAlike(900, '.gz', gzipSync('<p>'.repeat(1_000_000))),
  'a zip of zips of zips': () => zipOfAlike(50, '.zip', zipOfAlike(50, '.zip', zipOfAlike(1, '', zeros()))),
  'a zip of 60,000 empty files': () => zipOfAlike(60_000, '', ''),
  'a picture of corners of codes': () => Buffer.from(pngOf(corners(5600, 4400))),
  'a photograph of nothing, in colours': () => Buffer.from(pngOf(noise(3000, 2180), 'rgba')),
  'a zip of pictures': () => zipOfPictures(pngOf(corners(400, 300))),
  'a picture that unpacks to far more than it says': () =>
    Buffer.from(pngWith({ width: 9, height: 9 }, deflateSync(Buffer.alloc(300_000_000), { level: 1 }))),
  'a mail of Outlook whose attachments are the same sectors': () => Buffer.from(sameSectors()),
};

/** Each is another one by its last byte, which shows nothing. */
function zipOfPictures(picture: Uint8Array): Buffer {
  const files = Array.from({ length: 400 }, (_, n) => [
    `${n}.png`,
    Buffer.concat([picture, Buffer.of(n, n >> 8)]),
  ]);
  return Buffer.from(zipOf(Object.fromEntries(files)));
}

function noise(width: number, height: number): Picture {
  const draw = drawing(3);
  return { width, height, light: Uint8Array.from({ length: width * height }, () => 256 * draw()) };
}

/** Each attachment of a thousand has the content of the first one, of 5 MB. */
function sameSectors(): Uint8Array {
  const attachments = Array.from({ length: 1000 }, (_, n) => ({
    name: `${n}.txt`,
    bytes: n === 0 ? Buffer.alloc(5_000_000, 'a') : '',
  }));
  const mail = Buffer.from(msgOf({ attachments }));
  const name = Buffer.from('__substg1.0_37010102', 'utf16le');
  const entries: number[] = [];
  for (let at = mail.indexOf(name); at !== -1; at = mail.indexOf(name, at + 1)) entries.push(at);
  for (const at of entries) mail.copy(mail, at + 116, (entries[0] ?? 0) + 116, (entries[0] ?? 0) + 128);
  return mail;
}

function zeros(): Uint8Array {
  return Buffer.alloc(20_000_000);
}

/** What a person writes by hand, and what is taken of a machine. */
export const HAND_WRITTEN: Readonly<Record<string, () => Buffer>> = {
  'JSON without end': () => filled('['),
  'JSON of one string': () => filled('a', '{"product":"', '"}'),
  'JSON of many members': () => series((n) => (n === 0 ? '{"a":1' : `,"m${n}":1`)),
  'JSON of many lists': () => filled('[],', '{"product":[', '[]]}'),
};

export const DUMPS: Readonly<Record<string, () => Buffer>> = {
  'a dump of structures': () =>
    filled(
      'Handle 0x0001, DMI type 1, 27 bytes\nSystem Information\n\tUUID: 4c4c4544-0051-3610-8052-b4c04f4e3132\n',
    ),
  'a dump of lines with a colon': () =>
    series((n) => (n === 0 ? '# dmidecode 3.3\nDMI type 1, 27 bytes\n' : `\tM${n}: a\n`)),
  'a dump of processors': () =>
    filled(
      '    [01]: Intel64 Family 6 Model 85 Stepping 7 GenuineIntel ~2295 Mhz\n',
      'A: b\nC: d\nE: f\nG: h\nI: j\n',
    ),
  'a dump of files': () => filled(' ', '{"product_uuid":"4c4c4544-0051-3610-8052-b4c04f4e3132"', '}'),
  'a dump of spaces before a colon': () => filled(' ', 'DMI type 1, 2\n'),
  'a dump of UTF-16': () => Buffer.concat([Buffer.from([0xff, 0xfe]), filled('A\0').subarray(2)]),
  'a table of structures': () => filled(Buffer.from([1, 4, 0, 0, 0, 0])),
};
