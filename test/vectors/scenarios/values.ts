import { payloads } from '../documents.ts';
import { license, payloadHash, replaced, rewritten, type Scenario, scenario, variant } from '../scenario.ts';

/** One member of the license, replaced in the JSON and signed. */
function refused(name: string, clause: string, comment: string, from: string | RegExp, to: string): Scenario {
  return scenario(
    `value-${name}`,
    'MALFORMED',
    clause,
    comment,
    rewritten((json) => replaced(json, from, to)),
  );
}

function accepted(
  name: string,
  clause: string,
  comment: string,
  changes: Parameters<typeof license>[0],
): Scenario {
  return scenario(`value-${name}`, 'OK', clause, comment, license(changes), {
    outcome: { payload: payloadHash({ ...payloads.license, ...changes }) },
  });
}

const stationKey = /(?<="stationKey":")[^"]+/;
const key = payloads.license.stationKey;

const encodings: Scenario[] = [
  refused('base64-unpadded', 'B1', 'a key without padding', stationKey, key.replace(/=+$/, '')),
  refused('base64-space', 'B1', 'a key with a space in it', stationKey, ` ${key.slice(1)}`),
  refused('base64-31-bytes', 'B1', 'a key of 31 bytes', stationKey, Buffer.alloc(31, 1).toString('base64')),
  refused(
    'base64-33-bytes',
    'B1 S1',
    'a key of 33 bytes',
    stationKey,
    Buffer.alloc(33, 1).toString('base64'),
  ),
  refused(
    'digest-capitals',
    'B2 B8',
    'a digest in capitals',
    /(?<="cpu )[0-9a-f]{32}/,
    'ABCDEF0123456789ABCDEF0123456789',
  ),
  refused('digest-short', 'B8', 'a digest of 15 bytes', /(?<="cpu )[0-9a-f]{32}/, '00'.repeat(15)),
];

const issuedAt = '"issuedAt":"2026-03-01T09:00:00Z"';
const instants: Scenario[] = [
  ['leap-second', 'second 60', '2026-03-01T23:59:60Z'],
  ['hour-24', 'hour 24', '2026-03-01T24:00:00Z'],
  ['february-29', 'a day that 2026 does not have', '2026-02-29T09:00:00Z'],
  ['month-13', 'month 13', '2026-13-01T09:00:00Z'],
  ['day-0', 'day 0', '2026-03-00T09:00:00Z'],
  ['fraction', 'milliseconds', '2026-03-01T09:00:00.000Z'],
  ['offset', 'an offset instead of Z', '2026-03-01T09:00:00+00:00'],
  ['lower-case', 'a small t and z', '2026-03-01t09:00:00z'],
  ['space', 'a space instead of T', '2026-03-01 09:00:00Z'],
  ['date-only', 'no time of day', '2026-03-01'],
  ['year-1999', 'the year 1999', '1999-03-01T09:00:00Z'],
  ['year-10000', 'the year 10000', '+010000-03-01T09:00:00Z'],
  ['other-digits', 'digits that are not ASCII', '２026-03-01T09:00:00Z'],
].map(([name, comment, instant]) =>
  refused(`instant-${name}`, 'B3', `${comment}`, issuedAt, `"issuedAt":"${instant}"`),
);

const numbers: Scenario[] = [
  refused('integer-negative', 'B4', '-1', '"graceDays":15', '"graceDays":-1'),
  refused('integer-fraction', 'B4', '15.5', '"graceDays":15', '"graceDays":15.5'),
  refused('integer-unsafe', 'B4', '2 to the 53rd', '5000', '9007199254740992'),
  refused('integer-huge', 'B4', '1e400, which many parsers read as infinity', '5000', '1e400'),
  refused('integer-too-large', 'B4', '367 days of grace', '"graceDays":15', '"graceDays":367'),
  refused('sequence-0', 'B4', 'sequence 0', '"sequence":2', '"sequence":0'),
  refused('sequence-too-large', 'B4', 'sequence 1,000,001', '"sequence":2', '"sequence":1000001'),
  accepted('integer-largest', 'B4', 'the largest integer there is', {
    entitlements: [{ name: 'TAGS', kind: 'limit', value: Number.MAX_SAFE_INTEGER }],
  }),
  accepted('sequence-largest', 'B4', 'the last sequence of a softkey', {
    sequence: 1_000_000,
    supersedes: 999_999,
  }),
];

const reference = '"reference":"PO 4711"';
const texts: Scenario[] = [
  refused('text-control', 'B5', 'a tab in a text', reference, '"reference":"PO\\t4711"'),
  refused('text-nul', 'B5', 'U+0000 in a text', reference, '"reference":"PO\\u00004711"'),
  refused('text-c1-control', 'B5', 'U+0085 in a text', reference, '"reference":"PO\u00854711"'),
  refused('text-delete', 'B5', 'U+007F in a text', reference, '"reference":"PO\u007f4711"'),
  refused(
    'text-lone-surrogate',
    'B5',
    'half a surrogate pair, written with an escape',
    reference,
    '"reference":"\\ud83c"',
  ),
  refused('text-too-long', 'B5', '121 code units', reference, `"reference":"${'x'.repeat(121)}"`),
  refused(
    'text-too-long-astral',
    'B5',
    '61 characters that are 122 code units',
    reference,
    `"reference":"${'🏭'.repeat(61)}"`,
  ),
  refused('text-too-short', 'B5', 'an empty host', '"host":"SCADA-01"', '"host":""'),
  accepted('text-hostile', 'B5', 'right-to-left controls and look-alikes are carried as they are', {
    reference: '\u202eLICENSE\u202c раураl\ufeff',
  }),
  accepted('text-longest', 'B5', '120 code units', { reference: 'é'.repeat(120) }),
];

const bundle = payloads['courier-bundle'];
function bundled(name: string, expect: string, comment: string, fileName: string): Scenario {
  const documents = [{ name: fileName, envelope: bundle.documents[0]?.envelope ?? '' }];
  const payload = JSON.stringify({ ...bundle, documents });
  return scenario(
    `value-file-name-${name}`,
    expect,
    'B5',
    comment,
    variant('courier-bundle', { documents }, { payload }),
    { reader: 'document' },
  );
}

const ids: Scenario[] = [
  refused('id-lower-case', 'B6', 'a softkey id in small letters', 'SK-7K3M', 'SK-7k3m'),
  refused('id-letter-u', 'B6', 'a letter that ids do not have', 'SK-7K3M', 'SK-7K3U'),
  refused('id-letter-o', 'B6', 'O for 0', 'SK-7K3M', 'SK-OK3M'),
  refused('id-short', 'B6', 'a group of three', 'SK-7K3M', 'SK-7K3'),
  refused('id-prefix', 'B6', 'a request id for a softkey', 'SK-7K3M', 'RQ-7K3M'),
  refused('id-line-end', 'B6', 'a line end behind the id', '-T4NC"', '-T4NC\\n"'),
  scenario(
    'value-keyid-of-another-key',
    'MALFORMED',
    'B7',
    'a key set names a key by the id of another',
    variant('key-set', {
      keys: payloads['key-set'].keys.map((entry) => ({ ...entry, keyid: '0123456789abcdef' })),
    }),
    { reader: 'document' },
  ),
  scenario(
    'value-hash-short',
    'MALFORMED',
    'B9',
    'a journal head of 31 bytes',
    variant('pre-license', { journal: { entries: 1, head: 'ab'.repeat(31) } }),
    { reader: 'document' },
  ),
  scenario(
    'value-hash-capitals',
    'MALFORMED',
    'B9 B2',
    'a journal head in capitals',
    variant('pre-license', { journal: { entries: 1, head: 'AB'.repeat(32) } }),
    { reader: 'document' },
  ),
  refused('vendor-capitals', 'B10', 'a vendor id in capitals', '"vendor":"demo"', '"vendor":"DEMO"'),
  refused(
    'vendor-too-long',
    'B10',
    'a vendor id of 33 characters',
    '"vendor":"demo"',
    `"vendor":"${'d'.repeat(33)}"`,
  ),
  refused(
    'vendor-path',
    'B10',
    'a vendor id that climbs out of a folder',
    '"vendor":"demo"',
    '"vendor":"../x"',
  ),
  refused('product-small', 'B11', 'a product id in small letters', '"E3-SERVER"', '"e3-server"'),
  refused(
    'product-digit-first',
    'B11',
    'a product id that begins with a digit',
    '"E3-SERVER"',
    '"3E-SERVER"',
  ),
  bundled('folder', 'MALFORMED', 'a file name that climbs out of its folder', '../autorun.inf'),
  bundled('backslash', 'MALFORMED', 'a file name with a backslash', 'a\\b.license'),
  bundled('dots', 'MALFORMED', 'two dots', '..'),
  bundled('lone-surrogate', 'MALFORMED', 'half a surrogate pair, written with an escape', '\ud83c.license'),
  bundled('astral', 'OK', 'a factory', '🏭.license'),
];

const groups: Scenario[] = [
  scenario(
    'value-confirmation-of-another-host',
    'MALFORMED',
    'P5',
    'a pre-license confirmed for another host',
    variant('pre-license', { confirmation: { host: 'SCADA-02', person: '' } }),
    { reader: 'document' },
  ),
  scenario(
    'value-revocations-not-ascending',
    'MALFORMED',
    'P5',
    'a revocation list out of order',
    variant('revocation-list', {
      revoked: [...payloads['revocation-list'].revoked, ...payloads['revocation-list'].revoked],
    }),
    { reader: 'document' },
  ),
  scenario(
    'value-key-set-empty',
    'MALFORMED',
    'P5',
    'a key set without keys',
    variant('key-set', { keys: [] }),
    { reader: 'document' },
  ),
  scenario(
    'value-bundle-empty',
    'MALFORMED',
    'P5',
    'a bundle without documents',
    variant('courier-bundle', { documents: [] }),
    { reader: 'document' },
  ),
  scenario(
    'pre-license-again',
    'OK',
    'P5',
    'a pre-license that says why it is not the first',
    variant('pre-license', {
      again: { reason: 'the first was lost', previousRequestId: 'RQ-0000-0000-0000-0001' },
    }),
    { reader: 'document' },
  ),
  scenario(
    'pre-license-without-host-words',
    'OK',
    'N1',
    'a host of which no letter may stand in a file name',
    variant('pre-license', {
      station: { ...payloads['pre-license'].station, host: '機械' },
      confirmation: { host: '機械', person: '' },
    }),
    { reader: 'document', outcome: { name: 'host_2026-02-28.prelicense' } },
  ),
  ...[
    ['CON', 'host-CON'],
    ['../etc', 'etc'],
    ['a b:c', 'a-b-c'],
    ['x'.repeat(255), 'x'.repeat(63)],
  ].map(([host = '', part = ''], i) =>
    scenario(
      `file-name-${i + 1}`,
      'OK',
      'N1',
      `how the host ${host.slice(0, 20)} stands in a file name`,
      license({ host }),
      { outcome: { name: `${part}_2026-03-01.license` } },
    ),
  ),
];

export const valueScenarios: readonly Scenario[] = [
  ...encodings,
  ...instants,
  ...numbers,
  ...texts,
  ...ids,
  ...groups,
];
