import { LicensingError } from '../errors/refusal.ts';
import type { VendorProfile } from './vendor-profile.ts';

/** The products of a vendor, by their ids. */
export function productIds({ products }: Pick<VendorProfile, 'products'>): readonly string[] {
  return products.map(({ id }) => id);
}

/** A product that is none of `ids` is refused with `WRONG_PRODUCT`. */
export function requireProduct(product: string, ids: Iterable<string>): void {
  const products = [...ids];
  if (!products.includes(product)) throw new LicensingError('WRONG_PRODUCT', { product, products });
}
