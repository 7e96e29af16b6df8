import { openBareEnvelope } from '../../shared/document/document.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { authenticate, type Trust } from '../../shared/trust/trust.ts';
import { ledgerCorrupt } from './database.ts';
import type { IssuedLicense } from './license-table.ts';

/**
 * A license out of the ledger that is still, bit for bit, what this desk signed: nothing is given away again, and nothing new is built
 * on it, before that is known. A key that was withdrawn since is refused by its own name.
 */
export function signedHere(issued: IssuedLicense, trust: Trust): IssuedLicense {
  try {
    authenticate(openBareEnvelope(issued.envelopeBytes), trust);
    return issued;
  } catch (error) {
    throw isRefusal(error, 'KEY_WITHDRAWN') ? error : ledgerCorrupt('license', error);
  }
}
