import type { LicenseView, Remark } from './desk-views.ts';
import type { CompactText } from './document/compact.ts';
import type { RequestKind } from './document/kinds.ts';
import type { PreflightGroup } from './document/payload/fields.ts';
import type { Instant } from './encoding/instant.ts';
import type { RefusalView } from './views.ts';

/** Who asks, and for what, as the request says it. Its signature is that of the station it names. */
export interface RequestFace {
  readonly kind: RequestKind;
  readonly requestId: string;
  /** To compare with what the customer reads out on the phone. */
  readonly checkCode: string;
  readonly createdAt: Instant;
  readonly host: string;
  /** null: the license in an upgrade request cannot be read. */
  readonly product: string | null;
  readonly customer: { readonly name: string; readonly contact: string } | null;
  /** The order's; empty where it has none. */
  readonly reference: string;
  /** Who made it; empty where that is not said. */
  readonly person: string;
  /** Of an upgrade request: the softkey that asks, and the license that it has. */
  readonly softkey: { readonly softkeyId: string; readonly license: LicenseDates & Sequence } | null;
  /** Why a station asks once more; null: it asks for the first time. */
  readonly again: string | null;
  /** What the checks before the first request came to. */
  readonly checks: readonly PreflightGroup[];
}

interface Sequence {
  readonly sequence: number;
}

/** When a license runs. */
export interface LicenseDates {
  readonly notBefore: Instant;
  readonly expiresAt: Instant | null;
  readonly graceUntil: Instant | null;
}

/** A license as it can be given out: in a file, as text, in codes, in a mail to whoever is named in it. */
export interface GivenLicense {
  readonly license: LicenseView;
  readonly compact: CompactText;
  /** The number of a newer license of its softkey: that one is to be sent; null: this is the newest. */
  readonly newer: number | null;
  /** True where its request was answered before: the same bytes again. */
  readonly repeated: boolean;
  /** What the license says of the customer's contact; may be a phone number as well. */
  readonly contact: string;
}

/** The softkey whose place another one is to take, as its newest license has it. */
export interface ReplacedSoftkey {
  readonly softkeyId: string;
  readonly host: string;
  readonly product: string;
  readonly customer: string;
  readonly reference: string;
  readonly license: LicenseDates & Sequence;
}

/** What would come of a request at this moment. Nothing was written. */
export interface RequestJudgement {
  readonly face: RequestFace;
  readonly fate: RequestFate;
  /** null: it takes nothing's place. */
  readonly replaced: ReplacedSoftkey | null;
}

export type RequestFate =
  /** It would get this license. */
  | {
      readonly kind: 'grantable';
      readonly dates: LicenseDates;
      readonly sequence: number;
      readonly remarks: readonly Remark[];
      /** What was to be allowed although that is not needed. */
      readonly notNeeded: readonly string[];
    }
  /** It has its license. */
  | { readonly kind: 'answered'; readonly given: GivenLicense; readonly remarks: readonly Remark[] }
  | { readonly kind: 'refused'; readonly refusal: RefusalView };
