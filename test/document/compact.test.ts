import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { deflate, inflate } from '../../node/files/deflate.ts';
import {
  type CompactText,
  compactEnvelopes,
  compactInParts,
  foldCompact,
  writeCompact,
} from '../../shared/document/compact.ts';
import { openDocument } from '../../shared/document/document.ts';
import { writeEnvelope } from '../../shared/document/envelope.ts';
import { ALL_KINDS } from '../../shared/document/kinds.ts';
import { openOneDocument } from '../../shared/document/open-file.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { genuine } from '../vectors/documents.ts';

const signedKinds = ALL_KINDS.filter((kind) => kind !== 'courier-bundle');
const ALPHANUMERIC = /^[0-9A-Z$%*+\-./:]+$/; // of a QR code, without the space

const envelopeOfKind = (kind: (typeof ALL_KINDS)[number]) =>
  openDocument(encodeUtf8(genuine(kind))).envelopeBytes;
const compactOf = (kind: (typeof ALL_KINDS)[number]) => writeCompact(envelopeOfKind(kind), deflate);
const read = (text: string) => compactEnvelopes(encodeUtf8(text), inflate).map((envelope) => envelope());

/** An envelope whose payload does not compress. */
function noise(bytes: number): Uint8Array<ArrayBuffer> {
  const hashes = Array.from({ length: Math.ceil(bytes / 32) }, (_, i) =>
    nativeHashes.sha256(encodeUtf8(`noise ${i}`)),
  );
  const payload = new Uint8Array(Buffer.concat(hashes).subarray(0, bytes));
  return writeEnvelope({
    kind: 'license',
    version: 1,
    payload,
    signature: { keyId: '00'.repeat(8), bytes: new Uint8Array(64) },
  });
}

describe('compact text', () => {
  it.each(signedKinds)('of a %s gives the envelope back, whole and in parts', (kind) => {
    const { whole, parts } = compactOf(kind);
    const envelope = envelopeOfKind(kind);
    if (whole !== null) expect(read(whole)).toEqual([envelope]);
    expect(read(parts.join('\n'))).toEqual([envelope]);
    for (const text of [whole ?? '', ...parts].filter((one) => one !== ''))
      expect(text).toMatch(ALPHANUMERIC);
  });

  it('is one piece up to what a code of version 30 holds, and in parts beyond', () => {
    const small = writeCompact(noise(1400), deflate);
    expect(small.whole?.length).toBeLessThanOrEqual(2520);
    const large = writeCompact(noise(1600), deflate);
    expect(large.whole).toBeNull();
    expect(large.parts.length).toBe(3);
    expect(Math.max(...large.parts.map(({ length }) => length))).toBeLessThanOrEqual(1249);
  });

  it('has at most 99 parts, however large the document is', () => {
    const { parts } = writeCompact(noise(200_000), deflate);
    expect(parts.length).toBe(99);
    expect(read(parts.join(''))).toEqual([noise(200_000)]);
  });

  it('of a bundle there is none', () => {
    expect(() => writeCompact(envelopeOfKind('courier-bundle'), deflate)).toThrow(/not signed/);
  });

  it('is cut anew into any number of parts', () => {
    const compact = compactOf('upgrade-request');
    for (const total of [1, 2, 3, 7, 40]) {
      const parts = compactInParts(compact, total);
      expect(parts.length).toBe(total);
      expect(read(parts.toReversed().join(''))).toEqual([envelopeOfKind('upgrade-request')]);
    }
    expect(compactInParts(compact, compact.parts.length)).toEqual(compact.parts);
  });

  it('is folded for a message, and read again', () => {
    const folded = foldCompact(compactOf('upgrade-request'));
    expect(folded.split('\n').every(({ length }) => length <= 64)).toBe(true);
    expect(folded.endsWith('\n')).toBe(true);
    expect(read(`Hello\n${folded.replace(/^/gm, '> ')}bye`)).toEqual([envelopeOfKind('upgrade-request')]);
  });

  it('names the parts that are missing', () => {
    const parts = compactInParts(compactOf('pre-license'), 4);
    expect(() => read(`${parts[3]}${parts[1]}`)).toThrow(
      expect.objectContaining({
        code: 'PARTS_MISSING',
        details: { kind: 'pre-license', missing: ['1', '3'], total: 4 },
      }),
    );
  });

  it('of two documents that lack parts says so of each', () => {
    const [one, other] = [
      compactInParts(compactOf('pre-license'), 2),
      compactInParts(compactOf('license'), 2),
    ];
    const missing = compactEnvelopes(encodeUtf8(`${one[0]}${other[1]}`), inflate).map((envelope) => {
      try {
        return envelope();
      } catch (error) {
        return isRefusal(error) ? error.details['missing'] : error;
      }
    });
    expect(missing).toEqual([['2'], ['1']]);
  });

  it('is not looked for beside armor, and a refusal of the armor stands', () => {
    const { whole } = compactOf('license');
    const damaged = genuine('license').replace('eyJ', 'eyX');
    expect(() => openOneDocument(encodeUtf8(`${damaged}${whole}`), inflate)).toThrow(
      expect.objectContaining({ code: 'DAMAGED' }),
    );
    expect(() => openOneDocument(encodeUtf8('nothing'), inflate)).toThrow(
      expect.objectContaining({ code: 'NOT_A_SOFTKEY_FILE' }),
    );
  });
});

describe('whatever happens to it', () => {
  const texts = (compact: CompactText) =>
    [compact.whole ?? '', compact.parts.join('')].filter((text) => text !== '');
  const genuineTexts = signedKinds.flatMap((kind) => texts(compactOf(kind)));
  const envelopes = signedKinds.map(envelopeOfKind);

  /** What came out: a genuine envelope, or a refusal. Anything else fails the test. */
  const outcome = (text: string) => {
    for (const envelope of compactEnvelopes(encodeUtf8(text), inflate))
      try {
        const bytes = envelope();
        if (!envelopes.some((one) => Buffer.from(one).equals(bytes))) return 'another document';
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
    return 'fine';
  };

  it('one character changed, lost or put in gives no other document', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...genuineTexts),
        fc.nat(),
        fc.constantFrom('', '0', 'Z', 'O', '/', '-', ' ', 'ä'),
        fc.nat(1),
        (text, place, put, taken) => {
          const at = place % text.length;
          expect(outcome(`${text.slice(0, at)}${put}${text.slice(at + taken)}`)).toBe('fine');
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('text made of its own words breaks nothing', () => {
    const word = fc.constantFrom(
      'SOFTKEY/1/',
      'SOFTKEY/2/',
      'LICENSE',
      '/',
      '1',
      '99',
      '0',
      '1C291CA3',
      'ZZ',
      '>',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40, size: 'max' }), (words) => {
        expect(outcome(words.join(''))).toBe('fine');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('inflating', () => {
  it('stops at the bound, whatever a few bytes stand for', () => {
    const bomb = deflate(new Uint8Array(50_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    expect(() => inflate(bomb, 1000)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });

  it.each([0, 1, 5, 1000])('gives %d bytes back, and takes nothing behind them', (length) => {
    const bytes = new Uint8Array(length).fill(7);
    const packed = deflate(bytes);
    expect(inflate(packed, 1000)).toEqual(bytes);
    expect(inflate(new Uint8Array([...packed, 0]), 1000)).toBeUndefined();
    expect(inflate(packed.subarray(0, -1), 1000)).toBeUndefined();
  });
});
