import { payloads } from '../documents.ts';
import { license, payloadHash, replaced, rewritten, type Scenario, scenario } from '../scenario.ts';

function refused(
  name: string,
  expect: string,
  clause: string,
  comment: string,
  rewrite: (json: string) => string | Uint8Array,
): Scenario {
  return scenario(`payload-${name}`, expect, clause, comment, rewritten(rewrite));
}

function bytesIn(json: string, from: string, hex: string): Uint8Array {
  const at = Buffer.from(json).indexOf(from);
  return Buffer.concat([
    Buffer.from(json).subarray(0, at),
    Buffer.from(hex, 'hex'),
    Buffer.from(json).subarray(at + Buffer.byteLength(from)),
  ]);
}

const utf8: Scenario[] = [
  refused('byte-order-mark', 'BAD_UTF8', 'P2', 'a byte order mark', (json) => `\ufeff${json}`),
  refused('utf8-cut', 'BAD_UTF8', 'P2', 'a character cut in the middle', (json) => bytesIn(json, 'ã', 'c3')),
  refused('utf8-overlong', 'BAD_UTF8', 'P2', 'an overlong slash', (json) => bytesIn(json, 'ã', 'c0af')),
  refused(
    'utf8-surrogate',
    'BAD_UTF8',
    'P2',
    'half a surrogate pair, encoded as if it were a character',
    (json) => bytesIn(json, 'ã', 'eda080'),
  ),
  refused('utf8-beyond-unicode', 'BAD_UTF8', 'P2', 'a character beyond U+10FFFF', (json) =>
    bytesIn(json, 'ã', 'f4908080'),
  ),
  refused('latin-1', 'BAD_UTF8', 'P2', 'text in ISO 8859-1', (json) => bytesIn(json, 'ã', 'e3')),
];

const deep = (depth: number) => (json: string) =>
  replaced(json, '"value":5000', `"value":${'['.repeat(depth)}${']'.repeat(depth)}`);

const json: Scenario[] = [
  refused('too-deep', 'TOO_DEEP', 'P3', 'brackets nested 9 deep', deep(6)),
  refused('deep-enough', 'MALFORMED', 'P3 P5', 'brackets nested 8 deep are looked at', deep(5)),
  refused('far-too-deep', 'TOO_DEEP', 'P3', 'brackets nested 10,000 deep exhaust nothing', () =>
    '['.repeat(10_000),
  ),
  refused('not-json', 'MALFORMED', 'P4', 'no JSON at all', () => 'vendor=demo'),
  refused('json-cut', 'MALFORMED', 'P4', 'the last bracket is missing', (text) => text.slice(0, -1)),
  refused('json-twice', 'MALFORMED', 'P4', 'two values', (text) => text + text),
  refused('single-quotes', 'MALFORMED', 'P4', 'JavaScript, not JSON', (text) =>
    replaced(text, '"demo"', "'demo'"),
  ),
  refused('comment', 'MALFORMED', 'P4', 'a comment', (text) => `${text}//`),
];

const shape: Scenario[] = [
  refused('list', 'MALFORMED', 'P5', 'a list instead of an object', (text) => `[${text}]`),
  refused('null', 'MALFORMED', 'P5', 'null', () => 'null'),
  refused('member-missing', 'MALFORMED', 'P5', 'no graceDays', (text) =>
    replaced(text, '"graceDays":15,', ''),
  ),
  refused('member-unknown', 'MALFORMED', 'P5', 'a member that no table has', (text) =>
    replaced(text, '"graceDays":15,', '"graceDays":15,"note":"",'),
  ),
  refused('member-proto', 'MALFORMED', 'P5', 'a member called __proto__', (text) =>
    replaced(text, /\}$/, ',"__proto__":{"admin":true}}'),
  ),
  refused('member-null', 'MALFORMED', 'P5', 'null where the table has no null', (text) =>
    replaced(text, '"host":"SCADA-01"', '"host":null'),
  ),
  refused('member-other-type', 'MALFORMED', 'P5', 'a number as text', (text) =>
    replaced(text, '"graceDays":15', '"graceDays":"15"'),
  ),
  refused('entitlement-other-value', 'MALFORMED', 'P5', 'a feature with a number', (text) =>
    replaced(text, '"feature","value":null', '"feature","value":1'),
  ),
  refused(
    'entitlement-other-kind',
    'MALFORMED',
    'P5',
    'an entitlement of a kind that does not exist',
    (text) => replaced(text, '"limit"', '"quota"'),
  ),
  refused('entitlements-not-ascending', 'MALFORMED', 'P5', 'entitlements out of order', (text) =>
    replaced(text, '"REDUNDANCY"', '"ZONES"'),
  ),
  refused('entitlement-twice', 'MALFORMED', 'P5', 'one entitlement name twice', (text) =>
    replaced(text, '"REDUNDANCY"', '"SUPPORT"'),
  ),
  refused('component-order', 'MALFORMED', 'P5 F4', 'two components have changed places', (text) =>
    replaced(text, /"(cpu [^"]*)","(memory [^"]*)"/, '"$2","$1"'),
  ),
  refused('component-missing', 'MALFORMED', 'P5', 'one component is missing', (text) =>
    replaced(text, /"cpu [^"]*",/, ''),
  ),
  refused('digest-without-value', 'MALFORMED', 'P5 F3', 'a denied component with a digest', (text) =>
    replaced(text, '"cpu ', '"cpu denied '),
  ),
  refused('value-without-digest', 'MALFORMED', 'P5', 'a component with a value and no digest', (text) =>
    replaced(text, /"cpu [^"]*"/, '"cpu "'),
  ),
  refused('sequence-1-supersedes', 'MALFORMED', 'P5', 'the first license supersedes another', (text) =>
    replaced(text, '"sequence":2', '"sequence":1'),
  ),
  refused('sequence-2-supersedes-none', 'MALFORMED', 'P5', 'the second license supersedes none', (text) =>
    replaced(text, '"supersedes":1', '"supersedes":null'),
  ),
  refused('supersedes-itself', 'MALFORMED', 'P5', 'a license that supersedes itself', (text) =>
    replaced(text, '"supersedes":1', '"supersedes":2'),
  ),
  refused('term-ends-before-it-begins', 'MALFORMED', 'P5', 'expiresAt is not later than notBefore', (text) =>
    replaced(text, '"expiresAt":"2099', '"expiresAt":"2026'),
  ),
];

const canonical: Scenario[] = [
  refused('space', 'NOT_CANONICAL', 'P6', 'one space', (text) => replaced(text, ',', ', ')),
  refused('line-end', 'NOT_CANONICAL', 'P6', 'a line end at the end', (text) => `${text}\n`),
  refused('pretty', 'NOT_CANONICAL', 'P6', 'indented for people', (text) =>
    JSON.stringify(JSON.parse(text), null, 2),
  ),
  refused('member-order', 'NOT_CANONICAL', 'P6', 'two members have changed places', (text) =>
    replaced(text, /("sequence":2),("supersedes":1)/, '$2,$1'),
  ),
  refused('number-fraction', 'NOT_CANONICAL', 'B4 P6', '15.0', (text) => replaced(text, ':15,', ':15.0,')),
  refused('number-exponent', 'NOT_CANONICAL', 'B4 P6', '5e3', (text) => replaced(text, ':5000', ':5e3')),
  refused('number-minus-zero', 'NOT_CANONICAL', 'B4 P6', '-0', (text) => replaced(text, ':15,', ':-0,')),
  refused('escape-needless', 'NOT_CANONICAL', 'P6', 'a letter written with an escape', (text) =>
    replaced(text, '"demo"', '"d\\u0065mo"'),
  ),
  refused('escape-slash', 'NOT_CANONICAL', 'P6', 'a slash written with an escape', (text) =>
    replaced(text, 'PO 4711', 'PO\\/4711'),
  ),
  refused(
    'escape-not-ascii',
    'NOT_CANONICAL',
    'P6',
    'a letter outside ASCII written with an escape',
    (text) => replaced(text, 'ã', '\\u00e3'),
  ),
  refused('member-name-escaped', 'NOT_CANONICAL', 'P6', 'a member name written with an escape', (text) =>
    replaced(text, '"host"', '"h\\u006fst"'),
  ),
  refused('duplicate-same', 'DUPLICATE_MEMBER', 'P6', 'a member twice, alike', (text) =>
    replaced(text, '"graceDays":15', '"graceDays":15,"graceDays":15'),
  ),
  refused('duplicate-other', 'DUPLICATE_MEMBER', 'P6', 'a member twice, with two values', (text) =>
    replaced(text, '"graceDays":15', '"graceDays":366,"graceDays":15'),
  ),
  refused('duplicate-inside', 'DUPLICATE_MEMBER', 'P6', 'a member twice, deeper inside', (text) =>
    replaced(text, '"kind":"limit"', '"kind":"limit","kind":"limit"'),
  ),
  refused('duplicate-escaped', 'DUPLICATE_MEMBER', 'P6', 'a member twice, once with an escape', (text) =>
    replaced(text, '"graceDays":15', '"grace\\u0044ays":366,"graceDays":15'),
  ),
  refused('duplicate-spaces', 'DUPLICATE_MEMBER', 'P6', 'a member twice, spaces before the colon', (text) =>
    replaced(text, '"graceDays":15', `"graceDays"${' '.repeat(40)}:366,"graceDays":15`),
  ),
  refused(
    'duplicate-malformed',
    'DUPLICATE_MEMBER',
    'P5 P6',
    'a member twice, and the second is malformed',
    (text) => replaced(text, '"graceDays":15', '"graceDays":15,"graceDays":"x"'),
  ),
];

function accepted(
  name: string,
  clause: string,
  comment: string,
  changes: Parameters<typeof license>[0],
): Scenario {
  return scenario(`payload-${name}`, 'OK', clause, comment, license(changes), {
    outcome: { payload: payloadHash({ ...payloads.license, ...changes }) },
  });
}

const fine: Scenario[] = [
  accepted('brackets-in-text', 'P3', 'brackets and quotes in a text do not nest', {
    reference: '[[[[[[[[[[{"\\',
  }),
  accepted('line-separators', 'P6 B5', 'U+2028 and U+2029 are written as they are', {
    reference: 'a\u2028b\u2029c',
  }),
  accepted('astral', 'P6 B5', 'characters outside the basic plane', { reference: '🏭'.repeat(60) }),
  accepted('proto-as-name', 'P5', 'an entitlement called __proto__', {
    entitlements: [{ name: '__proto__', kind: 'feature', value: null }],
  }),
  accepted('no-entitlements', 'P5', 'a license without entitlements', { entitlements: [] }),
  accepted('first-license', 'P5', 'sequence 1 supersedes none', { sequence: 1, supersedes: null }),
  accepted('perpetual', 'P5 V10', 'a license without end', { expiresAt: null }),
];

export const payloadScenarios: readonly Scenario[] = [...utf8, ...json, ...shape, ...canonical, ...fine];
