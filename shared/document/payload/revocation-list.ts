import { dateOf } from '../../encoding/instant.ts';
import { ascending, instant, integer, list, orNull, record, type ShapeOf, text, where } from '../shape.ts';
import { type PayloadFormat, sequence, softkeyId, vendorId } from './fields.ts';

const shape = record({
  vendor: vendorId,
  sequence: integer(1, 1_000_000),
  issuedAt: instant,
  revoked: where(
    list(
      record({ softkeyId, throughSequence: orNull(sequence), revokedAt: instant, reason: text(0, 200) }),
      0,
      1000,
    ),
    (items) => ascending(items, (item) => item.softkeyId),
    'softkey ids ascending, none twice',
  ),
});

/** The signed, complete list of licenses that no longer count (spec §7, revocation-list). */
export type RevocationList = ShapeOf<typeof shape>;

export const revocationList: PayloadFormat<RevocationList> = {
  shape,
  summary: (payload) => [
    ['Vendor', payload.vendor],
    ['Number', String(payload.sequence)],
    ['Issued', dateOf(payload.issuedAt)],
  ],
};
