import { inflate } from '../../node/files/deflate.ts';
import { bareHoldings } from '../../node/station/holdings.ts';
import type { DocumentOf } from '../../shared/document/document.ts';
import type { Kind } from '../../shared/document/kinds.ts';
import { openOneDocument } from '../../shared/document/open-file.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { phaseOf } from '../../shared/license/term.ts';
import { countOf, requireInTerm, verifyLicenseDocument } from '../../shared/license/verify-license.ts';
import { authenticateAs, requireVendor, type Trust, withKeySet } from '../../shared/trust/trust.ts';
import { profileOf } from './profile.ts';
import type { VerifyOptions, VerifyResult } from './types.ts';

/**
 * Verifies the license in a file's bytes (spec §9), without its machine (V7), which `check` is for. A refusal
 * is a code in the result. Throws where the pinned values are none.
 */
export function verify(license: Uint8Array, options: VerifyOptions): VerifyResult {
  const result: { -readonly [K in keyof VerifyResult]: VerifyResult[K] } = {
    ...{ code: 'OK', about: 'key-set', phase: null, license: null },
  };
  try {
    judge(license, options, result);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    result.code = error.code;
  }
  return result;
}

type Judged = { -readonly [K in keyof VerifyResult]: VerifyResult[K] };

function judge(bytes: Uint8Array, options: VerifyOptions, result: Judged): void {
  const trust = trustOf(options);
  result.about = 'revocation-list';
  const list = options.revocationList && believed(options.revocationList, 'revocation-list', trust);
  result.about = 'license';
  const document = authenticateAs(openOneDocument(bytes, inflate, ['license']), ['license'], trust);
  const { payload } = document;
  const { softkeyId, sequence, product, host, notBefore, expiresAt, entitlements } = payload;
  result.license = { softkeyId, sequence, product, host, notBefore, expiresAt, entitlements };
  const accepted = verifyLicenseDocument(document, {
    trust,
    products: new Set(options.products ?? [product]),
    machine: null,
    held: (wanted) => heldOf(options, wanted, trust, result),
    revocations: list?.payload,
    now: options.now,
  });
  result.phase = phaseOf(payload, options.now);
  requireInTerm(accepted);
}

function trustOf(options: VerifyOptions): Trust {
  const { trust } = bareHoldings(profileOf(options));
  if (options.newestKeySet === undefined) return trust;
  return withKeySet(trust, believed(options.newestKeySet, 'key-set', trust).payload);
}

/** Why a held license is refused is said of it, and not of the one that is verified. */
function heldOf({ held }: VerifyOptions, softkeyId: string, trust: Trust, result: Judged) {
  if (held === undefined) return undefined;
  result.about = 'held';
  const document = believed(held, 'license', trust);
  result.about = 'license';
  return document.payload.softkeyId === softkeyId ? countOf(document) : undefined;
}

function believed<K extends Kind>(bytes: Uint8Array, kind: K, trust: Trust): DocumentOf<K> {
  const document = authenticateAs(openOneDocument(bytes, inflate, [kind]), [kind], trust);
  requireVendor(document, trust);
  return document;
}
