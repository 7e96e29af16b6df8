import { KINDS, type Kind } from '../../shared/document/kinds.ts';
import type { PayloadOf } from '../../shared/document/payload/formats.ts';
import { compactOf } from '../vectors/compact.ts';
import { armorOf, envelopeOf, genuine, payloads, SUMMARIES } from '../vectors/documents.ts';

/**
 * Files that nobody wrote, out of files that somebody could have: the outside changed as mail and malice
 * do, and payloads and envelopes changed before they are signed, so that what lies behind the signature is
 * reached, too.
 */

/** Whole numbers below a bound, the same ones for the same seed. */
export type Draw = (bound: number) => number;

/** mulberry32 */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

export function oneOf<T>(draw: Draw, list: readonly T[]): T {
  const one = list[draw(list.length)];
  if (one === undefined) throw new Error('nothing to draw from');
  return one;
}

const PIECES = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    ' ',
    '\t',
    '> ',
    '-',
    '–',
    '—',
    '=',
    '/',
    '\0',
    '\ufeff',
    '"',
    '\\',
    '{',
    '}',
  ],
  ...[
    '-----BEGIN SOFTKEY LICENSE-----\n',
    '-----END SOFTKEY LICENSE-----\n',
    ' SOFTKEY ',
    'eyJwYXls',
    'é',
    '😀',
  ],
].map((text) => Buffer.from(text));

/** Bytes changed in one place, as a disk, a chat or a person changes them. */
export function mutateBytes(bytes: Buffer, draw: Draw): Buffer {
  if (bytes.length === 0) return oneOf(draw, PIECES);
  const at = draw(bytes.length);
  const to = Math.min(bytes.length, at + 1 + draw(oneOf(draw, [1, 4, 80])));
  const around = (middle: Uint8Array) => Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(to)]);
  switch (draw(7)) {
    case 0:
      return around(Buffer.from([(bytes[at] ?? 0) ^ (1 << draw(8)), ...bytes.subarray(at + 1, to)]));
    case 1:
      return around(Buffer.from([draw(256)]));
    case 2:
      return around(Buffer.alloc(0));
    case 3:
      return around(Buffer.concat([bytes.subarray(at, to), bytes.subarray(at, to)]));
    case 4:
      return around(Buffer.concat([oneOf(draw, PIECES), bytes.subarray(at, to)]));
    case 5:
      return bytes.subarray(0, at);
    default:
      return linesSwapped(bytes, draw);
  }
}

function linesSwapped(bytes: Buffer, draw: Draw): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  const [from, to] = [draw(lines.length), draw(lines.length)];
  const moved = lines.splice(from, 1);
  return Buffer.from(lines.toSpliced(to, 0, ...moved).join('\n'), 'latin1');
}

const VALUES = [
  ...[
    'null',
    'true',
    'false',
    '0',
    '-0',
    '1',
    '2',
    '1.0',
    '1e3',
    '1e400',
    '1e-400',
    '-1',
    '01',
    '0.99999999999999999999',
  ],
  ...[
    '9007199254740991',
    '9007199254740992',
    '9007199254740993',
    '123456789012345678901234567890',
    '1E2',
    '+1',
    '.5',
  ],
  ...[
    '""',
    '"x"',
    '"\\u0041"',
    '"\\/"',
    '"\\ud83d"',
    '"\\ud83d\\ude00"',
    '"\\ude00"',
    '"\\n"',
    '"\u0085"',
    '"\u007f"',
  ],
  ...['"2026-02-29T00:00:00Z"', '"2028-02-29T00:00:00Z"', '"2026-12-31T23:59:60Z"', '"1999-12-31T23:59:59Z"'],
  ...[
    '[]',
    '{}',
    '[[]]',
    '[[[[[[[[[]]]]]]]]]',
    '{"a":1,"a":2}',
    '{"a":{"b":1,"b":1}}',
    '[1,]',
    '{"a":1,}',
    'nul',
  ],
];

/** A token of JSON, with the white space around it. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/g;

/** JSON with one token another one, or once more, or gone. */
export function mutateJson(json: string, draw: Draw): string {
  const tokens = json.match(TOKEN) ?? [];
  const at = draw(draw(3) === 0 ? 12 : Math.max(1, tokens.length)); // who and what stands at the beginning
  const token = tokens[at] ?? '';
  const replaced = (...middle: string[]) => tokens.toSpliced(at, 1, ...middle).join('');
  switch (draw(6)) {
    case 0:
      return replaced(oneOf(draw, VALUES));
    case 1:
      return replaced(oneOf(draw, tokens));
    case 2:
      return replaced(token, ' ');
    case 3:
      return replaced();
    case 4: {
      const end = Math.min(tokens.length, at + 1 + draw(8));
      return tokens.toSpliced(end, 0, ',', ...tokens.slice(at, end)).join('');
    }
    default:
      return replaced(token.replace(/[a-zA-Z0-9]/, (one) => `\\u00${one.charCodeAt(0).toString(16)}`));
  }
}

const SOME_KINDS = Object.keys(KINDS) as readonly Kind[];

function mutatedPayload(kind: Kind, draw: Draw): Buffer {
  const json = JSON.stringify(payloads[kind]);
  return draw(4) === 0 ? mutateBytes(Buffer.from(json), draw) : Buffer.from(mutateJson(json, draw));
}

const OTHER_WORDS = [
  [/\.v\d+\+json/, ['.v2+json', '.v9+json', '.v9999+json', '.v10000+json', '.v0+json', '.v02+json']],
  [/softkey\.[a-z-]+/, ['softkey.license', 'softkey.key-set', 'softkey.courier-bundle', 'softkey.other']],
  [/"keyid":"[^"]*"/, ['"keyid":"0123456789abcdef"', '"keyid":"0123456789ABCDEF"', '"keyid":""']],
  [/"sig":"[^"]{4}/, ['"sig":"AAAA', '"sig":"', '"sig":"\\u0041AAA']],
] as const;

function mutateEnvelope(envelope: Buffer, draw: Draw): Buffer {
  if (draw(2) === 0) return mutateBytes(envelope, draw);
  const [pattern, words] = oneOf(draw, OTHER_WORDS);
  return Buffer.from(envelope.toString().replace(pattern, oneOf<string>(draw, words)));
}

export interface MutatedFile {
  readonly kind: Kind;
  readonly bytes: Buffer;
  /** The envelope that was signed, before anything outside its payload was changed. */
  readonly signed: Buffer;
}

/** A file that whoever should sign it has signed, with a payload or an envelope that nobody should write. */
function mutatedInside<K extends Kind>(kind: K, draw: Draw): MutatedFile {
  const payload: PayloadOf[K] = payloads[kind];
  const isPayload = draw(3) > 0;
  const layers = isPayload ? { payload: mutatedPayload(kind, draw) } : {};
  const envelope = envelopeOf(kind, payload, layers);
  const changed = isPayload ? envelope : mutateEnvelope(envelope, draw);
  const isCompact = draw(8) === 0 && kind !== 'courier-bundle' && isPayload;
  const file = isCompact
    ? compactOf(kind, 1 + draw(3), { envelope }).join('\n')
    : armorOf(KINDS[kind].label, SUMMARIES[kind](payload), changed);
  return { kind, bytes: Buffer.from(file), signed: envelope };
}

/** A genuine file, changed in up to three places. */
function mutatedOutside(kind: Kind, draw: Draw): MutatedFile {
  const isCompact = kind !== 'courier-bundle' && draw(3) === 0;
  const file = isCompact ? compactOf(kind, 1 + draw(3)).join('\n') : genuine(kind);
  let bytes: Buffer = Buffer.from(draw(4) === 0 ? file.replaceAll('\n', '\r\n') : file);
  for (let count = 1 + draw(3); count > 0; count--) bytes = mutateBytes(bytes, draw);
  return { kind, bytes, signed: envelopeOf(kind, payloads[kind]) };
}

export function mutatedFile(draw: Draw): MutatedFile {
  const kind = drawnKind(draw);
  return draw(5) < 3 ? mutatedInside(kind, draw) : mutatedOutside(kind, draw);
}

/** Of any kind, and half of the time a license. */
export function drawnKind(draw: Draw): Kind {
  return draw(2) === 0 ? 'license' : oneOf(draw, SOME_KINDS);
}
