import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nativeHashes } from '../../../node/crypto/native.ts';
import { deflate, inflate } from '../../../node/files/deflate.ts';
import { portableHashes, portableInflate } from '../../../renderer/verify/tools.ts';
import type { Inflate } from '../../../shared/document/compact.ts';
import { isRefusal } from '../../../shared/errors/refusal.ts';

// What a page unpacks and digests with answers as Node does, whatever the bytes.

const MOST = 100_000;

function answerOf(unpack: Inflate, bytes: Uint8Array, most = MOST): unknown {
  try {
    const answer = unpack(bytes, most);
    return answer && Buffer.from(answer).toString('base64');
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { code: error.code, details: error.details };
  }
}

const text = new Uint8Array(Buffer.from('softkey '.repeat(5000)));
const noise = new Uint8Array(randomBytes(3000));

describe('inflate in a browser', () => {
  it.each([
    ['a text', deflate(text)],
    ['noise', deflate(noise)],
    ['nothing', deflate(new Uint8Array())],
    ['no bytes', new Uint8Array()],
    ['one byte', Uint8Array.of(3)],
    ['no stream', noise],
    ['a byte behind the stream', Uint8Array.of(...deflate(text), 0)],
    ['two streams', Uint8Array.of(...deflate(text), ...deflate(text))],
    ['a stream without its end', deflate(text).subarray(0, -1)],
    ['more than the bound', deflate(new Uint8Array(MOST + 1))],
    ['the bound', deflate(new Uint8Array(MOST))],
    ['far more than the bound', deflate(new Uint8Array(50_000_000))],
  ])('answers to %s as Node does', (_, bytes) => {
    expect(answerOf(portableInflate, bytes)).toEqual(answerOf(inflate, bytes));
  });

  it('answers to altered streams as Node does', () => {
    const packed = deflate(new Uint8Array(Buffer.from(JSON.stringify({ text: noise.join(',') }))));
    for (let at = 0; at < packed.length; at += 7) {
      const altered = packed.slice();
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
      expect([at, answerOf(portableInflate, altered)]).toEqual([at, answerOf(inflate, altered)]);
    }
  });
});

describe('the hashes of a browser', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 1000, 300_000])('are those of Node, of %d bytes', (length) => {
    const [bytes, key] = [new Uint8Array(randomBytes(length)), new Uint8Array(randomBytes(length % 200))];
    const hex = (digest: Uint8Array) => Buffer.from(digest).toString('hex');
    expect(hex(portableHashes.sha256(bytes))).toBe(hex(nativeHashes.sha256(bytes)));
    expect(hex(portableHashes.hmacSha256(key, bytes))).toBe(hex(nativeHashes.hmacSha256(key, bytes)));
  });
});
