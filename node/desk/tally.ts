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
 */
export class Tally {
  count = 0;
  readonly #bytes = new Uint8Array(32);

  add({ softkeyId, sequence, license, request }: Claim): void {
    const text = JSON.stringify([softkeyId, sequence, license, request]);
    for (const [i, byte] of nativeHashes.sha256(encodeUtf8(text)).entries())
      this.#bytes[i] = (this.#bytes[i] ?? 0) ^ byte;
    this.count++;
  }

  equals(other: Tally): boolean {
    return this.count === other.count && this.#bytes.every((byte, i) => byte === other.#bytes[i]);
  }
}
