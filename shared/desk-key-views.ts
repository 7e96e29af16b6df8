import type { Instant } from './encoding/instant.ts';
import type { FileOut } from './views.ts';

/** What a desk shows of its keys, and of itself when it was just made. */

/** A signing key, as people are told of it. */
export interface KeyView {
  readonly keyId: string;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly state: 'signs' | 'ended' | 'withdrawn';
}

/** The newest key set of a desk; its keys from the newest one on. */
export interface KeysView {
  readonly version: number;
  readonly issuedAt: Instant;
  readonly keys: readonly KeyView[];
}

/** The key set that came of a change. */
export interface KeysChangeView extends KeysView {
  readonly kind: 'key-set';
  readonly file: FileOut;
}

export interface DeskView {
  readonly vendor: { readonly id: string; readonly name: string };
  readonly demo: boolean;
  /** base64 of 32 bytes */
  readonly rootPublicKey: string;
  readonly signingKeyId: string;
  readonly keySetVersion: number;
  /**
   * The files in the desk's folder that were written for people, by name: the key set, and the vendor profile
   * if it is a new one.
   */
  readonly files: readonly string[];
  /**
   * True where this program pins another root key: only a build with the new vendor profile can use this
   * desk.
   */
  readonly needsBuild: boolean;
}
