import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { nativeHashes } from '../crypto/native.ts';

/** A license, as its event says it: by the hashes of its payload and of the request's. */
export interface Claim {
  readonly softkeyId: string;
  readonly sequence: number;
  readonly license: string;
  readonly request: string;
}

/**
 * A set of claims in 32 bytes, whatever the order in which they come, so that the events of a ledger and its
 * licenses are compared without holding either. Each claim is in a set once: its name is a key of both.
 * `key` is drawn for this one comparison: whoever knew it could change a few hundred requests so that the
 * bytes come out the same.
 */
export class Tally {
  count = 0;
  readonly #key: Uint8Array;
  readonly #bytes = new Uint8Array(32);

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  add({ softkeyId, sequence, license, request }: Claim): void {
    const text = JSON.stringify([softkeyId, sequence, license, request]);
    // The key before the text is enough: nobody sees what comes out. An HMAC would cost five times as much.
    const digest = nativeHashes.sha256(Buffer.concat([this.#key, encodeUtf8(text)]));
    for (let i = 0; i < 32; i++) this.#bytes[i] = (this.#bytes[i] ?? 0) ^ (digest[i] ?? 0);
    this.count++;
  }

  equals(other: Tally): boolean {
    return this.count === other.count && this.#bytes.every((byte, i) => byte === other.#bytes[i]);
  }
}
