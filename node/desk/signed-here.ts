import { openBareEnvelope } from '../../shared/document/document.ts';
import { authenticate, type Trust } from '../../shared/trust/trust.ts';
import { ledgerCorrupt } from './database.ts';
import type { IssuedLicense } from './license-table.ts';

/**
 * A license from the ledger that is still, bit for bit, what this desk signed. This is checked before the
 * license is given out again or a new one is based on it.
 */
export function signedHere(issued: IssuedLicense, trust: Trust): IssuedLicense {
  try {
    authenticate(openBareEnvelope(issued.envelopeBytes), trust);
    return issued;
  } catch (error) {
    throw ledgerCorrupt('license', error);
  }
}
