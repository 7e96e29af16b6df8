import { armorOf, documentOf, envelopeOf, genuine, payloads, SUMMARIES } from '../documents.ts';
import { license, payloadHash, replaced, rewritten, type Scenario, scenario } from '../scenario.ts';
import { base64 } from '../world.ts';

const file = genuine('license');
const lines = file.split('\n');
const outcome = { payload: payloadHash(payloads.license) };
const latin1 = (text: string) => Buffer.from(text, 'latin1');

function accepted(name: string, clause: string, comment: string, bytes: Uint8Array | string): Scenario {
  return scenario(`armor-${name}`, 'OK', clause, comment, bytes, { outcome });
}

function refused(name: string, expect: string, clause: string, comment: string, bytes: Uint8Array | string) {
  return scenario(`armor-${name}`, expect, clause, comment, bytes);
}

const quoted = (text: string, mark = '> ') => text.replace(/^/gm, mark).slice(0, -mark.length);
const crlf = (text: string) => text.replaceAll('\n', '\r\n');
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

const end = '-----END SOFTKEY LICENSE-----\n';
const cut: Scenario[] = [
  refused('end-missing', 'DAMAGED', 'A10', 'the download stopped early', file.slice(0, -end.length)),
  refused('cut-in-the-middle', 'DAMAGED', 'A10', 'half of the block', file.slice(0, file.length / 2)),
  refused(
    'end-other-label',
    'DAMAGED',
    'A10',
    'the END line of another kind',
    replaced(file, 'END SOFTKEY LICENSE', 'END SOFTKEY KEY SET'),
  ),
  refused(
    'end-text-behind',
    'DAMAGED',
    'A10',
    'text on the END line',
    replaced(file, end, '-----END SOFTKEY LICENSE----- thanks\n'),
  ),
  refused(
    'end-half-line-end',
    'DAMAGED',
    'A10',
    'CRLF, cut between its two characters',
    crlf(file).slice(0, -1),
  ),
  refused(
    'end-bom',
    'DAMAGED',
    'A3 A10',
    'a byte order mark before the END line',
    replaced(file, '-----END', '\ufeff-----END'),
  ),
];

const changed: Scenario[] = [
  refused(
    'character-changed',
    'DAMAGED',
    'A11',
    'one base64 character is another',
    replaced(file, 'eyJwYXlsb2Fk', 'eyJwYXlsb3Fk'),
  ),
  refused(
    'character-swapped-case',
    'DAMAGED',
    'A11',
    'one base64 letter has changed its case',
    replaced(file, 'eyJwYXlsb2Fk', 'eyJwYXlsb2FK'),
  ),
  refused(
    'line-lost',
    'DAMAGED',
    'A11',
    'one line of base64 is lost',
    lines.filter((_, i) => i !== 12).join('\n'),
  ),
  refused(
    'lines-swapped',
    'DAMAGED',
    'A11',
    'two lines of base64 have changed places',
    [...lines.slice(0, 10), lines[11], lines[10], ...lines.slice(12)].join('\n'),
  ),
  refused(
    'summary-changed',
    'DAMAGED',
    'A11',
    'the summary was edited by hand',
    replaced(file, 'Host: SCADA-01', 'Host: SCADA-02'),
  ),
  refused(
    'summary-line-lost',
    'DAMAGED',
    'A11',
    'a summary line is lost',
    replaced(file, /Sequence: .*\n/, ''),
  ),
  refused(
    'summary-line-more',
    'DAMAGED',
    'A11',
    'somebody wrote a note into the block',
    replaced(file, 'Product:', 'Note: call me\nProduct:'),
  ),
  refused(
    'check-wrong',
    'DAMAGED',
    'A11',
    'the check is another',
    replaced(file, /=[0-9a-f]{8}\n/, '=00000000\n'),
  ),
  refused('check-missing', 'DAMAGED', 'A11', 'the check is lost', replaced(file, /=[0-9a-f]{8}\n/, '')),
  refused(
    'check-capitals',
    'DAMAGED',
    'A11',
    'the check is written in capitals',
    replaced(
      file,
      /(?<==)[0-9a-f]{8}(?=\n)/,
      (file.match(/(?<==)[0-9a-f]{8}(?=\n)/)?.[0] ?? '').toUpperCase(),
    ),
  ),
  refused(
    'check-broken',
    'DAMAGED',
    'A11',
    'a line break in the check',
    replaced(file, /(=[0-9a-f]{4})([0-9a-f]{4}\n)/, '$1\n$2'),
  ),
  refused(
    'line-ends-mixed',
    'DAMAGED',
    'A2 A11',
    'one line ends in CRLF, the others in LF',
    replaced(file, 'SCADA-01\n', 'SCADA-01\r\n'),
  ),
  refused(
    'line-ends-mixed-end',
    'DAMAGED',
    'A2 A11',
    'only the END line ends in CRLF',
    replaced(file, /\n$/, '\r\n'),
  ),
  refused(
    'line-ends-mixed-begin',
    'DAMAGED',
    'A2 A11',
    'only the BEGIN line ends in CRLF',
    replaced(file, '-----\n', '-----\r\n'),
  ),
  refused(
    'carriage-return-before-end',
    'DAMAGED',
    'A11',
    'a carriage return alone before the END line',
    replaced(file, '-----END', '\r-----END'),
  ),
  refused(
    'space-in-base64',
    'DAMAGED',
    'A11',
    'a space within a line of base64',
    replaced(file, 'eyJwYXlsb2Fk', 'eyJwYXlsb2F k'),
  ),
  refused(
    'base64-url-alphabet',
    'DAMAGED',
    'B1 A11',
    'a character of base64url, the check computed over it',
    license({}, { body: (text) => `${text.slice(0, 40)}_${text.slice(41)}` }),
  ),
  refused(
    'base64-no-padding',
    'DAMAGED',
    'B1 A11',
    'base64 without padding, the check computed over it',
    padded((text) => replaced(text, /=+$/, '')),
  ),
  refused(
    'base64-unused-bits',
    'DAMAGED',
    'B1 A11',
    'unused bits that are not zero, the check computed over it',
    padded((text) => replaced(text, /Q==$/, 'R==')),
  ),
  refused(
    'base64-padding-inside',
    'DAMAGED',
    'B1 A11',
    'two pieces of base64, the check computed over them',
    license({}, { body: (text) => `${text.slice(0, 400)}AA==${text.slice(400)}` }),
  ),
  refused(
    'summary-two-spaces',
    'DAMAGED',
    'A11',
    'two spaces in a value, the check computed over them',
    summary('Usina  Norte'),
  ),
  refused(
    'summary-too-long',
    'DAMAGED',
    'A11',
    'a value of 49 characters, the check computed over it',
    summary('x'.repeat(49)),
  ),
  refused(
    'summary-not-ascii',
    'DAMAGED',
    'A11',
    'a value that is not ASCII, the check computed over it',
    latin1(summary('Us\xedna')),
  ),
  refused(
    'summary-without-value',
    'DAMAGED',
    'A11',
    'an empty value, the check computed over it',
    replaced(summary(''), 'Host: \n', 'Host:\n'),
  ),
  refused(
    'no-envelope-inside',
    'DAMAGED',
    'A11',
    'base64 of something else, the check right',
    armorOf('LICENSE', [], Buffer.from('{"hello":"world"}')),
  ),
];

/** A license whose armor ends in two padding characters. */
function padded(body: (text: string) => string): string {
  const reference = ['', 'x', 'xx', 'xxx', 'xxxx', 'xxxxx'].find((text) =>
    /Q==\n=/.test(license({ reference: text })),
  );
  return license({ reference: reference ?? '' }, { body });
}

function summary(host: string): string {
  const rest = SUMMARIES.license(payloads.license).slice(1);
  return license({}, { summary: [['Host', host], ...rest] });
}

const confused: Scenario[] = [
  refused(
    'two-documents',
    'SEVERAL_DOCUMENTS',
    'A12',
    'two licenses in one file',
    file + license({ sequence: 3, supersedes: 2 }),
  ),
  refused(
    'license-above-request',
    'SEVERAL_DOCUMENTS',
    'A12',
    'the reply quotes the request',
    file + quoted(genuine('pre-license')),
  ),
  refused(
    'two-blocks-one-cut',
    'SEVERAL_DOCUMENTS',
    'A10 A12',
    'the first block has no END line, the second is whole',
    `${file.slice(0, 800)}\n${file}`,
  ),
  refused(
    'label-other-kind',
    'MALFORMED',
    'A13',
    'a license under the label of a key set',
    license({}, { label: 'KEY SET' }),
  ),
  refused(
    'label-unknown',
    'MALFORMED',
    'A13',
    'a label that no kind has',
    license({}, { label: 'MASTER KEY' }),
  ),
  refused(
    'summary-false-host',
    'SUMMARY_FALSE',
    'A14 V4',
    'the summary names another host',
    summary('SCADA-02'),
  ),
  refused(
    'summary-false-term',
    'SUMMARY_FALSE',
    'A14',
    'the summary promises another end',
    license({}, { summary: SUMMARIES.license({ ...payloads.license, expiresAt: null }) }),
  ),
  refused(
    'summary-without-warning',
    'SUMMARY_FALSE',
    'A14',
    'the line that says Unverified is left out',
    license({}, { summary: SUMMARIES.license(payloads.license).slice(0, -1) }),
  ),
  refused(
    'summary-other-order',
    'SUMMARY_FALSE',
    'A14',
    'the lines stand in another order',
    license({}, { summary: SUMMARIES.license(payloads.license).toReversed() }),
  ),
  refused('summary-none', 'SUMMARY_FALSE', 'A14', 'no summary at all', license({}, { summary: [] })),
  refused(
    'summary-false-and-forged',
    'FORGED',
    'A14 V3',
    'the signature is looked at before the summary',
    license({}, { summary: [], sig: (sig) => sig.fill(7, 0, 8) }),
  ),
  refused(
    'line-breaks-in-payload',
    'NOT_CANONICAL',
    'A11 P6',
    'armor is forgiving, the payload is not',
    rewritten((json) => replaced(json, ',', ',\n')),
  ),
];

const hosts: Scenario[] = ['SCADA-01\u202e', 'ação 日本 🏭', ' - ', 'x'.repeat(255)].map((host, i) =>
  scenario(
    `armor-summary-host-${i + 1}`,
    'OK',
    'A14 B5',
    'a host name that the summary cannot show as it is',
    documentOf('license', { ...payloads.license, host }),
    {
      outcome: { payload: payloadHash({ ...payloads.license, host }) },
    },
  ),
);

export const armorScenarios: readonly Scenario[] = [
  ...tolerated,
  accepted('empty-lines-with-spaces', 'A4 A5', 'empty lines that are not quite empty', loose),
  ...notUtf8,
  ...noBlock,
  ...cut,
  ...changed,
  ...confused,
  ...hosts,
];
