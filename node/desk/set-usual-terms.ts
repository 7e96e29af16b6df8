import { isDeepStrictEqual } from 'node:util';
import type { UsualTerms } from '../../shared/desk-usual-terms.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { productIds, requireProduct } from '../../shared/profile/products.ts';
import type { OpenDesk } from './context.ts';
import { noteUnlessHeld } from './note-unless-held.ts';
import { readyToWrite } from './ready-to-write.ts';
import { detailOfUsualTerms, saysNothing, usualTermsIn, usualTermsShown } from './usual-terms.ts';

/** The usual terms of a product from now on, whole; `date`: today's, where the desk's clock is in doubt. */
export interface UsualTermsOrder {
  readonly usual: UsualTerms;
  /** YYYY-MM-DD */
  readonly date: string | undefined;
}

/**
 * Sets the usual terms of a product, or takes them away where they say nothing. Licenses that were issued
 * stay as they are. `WRONG_PRODUCT`, and what a policy asks before: it changes what every clerk issues.
 */
export async function setUsualTerms({ usual, date }: UsualTermsOrder, desk: OpenDesk): Promise<UsualTerms> {
  requireProduct(usual.product, productIds(desk.surroundings.profile));
  const outcome = await desk.ledger.transaction(async (ledger) => {
    const atWork = await readyToWrite(desk, ledger, 'keys');
    const before = (await usualTermsIn(atWork.ledger.events)).find(
      ({ product }) => product === usual.product,
    );
    if (before === undefined ? saysNothing(usual) : isDeepStrictEqual(before, usual)) return usual;
    const detail = detailOfUsualTerms(usual);
    const deed = { about: usualTermsShown(usual), exactly: detail };
    return (await noteUnlessHeld({ event: 'usual-terms-set', detail }, deed, date, atWork)) ?? usual;
  });
  await desk.ledger.holdEnd(desk.signer);
  if (outcome instanceof LicensingError) throw outcome;
  return outcome;
}
