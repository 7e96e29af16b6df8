import type { DeskWay } from '../../shared/desk-people.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import type { JournalDetail } from '../../shared/journal/journal.ts';
import { payloadHash } from './payload-hash.ts';

/** Something that is about to be done, as exactly as somebody may approve it. */
export interface Deed {
  readonly way: DeskWay;
  /** null: it is of no product. */
  readonly product: string | null;
  /** One more softkey, or one in the place of another. */
  readonly makesSoftkey?: boolean;
  /** The softkey that is moved by it. */
  readonly rehostOf?: string;
  readonly beyondOrder?: boolean;
  /** What whoever decides has to know. */
  readonly about: JournalDetail;
  /** What else decides about the outcome. */
  readonly exactly: unknown;
  /** What is only shown, because it would be another tomorrow. */
  readonly shown?: JournalDetail;
}

/** Tells a deed of this operator from every other one. */
export function deedDigest({ way, about, exactly }: Deed, operator: string, vendor: string): string {
  return payloadHash(encodeUtf8(JSON.stringify({ vendor, operator, way, about, exactly })));
}
