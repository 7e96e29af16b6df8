import type { Instant } from '../encoding/instant.ts';
import type { AnyDocument } from './document.ts';

/** Of whom and until when a document is; null: it says nothing of it. */
export interface DocumentSubject {
  readonly host: string | null;
  readonly customer: string | null;
  readonly product: string | null;
  /** The end of a license; null also where it has none. */
  readonly expiresAt: Instant | null;
}

/** What a document whose signature holds says of whom it is for. */
export function subjectOf(document: AnyDocument): DocumentSubject {
  switch (document.kind) {
    case 'license': {
      const { host, customer, product, expiresAt } = document.payload;
      return { host, customer: customer.name, product, expiresAt };
    }
    case 'pre-license': {
      const { station, order } = document.payload;
      return { host: station.host, customer: order.customer.name, product: order.product, expiresAt: null };
    }
    case 'upgrade-request':
    case 'return-receipt':
      return { host: document.payload.station.host, customer: null, product: null, expiresAt: null };
    default:
      return { host: null, customer: null, product: null, expiresAt: null };
  }
}
