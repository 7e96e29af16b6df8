import { describe, expect, it } from 'vitest';
import { openDocument } from '../../shared/document/document.ts';
import { ALL_KINDS, type Kind } from '../../shared/document/kinds.ts';
import type { RefusalCode } from '../../shared/errors/codes.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { authenticate } from '../../shared/trust/trust.ts';
import { documentOf, payloads } from '../vectors/documents.ts';
import { trust } from './mutations.ts';

/**
 * Other spellings of each kind's payload, signed by the right key: the vendor itself cannot say the same in
 * two ways.
 */

type Respelling = readonly [name: string, code: RefusalCode, respell: (json: string) => string | Uint8Array];

const inText = (hex: string) => (json: string) => {
  const [head = '', tail = ''] = json.split(/(?<="vendor":"demo",)/, 2);
  return Buffer.concat([Buffer.from(`${head}"x":"`), Buffer.from(hex, 'hex'), Buffer.from(`",${tail}`)]);
};

/** Swaps the first two members. */
function reordered(json: string): string {
  const [first, second, ...rest] = Object.entries(JSON.parse(json));
  return JSON.stringify(Object.fromEntries([second, first, ...rest].filter((entry) => entry !== undefined)));
}

const RESPELLINGS: readonly Respelling[] = [
  ['a space before', 'NOT_CANONICAL', (json) => ` ${json}`],
  ['a line end behind', 'NOT_CANONICAL', (json) => `${json}\n`],
  ['a space behind the first colon', 'NOT_CANONICAL', (json) => json.replace(':', ': ')],
  ['a tab behind the first comma', 'NOT_CANONICAL', (json) => json.replace(',', ',\t')],
  ['indented', 'NOT_CANONICAL', (json) => JSON.stringify(JSON.parse(json), null, 1)],
  ['two members swapped', 'NOT_CANONICAL', reordered],
  ['an escaped letter in a value', 'NOT_CANONICAL', (json) => json.replace('"demo"', '"\\u0064emo"')],
  [
    'an escape in capitals',
    'NOT_CANONICAL',
    (json) => json.replace('"demo"', '"\\u006Demo"').replace('\\u006Demo', '\\u0064emo'),
  ],
  ['an escaped letter in a name', 'NOT_CANONICAL', (json) => json.replace('"vendor"', '"\\u0076endor"')],
  ['the first member twice', 'DUPLICATE_MEMBER', (json) => json.replace('{', '{"vendor":"demo",')],
  [
    'the first member twice, the other vendor first',
    'DUPLICATE_MEMBER',
    (json) => json.replace('{', '{"vendor":"acme",'),
  ],
  [
    'the first member again at the end',
    'DUPLICATE_MEMBER',
    (json) => `${json.slice(0, -1)},"vendor":"demo"}`,
  ],
  [
    'the first member twice, once escaped',
    'DUPLICATE_MEMBER',
    (json) => json.replace('{', '{"\\u0076endor":"demo",'),
  ],
  [
    'the first member twice, spaces around',
    'DUPLICATE_MEMBER',
    (json) => json.replace('{', `{ "vendor"${' '.repeat(100)}:\n"demo",`),
  ],
  ['an unknown member twice', 'DUPLICATE_MEMBER', (json) => json.replace('{', '{"x":1,"x":2,')],
  ['a member without a name twice', 'DUPLICATE_MEMBER', (json) => json.replace('{', '{"":1,"":2,')],
  ['an unknown member', 'MALFORMED', (json) => json.replace('{', '{"x":1,')],
  ['__proto__', 'MALFORMED', (json) => json.replace('{', '{"__proto__":{"vendor":"demo"},')],
  ['the first member missing', 'MALFORMED', (json) => json.replace('"vendor":"demo",', '')],
  [
    'the first member out of __proto__',
    'MALFORMED',
    (json) => json.replace('"vendor":"demo",', '"__proto__":{"vendor":"demo"},'),
  ],
  ['the first member null', 'MALFORMED', (json) => json.replace('"demo"', 'null')],
  ['a lone surrogate', 'MALFORMED', (json) => json.replace('"demo"', '"\\ud800"')],
  ['in a list', 'MALFORMED', (json) => `[${json}]`],
  ['as a text', 'MALFORMED', (json) => JSON.stringify(json)],
  ['a byte order mark', 'BAD_UTF8', (json) => `\ufeff${json}`],
  ['an overlong character', 'BAD_UTF8', inText('c0af')],
  ['an overlong NUL', 'BAD_UTF8', inText('c080')],
  ['an encoded surrogate', 'BAD_UTF8', inText('eda080')],
  ['an encoded surrogate pair', 'BAD_UTF8', inText('eda0bcedbfad')],
  ['a character beyond Unicode', 'BAD_UTF8', inText('f5808080')],
  ['a lone continuation byte', 'BAD_UTF8', inText('80')],
  ['UTF-16', 'MALFORMED', (json) => Buffer.from(json.replaceAll(/[^ -~]/g, '?'), 'utf16le')],
  ['nested 9 deep', 'TOO_DEEP', (json) => json.replace('{', `{"x":${'['.repeat(8)}${']'.repeat(8)},`)],
];

/** For the kinds whose payload has a number. */
const NUMBERS: readonly Respelling[] = [
  ['1.0', 'NOT_CANONICAL', (json) => json.replace(/:(\d+)(?=[,}])/, ':$1.0')],
  ['1e0', 'NOT_CANONICAL', (json) => json.replace(/:(\d+)(?=[,}])/, ':$1e0')],
  ['1E+0', 'NOT_CANONICAL', (json) => json.replace(/:(\d+)(?=[,}])/, ':$1E+0')],
  ['01', 'MALFORMED', (json) => json.replace(/:(\d+)(?=[,}])/, ':0$1')],
  ['+1', 'MALFORMED', (json) => json.replace(/:(\d+)(?=[,}])/, ':+$1')],
  ['a text', 'MALFORMED', (json) => json.replace(/:(\d+)(?=[,}])/, ':"$1"')],
];

function codeOf(kind: Kind, payload: string | Uint8Array): string {
  try {
    authenticate(openDocument(Buffer.from(documentOf(kind, payloads[kind] as never, { payload }))), trust);
    return 'OK';
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

describe.each(ALL_KINDS)('the payload of a %s, signed as', (kind) => {
  const json = JSON.stringify(payloads[kind]);
  const respellings = /:\d/.test(json.replace(/"[^"]*"/g, '""')) ? [...RESPELLINGS, ...NUMBERS] : RESPELLINGS;

  it('it should be, is believed', () => expect(codeOf(kind, json)).toBe('OK'));

  it.each(respellings)('%s, is %s', (_, code, respell) => {
    const payload = respell(json);
    expect(payload).not.toEqual(json);
    expect(codeOf(kind, payload)).toBe(code);
  });
});
