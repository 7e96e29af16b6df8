import { envelopeOf, payloads } from '../documents.ts';
import { replaced, type Scenario } from '../scenario.ts';
import { base64 } from '../world.ts';
import { accepted, crlf, file, latin1, lines, quoted, refused } from './armored.ts';

/** What transport may do to a block, and files that hold none (spec A1–A9). */

const mail = (block: string) =>
  `Dear colleague,\nattached: \xe9\xe8\xa0 SOFTKEY\n\n${block}\n-- \nregards \x80\x93\x94\xff\n`;
const wide = base64(envelopeOf('license', payloads.license));
const body = /(?<=\n\n).+(?=\n=[0-9a-f]{8}\n)/s;
const wrapped = replaced(
  file,
  'Unverified: check this file before you',
  'Unverified: check this file\nbefore you',
);
const loose = replaced(file, /\n\n/, '\n\n\n \n');

const tolerated: Scenario[] = [
  accepted('mail-around', 'A1', 'a whole mail, in a character set that is not UTF-8', latin1(mail(file))),
  accepted(
    'text-directly-around',
    'A1',
    'text on the lines right before and after the block',
    `before\n${file}after`,
  ),
  accepted(
    'end-line-before',
    'A1',
    'an END line without BEGIN is text around the block',
    `-----END SOFTKEY LICENSE-----\n${file}`,
  ),
  accepted('crlf', 'A2', 'every line ends in CRLF', crlf(file)),
  accepted('crlf-block-in-lf-mail', 'A1 A2', 'only the block has CRLF', latin1(mail(crlf(file)))),
  accepted('bom', 'A3', 'a UTF-8 byte order mark first', `\ufeff${file}`),
  accepted(
    'bom-in-the-middle',
    'A3',
    'two files put together keep the byte order mark',
    `Dear colleague\n\ufeff${file}`,
  ),
  accepted('quoted', 'A4', 'quoted once', quoted(file)),
  accepted('quoted-deep', 'A4', 'a reply to a reply, with tabs', quoted(file, '>> \t>')),
  accepted('spaces-after', 'A4', 'spaces and tabs behind each line', file.replaceAll('\n', ' \t\n')),
  accepted('base64-on-one-line', 'A5', 'base64 not broken at all', replaced(file, body, wide)),
  accepted(
    'base64-narrow',
    'A5',
    'base64 broken every 19 characters',
    replaced(file, body, wide.replace(/.{19}/g, '$&\n')),
  ),
  accepted(
    'no-empty-line',
    'A5',
    'the empty line between summary and base64 is lost',
    replaced(file, '\n\n', '\n'),
  ),
  accepted('empty-lines', 'A5', 'an empty line behind every line', file.replaceAll('\n', '\n\n')),
  accepted('summary-wrapped', 'A5', 'a summary line wrapped at a space', wrapped),
  accepted('dash-lost-first', 'A6', 'the selection missed the first dash', file.slice(1)),
  accepted('dash-lost-last', 'A6 A7', 'the selection missed the last dash', file.slice(0, -2)),
  accepted('dash-lost-everywhere', 'A6', 'all four runs have four dashes', file.replaceAll('-----', '----')),
  accepted('dashes-em', 'A6', 'autocorrection made em dashes', file.replaceAll('-----', '——-')),
  accepted('dashes-en', 'A6', 'autocorrection made en dashes', file.replaceAll('-----', '–––')),
  accepted('no-last-line-end', 'A7', 'the last line end is missing', file.slice(0, -1)),
  accepted(
    'crlf-no-last-line-end',
    'A2 A7',
    'CRLF, and the last line end is missing',
    crlf(file).slice(0, -2),
  ),
  accepted('crlf-bom-quoted', 'A2 A3 A4', 'three changes together', `\ufeff${crlf(quoted(file))}`),
  accepted(
    'everything-tolerated',
    'A1 A2 A4 A5 A6 A7',
    'a mail with CRLF, quoted, re-wrapped, with em dashes, cut at its last line end',
    crlf(
      quoted(
        `Hello\n${replaced(wrapped, body, wide.replace(/.{40}/g, '$&\n')).replaceAll('-----', '—--')}`,
      ).slice(0, -1),
    ),
  ),
];

const utf16 = Buffer.from(file, 'utf16le');
const utf32 = Buffer.from([...file].flatMap((character) => [character.charCodeAt(0), 0, 0, 0]));
const swapped = (bytes: Buffer, size: number) =>
  Buffer.concat(
    Array.from({ length: bytes.length / size }, (_, i) =>
      Buffer.from(bytes.subarray(i * size, i * size + size)).reverse(),
    ),
  );

const notUtf8: Scenario[] = [
  refused(
    'utf-16-le',
    'NOT_UTF8',
    'A8',
    'UTF-16, little-endian, with byte order mark',
    Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
  ),
  refused(
    'utf-16-be',
    'NOT_UTF8',
    'A8',
    'UTF-16, big-endian, with byte order mark',
    Buffer.concat([Buffer.from([0xfe, 0xff]), swapped(utf16, 2)]),
  ),
  refused('utf-16-le-bare', 'NOT_UTF8', 'A8', 'UTF-16, little-endian, without byte order mark', utf16),
  refused(
    'utf-16-be-bare',
    'NOT_UTF8',
    'A8',
    'UTF-16, big-endian, without byte order mark',
    swapped(utf16, 2),
  ),
  refused(
    'utf-32-le',
    'NOT_UTF8',
    'A8',
    'UTF-32, little-endian, with byte order mark',
    Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf32]),
  ),
  refused(
    'utf-32-be',
    'NOT_UTF8',
    'A8',
    'UTF-32, big-endian, with byte order mark',
    Buffer.concat([Buffer.from([0, 0, 0xfe, 0xff]), swapped(utf32, 4)]),
  ),
];

const noBlock: Scenario[] = [
  refused('empty-file', 'NOT_A_SOFTKEY_FILE', 'A9', 'nothing at all', ''),
  refused('only-text', 'NOT_A_SOFTKEY_FILE', 'A9', 'a text about softkeys', 'see SOFTKEY LICENSE below\n'),
  refused(
    'zeros',
    'NOT_A_SOFTKEY_FILE',
    'A9',
    'a file that a crash has filled with zeros',
    Buffer.alloc(512),
  ),
  refused(
    'pem',
    'NOT_A_SOFTKEY_FILE',
    'A9',
    'another kind of armor',
    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  ),
  refused(
    'begin-line-lost',
    'NOT_A_SOFTKEY_FILE',
    'A9',
    'the block without its BEGIN line',
    lines.slice(1).join('\n'),
  ),
  refused(
    'begin-lower-case',
    'NOT_A_SOFTKEY_FILE',
    'A9',
    'the label is not in capitals',
    replaced(file, 'BEGIN SOFTKEY LICENSE', 'BEGIN SOFTKEY license'),
  ),
  refused('begin-three-dashes', 'NOT_A_SOFTKEY_FILE', 'A6 A9', 'two dashes lost', file.slice(2)),
  refused('begin-six-dashes', 'NOT_A_SOFTKEY_FILE', 'A6 A9', 'a dash too many', `-${file}`),
  refused(
    'begin-carriage-return',
    'NOT_A_SOFTKEY_FILE',
    'A9',
    'a carriage return alone is no line end',
    `\r${file}`,
  ),
  refused('begin-text-before', 'NOT_A_SOFTKEY_FILE', 'A9', 'text on the BEGIN line', `Here: ${file}`),
];

export const armorScenarios: readonly Scenario[] = [
  ...tolerated,
  accepted('empty-lines-with-spaces', 'A4 A5', 'empty lines that are not quite empty', loose),
  ...notUtf8,
  ...noBlock,
];
