import { crc32, deflateRawSync } from 'node:zlib';
import type { Kind } from '../../shared/document/kinds.ts';
import { envelopeOf, payloads, VERSIONS } from './documents.ts';

/**
 * Writes compact text, also false one (spec §14). Written after docs/spec.md and not with the code in
 * shared/.
 */

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export interface CompactLayers {
  readonly version?: string;
  /** The envelope that it is made of, where that is not the genuine one. */
  readonly envelope?: Uint8Array;
  /** What stands in the kind's place. */
  readonly word?: string;
  /** The bytes behind keyid and signature. */
  readonly stream?: Uint8Array;
  readonly content?: (content: Buffer) => Buffer;
  readonly check?: string;
  readonly data?: (digits: string) => string;
}

/** The genuine document of a kind in so many parts. */
export function compactOf(kind: Kind, total = 1, layers: CompactLayers = {}): string[] {
  const word = layers.word ?? kind.toUpperCase();
  const whole = contentOf(kind, layers);
  const version = layers.version ?? `${VERSIONS[kind]}`;
  const check = layers.check ?? checkOf(version === '1' ? word : `${word}/${version}`, whole);
  const size = Math.ceil(whole.length / total);
  return Array.from({ length: total }, (_, i) => {
    const digits = base32(whole.subarray(i * size, (i + 1) * size));
    return `SOFTKEY/${version}/${word}/${i + 1}/${total}/${check}/${layers.data?.(digits) ?? digits}/`;
  });
}

function contentOf(kind: Kind, { envelope, stream, content = (all) => all }: CompactLayers): Buffer {
  const text = Buffer.from(envelope ?? envelopeOf(kind, payloads[kind])).toString();
  const { payload, signatures } = JSON.parse(text);
  const [{ keyid, sig }] = signatures.length === 0 ? [{ keyid: '00'.repeat(8), sig: '' }] : signatures;
  return content(
    Buffer.concat([
      Buffer.from(keyid, 'hex'),
      Buffer.from(sig, 'base64'),
      stream ?? stored(Buffer.from(payload, 'base64')),
    ]),
  );
}

function checkOf(word: string, content: Buffer): string {
  const crc = crc32(Buffer.concat([Buffer.from(`${word}\n`), content]));
  return crc.toString(16).padStart(8, '0').toUpperCase();
}

export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => DIGITS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** DEFLATE without compressing: the same bytes from every zlib. */
export function stored(bytes: Buffer): Buffer {
  const head = Buffer.from([1, 0, 0, 0, 0]);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(~bytes.length & 0xffff, 3);
  return Buffer.concat([head, bytes]);
}

/** As a program compresses it. */
export function deflated(bytes: Uint8Array | string): Buffer {
  return deflateRawSync(bytes, { level: 9 });
}
