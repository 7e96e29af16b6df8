import type { RequestDocument } from './context.ts';
import type { Deed } from './deed.ts';
import { entitlementShown } from './entitlement-shown.ts';
import { payloadHash } from './payload-hash.ts';
import type { Granted, RequestRules } from './request-rules.ts';
import type { Terms } from './terms.ts';
import { BEYOND_ORDER } from './weaknesses.ts';

/**
 * What it is to answer a request: its bytes, the terms that were typed, and what it does to which softkey.
 */
export function answeringDeed(
  { license, defaults, observations, replaces }: Granted,
  { payloadBytes, payload: { requestId } }: RequestDocument,
  { asked: { way, terms, returned }, overrides }: RequestRules,
): Deed {
  const { host, product, customer, reference, softkeyId, supersedes, entitlements, expiresAt } = license;
  const { graceDays, matching } = license;
  const allow = overrides.allow.toSorted();
  const allowed = observations.find(({ event }) => event === 'check-allowed');
  const isNext = supersedes !== null;
  return {
    way,
    product,
    makesSoftkey: !isNext,
    ...(way === 'rehost' && replaces && { rehostOf: replaces.softkeyId }),
    beyondOrder: String(allowed?.detail['checks']).split(' ').includes(BEYOND_ORDER),
    about: {
      host,
      product,
      customer: customer.name,
      reference,
      softkeyId: isNext ? softkeyId : null,
      otherSoftkeyId: replaces?.softkeyId ?? null,
      requestId,
      entitlements: entitlements.length === 0 ? null : entitlements.map(entitlementShown).join(', '),
      graceDays,
      matching,
      checks: allow.length === 0 ? null : allow.join(' '),
      reason: overrides.reason || null,
    },
    exactly: {
      request: payloadHash(payloadBytes),
      terms: spelledTerms(terms),
      defaults: Object.entries(defaults).toSorted(),
      supersedes,
      replaces: replaces === undefined ? null : replaces.license.sequence,
      returned: returned ?? null,
      entitlements: entitlements.map(({ name, kind, value }) => [name, kind, value]),
    },
    shown: { expiresAt },
  };
}

/** In one order, and the default apart from no end. */
function spelledTerms(terms: Terms | undefined): unknown {
  const usual = (value: unknown) => (value === undefined ? 'usual' : value);
  return [
    ...[terms?.termDays, terms?.until, terms?.fromEnd, terms?.graceDays, terms?.notBefore].map(usual),
    ...[terms?.matching, terms?.shorten].map(usual),
  ];
}
