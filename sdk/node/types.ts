/** What a product asks the package, and what it is told. Instants are UTC: `2026-12-31T23:59:59Z`. */

/** What a product pins of its vendor's profile. */
export interface PinnedVendor {
  readonly vendor: string;
  /** Base64 of 32 bytes (spec T1). */
  readonly rootKey: string;
  /** The profile's `keySet`, base64 of an envelope (spec T5); left out: none. */
  readonly keySet?: string;
  /** The profile's `warnDays`; left out: no license is ever `expiring`. */
  readonly warnDays?: number;
}

export interface CheckOptions extends PinnedVendor {
  /** Only softkeys of this product count; left out: of any. */
  readonly product?: string;
  /** The folder of the station's home; left out: where `softkey` keeps it (spec L1). */
  readonly home?: string;
  /** Left out: the clock is read. */
  readonly now?: string;
}

export interface VerifyOptions extends PinnedVendor {
  /** The newest key set, a file's bytes; it takes the place of the pinned one. */
  readonly newestKeySet?: Uint8Array;
  readonly revocationList?: Uint8Array;
  /** A license that is held already, which this one must not go behind (V8). */
  readonly held?: Uint8Array;
  /** The products that it may be for (V6); left out: any. */
  readonly products?: readonly string[];
  /** The instant in which it is judged (V10). */
  readonly now: string;
}

export interface GrantedEntitlement {
  readonly name: string;
  readonly kind: 'feature' | 'limit' | 'term';
  /** A limit's number, a term's end, null of a feature. */
  readonly value: number | string | null;
}

export interface CheckedSoftkey {
  /** The first three run. `unknown`: the home cannot be read, and `code` says why. */
  readonly kind:
    | 'active'
    | 'expiring'
    | 'grace'
    | 'not-yet-valid'
    | 'expired'
    | 'other-machine'
    | 'revoked'
    | 'unlicensed'
    | 'unknown';
  /** Whether the product may run. */
  readonly licensed: boolean;
  /** `OK`, or why it does not run, or why only for some days more: a code of docs/guides/errors.md. */
  readonly code: string;
  /** In grace: why. `emergency`: a person began it, and it is the last. */
  readonly reason: 'expired' | 'drifted' | 'emergency' | null;
  readonly softkeyId: string | null;
  readonly sequence: number | null;
  readonly product: string | null;
  readonly host: string | null;
  readonly customer: string | null;
  readonly notBefore: string | null;
  readonly expiresAt: string | null;
  readonly graceUntil: string | null;
  /** Begun days count whole; null: no end. */
  readonly daysLeft: number | null;
  /** Null where it is 48 hours or more. */
  readonly hoursLeft: number | null;
  readonly match: 'match' | 'tolerated' | 'broken' | null;
  readonly entitlements: readonly GrantedEntitlement[];
}

export interface CheckResult {
  /** The softkey that serves longest. */
  readonly best: CheckedSoftkey;
  /** All of them, the best first. */
  readonly softkeys: readonly CheckedSoftkey[];
  readonly clock: {
    readonly now: string;
    /** The highest time that is proved. */
    readonly highest: string;
    /** The time that dates are judged by. */
    readonly judged: string;
    readonly setBack: boolean;
  } | null;
  /** Something that the state depends on is not on record (spec H6): let `softkey status` take it down. */
  readonly notRecorded: boolean;
  readonly problems: readonly { readonly file: string; readonly code: string }[];
}

export interface VerifyResult {
  /** `OK`, or why not: a code of docs/guides/errors.md. */
  readonly code: string;
  /** Of which file `code` speaks. */
  readonly about: 'key-set' | 'revocation-list' | 'held' | 'license';
  readonly phase: 'not-yet' | 'in-term' | 'in-grace' | 'over' | null;
  /** Null unless the vendor's signature held. */
  readonly license: {
    readonly softkeyId: string;
    readonly sequence: number;
    readonly product: string;
    readonly host: string;
    readonly notBefore: string;
    readonly expiresAt: string | null;
    readonly entitlements: readonly GrantedEntitlement[];
  } | null;
}
