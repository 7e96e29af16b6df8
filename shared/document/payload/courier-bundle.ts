import { dateOf } from '../../encoding/instant.ts';
import { MOST_INSIDE } from '../kinds.ts';
import { base64, instant, list, oneOf, record, type ShapeOf, text, where } from '../shape.ts';
import { type PayloadFormat, vendorId } from './fields.ts';

const fileName = where(
  text(1, 120),
  (name) => !/[/\\:]/.test(name) && name !== '.' && name !== '..',
  'a file name without folders',
);

const shape = record({
  vendor: vendorId,
  createdAt: instant,
  from: oneOf('station', 'relay', 'desk'),
  documents: list(record({ name: fileName, envelope: base64() }), 1, MOST_INSIDE),
});

/** Many documents in one file; it proves nothing by itself (spec §7, courier-bundle). */
export type CourierBundle = ShapeOf<typeof shape>;

export const courierBundle: PayloadFormat<CourierBundle> = {
  shape,
  summary: (payload) => [
    ['Vendor', payload.vendor],
    ['Documents', String(payload.documents.length)],
    ['Created', dateOf(payload.createdAt)],
  ],
};
