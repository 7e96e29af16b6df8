import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import type { PinnedVendor } from './types.ts';

/** The part of a vendor profile that judging takes; the rest is for people and stays empty. */
export function profileOf({ vendor, rootKey, keySet, warnDays }: PinnedVendor): VendorProfile {
  return {
    id: vendor,
    name: vendor,
    demo: false,
    contact: { email: '', phone: '' },
    products: [],
    rootPublicKey: rootKey,
    keySet: keySet ?? null,
    defaultTerms: { termDays: 1, graceDays: 0, warnDays: warnDays ?? 0 },
  };
}
