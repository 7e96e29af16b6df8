import { dateOf } from '../../encoding/instant.ts';
import { ascending, instant, integer, list, oneOf, orNull, record, type ShapeOf, where } from '../shape.ts';
import { keyId, type PayloadFormat, publicKey, vendorId } from './fields.ts';

const signingKey = record({
  keyid: keyId,
  publicKey,
  notBefore: instant,
  notAfter: orNull(instant),
  status: oneOf('active', 'withdrawn'),
});

/** One key that may sign licenses, and when (spec T2–T4). */
export type SigningKey = ShapeOf<typeof signingKey>;

/** So many keys a key set has at most. */
export const MOST_KEYS = 64;

const shape = record({
  vendor: vendorId,
  version: integer(1, 1_000_000),
  issuedAt: instant,
  keys: where(
    list(signingKey, 1, MOST_KEYS),
    (keys) => ascending(keys, ({ keyid }) => keyid),
    'keyids ascending, none twice',
  ),
});

/** The root-signed list of signing keys (spec §7, key-set). */
export type KeySet = ShapeOf<typeof shape>;

export const keySet: PayloadFormat<KeySet> = {
  shape,
  summary: (payload) => [
    ['Vendor', payload.vendor],
    ['Version', String(payload.version)],
    ['Issued', dateOf(payload.issuedAt)],
  ],
};
