import { armorOf, documentOf, genuine, payloads, SUMMARIES } from '../documents.ts';
import { license, payloadHash, replaced, rewritten, type Scenario, scenario } from '../scenario.ts';
import { crlf, file, latin1, lines, quoted, refused } from './armored.ts';

/** Blocks that are cut, changed or confused (spec A10–A14). */

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

export const damageScenarios: readonly Scenario[] = [...cut, ...changed, ...confused, ...hosts];
