import { guide } from '../advisor/guide.ts';
import { productId, publicKey, vendorId } from '../document/payload/fields.ts';
import { base64, boolean, integer, list, record, type Shape, type ShapeOf, text } from '../document/shape.ts';
import { preflightPolicy } from '../preflight/policy.ts';
import { optional } from './optional.ts';

const shape = record({
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
  /** What the vendor has to say about the checks before the first request. */
  preflight: optional(preflightPolicy),
  /** Its virtualization guide, for the advisor. */
  guide: optional(guide),
});

type Read = ShapeOf<typeof shape>;

/** What a build knows of its vendor. A vendor may have nothing to say about preflight and architecture. */
export type VendorProfile = Omit<Read, 'preflight' | 'guide'> & Partial<Pick<Read, 'preflight' | 'guide'>>;

/** A file that a vendor writes by hand, so members may come in any order. */
export const vendorProfile: Shape<VendorProfile> = shape;
