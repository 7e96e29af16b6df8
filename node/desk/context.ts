import { openOneInside } from '../../shared/containers/open-one.ts';
import type { FileIn } from '../../shared/contract.ts';
import type { DocumentOf, SigningIdentity } from '../../shared/document/document.ts';
import type { RequestKind } from '../../shared/document/kinds.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import { authenticateHeldAs, requireVendor, type Trust } from '../../shared/trust/trust.ts';
import { inflate } from '../files/deflate.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Ledger, LedgerTransaction } from './ledger.ts';

/** What a desk works with, beside its ledger. */
export interface DeskContext {
  readonly trust: Trust;
  readonly signer: SigningIdentity;
  readonly surroundings: Surroundings;
}

/** An open desk, as its parts see it. */
export interface OpenDesk extends DeskContext {
  readonly ledger: Ledger;
}

/** A desk in the middle of a transaction, whose ledger is that transaction's own. */
export interface DeskAtWork extends DeskContext {
  readonly ledger: LedgerTransaction;
}

export type RequestDocument = DocumentOf<RequestKind>;

/**
 * The request in a file, signed by the station that it names, for this vendor. A request that was answered
 * already may be one that only version 0.1 would answer; `answer` handles that.
 */
export function openRequest<K extends RequestKind>({ bytes }: FileIn, kind: K, trust: Trust): DocumentOf<K> {
  const document = authenticateHeldAs(openKind(bytes, kind), [kind], trust);
  requireVendor(document, trust);
  return document;
}

/** `WRONG_KIND` names the command that takes what is in the file, where there is one. */
function openKind(bytes: FileIn['bytes'], kind: RequestKind) {
  try {
    return openOneInside(bytes, inflate, [kind]);
  } catch (error) {
    if (!isRefusal(error, 'WRONG_KIND')) throw error;
    const use = COMMAND_FOR[String(error.details['kind'])];
    throw use === undefined ? error : new LicensingError('WRONG_KIND', { ...error.details, use });
  }
}

const COMMAND_FOR: Readonly<Record<string, string | undefined>> = {
  'pre-license': 'desk issue',
  'upgrade-request': 'desk upgrade',
  license: 'import',
};

export function requireProduct(product: string, { products }: VendorProfile): void {
  if (!products.some(({ id }) => id === product)) throw new LicensingError('WRONG_PRODUCT', { product });
}
