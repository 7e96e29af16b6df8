import { versionsIn } from '../../shared/advisor/guide.ts';
import type { OutputOf } from '../../shared/contract.ts';
import type { Station } from './context.ts';

/** Who made this program, as far as a person may see it. */
export function vendorView({ home, surroundings }: Station): OutputOf<'vendor.read'> {
  const { program, builtAt, profile } = surroundings;
  const { name, demo, contact, products, defaultTerms, guide } = profile;
  return {
    name,
    demo,
    contact,
    products,
    defaultTerms,
    program,
    builtAt,
    home: home.scope,
    advisor: guide === undefined || guide === null ? null : { versions: versionsIn(guide) },
  };
}
