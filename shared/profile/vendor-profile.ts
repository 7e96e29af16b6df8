import { productId, publicKey, vendorId } from '../document/payload/fields.ts';
import {
  base64,
  boolean,
  integer,
  list,
  orNull,
  record,
  type Shape,
  type ShapeOf,
  text,
} from '../document/shape.ts';

const optional =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, trace) =>
    value === undefined ? null : orNull(shape)(value, trace);

/** What a build knows of its vendor. A file that a vendor writes by hand, so members may come in any order. */
export const vendorProfile = record({
  id: vendorId,
  name: text(1, 120),
  /** True where the signing keys are public: every screen then says DEMO. */
  demo: boolean,
  contact: record({ email: text(0, 200), phone: text(0, 60) }),
  products: list(record({ id: productId, name: text(1, 120) }), 1, 200),
  rootPublicKey: publicKey,
  /** The first key set, as the base64 of its envelope (spec T5). */
  keySet: optional(base64()),
  defaultTerms: record({
    termDays: integer(1, 36_600),
    graceDays: integer(0, 366),
    warnDays: integer(0, 366),
  }),
});

export type VendorProfile = ShapeOf<typeof vendorProfile>;
