import { summaryOf } from '../../shared/document/document.ts';
import { readEnvelope } from '../../shared/document/envelope.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { authenticate, type Trust } from '../../shared/trust/trust.ts';
import { verifyBeside } from '../crypto/native.ts';
import type { IssuedLicense } from './license-table.ts';

export function isSigned({ license, envelopeBytes }: IssuedLicense, trust: Trust): boolean {
  const summary = summaryOf('license', license); // a license in the ledger has no other
  try {
    authenticate({ kind: 'license', envelope: readEnvelope(envelopeBytes), envelopeBytes, summary }, trust);
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}

/** So many signatures are under way at most: each keeps its bytes and its license in memory. */
const MOST_UNDER_WAY = 256;

/**
 * Whether licenses are signed, one after the other; their signatures are verified on other threads. Calls
 * `unsigned` for each that is not, in their order.
 */
export class SignaturesBeside {
  readonly #trust: Trust;
  readonly #unsigned: (license: License) => Promise<void>;
  readonly #underWay: { readonly license: License; readonly holds: Promise<boolean> }[] = [];

  constructor(trust: Trust, unsigned: (license: License) => Promise<void>) {
    this.#trust = trust;
    this.#unsigned = unsigned;
  }

  async look(issued: IssuedLicense): Promise<void> {
    const { license } = issued;
    this.#underWay.push({ license, holds: holdsBeside(issued, this.#trust) });
    if (this.#underWay.length === MOST_UNDER_WAY) await this.#finish(MOST_UNDER_WAY / 2);
  }

  /** Waits for all that were looked at. */
  end(): Promise<void> {
    return this.#finish(this.#underWay.length);
  }

  async #finish(count: number): Promise<void> {
    for (const { license, holds } of this.#underWay.splice(0, count))
      if (!(await holds)) await this.#unsigned(license);
  }
}

/** Everything but the signature is looked at here and now. */
function holdsBeside(issued: IssuedLicense, trust: Trust): Promise<boolean> {
  let holds = Promise.resolve(true);
  const verify: Trust['verify'] = (message, signature, publicKey) => {
    holds = verifyBeside(Uint8Array.from(message), signature, publicKey); // the message's room is used again
    return true;
  };
  return isSigned(issued, { ...trust, verify }) ? holds : Promise.resolve(false);
}
