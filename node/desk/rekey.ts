import type { KeySet } from '../../shared/document/payload/key-set.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { matchFingerprints } from '../../shared/fingerprint/match.ts';
import type { DeskContext } from './context.ts';
import { licenseOf, worthTaking } from './issue.ts';
import { withdrawnKeyOf } from './key-sets.ts';
import type { LedgerTables } from './ledger.ts';
import { rebaselined, withoutKey } from './machine.ts';
import type { Overrides } from './overrides.ts';
import { type RequestDecision, refused } from './request-rules.ts';
import { nextSequence } from './restored.ts';
import { revokedRefusal } from './revoke.ts';
import { carriedDates, requireSameTerms, type Terms } from './terms.ts';
import { fromOtherMachine } from './upgrade.ts';
import { defaultsFor } from './usual-terms.ts';
import type { RulesFor } from './way-of-answering.ts';

/**
 * Answers the first request of a home whose identity key is new, on a machine that has a softkey: the next
 * license of that softkey, held to the new key. Nothing else of it changes; the desk refuses later requests
 * with the key before. A home whose license was signed with a key that was withdrawn goes on in the same way:
 * without a license it cannot ask for the next one. Refuses with `NOT_REPLACEABLE`, `REVOKED` and
 * `OTHER_MACHINE`.
 */
export function rekeyRules(terms: Terms | undefined): RulesFor<'pre-license'> {
  return ({ payload: request }, overrides, desk) => ({
    decide: (ledger, now) => decide(worthTaking(request), { terms, overrides }, ledger, desk, now),
    requireSameAsBefore: async (issued, ledger) => {
      const before = await ledger.licenses.find(issued.softkeyId, issued.supersedes ?? 0);
      if (before === undefined)
        throw new LicensingError('NOT_REPLACEABLE', await answeredBefore(issued, request, ledger));
      const { defaultTerms } = desk.surroundings.profile;
      await requireSameTerms(terms, issued, async () =>
        carriedDates(terms, before.license, defaultTerms, issued.issuedAt),
      );
    },
    overrides,
    asked: { way: 'rekey', terms },
  });
}

/** With this request the softkey was issued in the first place; another key may have come since. */
async function answeredBefore(
  { softkeyId, host }: License,
  { station }: PreLicense,
  { licenses }: LedgerTables,
) {
  const newest = await licenses.newest(softkeyId);
  const because = newest?.license.stationKey === station.publicKey ? 'same-key' : 'earlier-key';
  return { because, softkeyId, host, asking: station.host };
}

interface Asked {
  readonly terms: Terms | undefined;
  readonly overrides: Overrides;
}

async function decide(
  request: PreLicense,
  { terms, overrides }: Asked,
  ledger: LedgerTables,
  { trust, keySet, surroundings }: DeskContext,
  now: Instant,
): Promise<RequestDecision> {
  const { fingerprint, station, requestId } = request;
  const machine = { fingerprint, stationKey: station.publicKey };
  const held = await licenseOf(withoutKey(machine), ledger, trust);
  if (held === undefined) return notRekeyed('no-softkey', '', request);
  const { softkeyId } = held;
  const revocation = await ledger.revocations.find(softkeyId);
  if (revocation !== undefined) return refused(revokedRefusal(revocation, held.host), { softkeyId });
  const isSameKey = held.stationKey === station.publicKey;
  if (isSameKey && !(await isOfWithdrawnKey(held, ledger, keySet.payload)))
    return notRekeyed('same-key', softkeyId, request);
  const match = matchFingerprints(held.fingerprint, fingerprint, held.matching);
  if (match.verdict === 'broken') return fromOtherMachine(held, { softkeyId, requestId, station }, match);
  const defaults = await defaultsFor(held.product, ledger, surroundings.profile);
  const license = {
    ...held,
    sequence: await nextSequence(held, ledger.events),
    supersedes: held.sequence,
    issuedAt: now,
    ...carriedDates(terms, held, defaults, now),
    host: station.host,
    requestId,
    stationKey: station.publicKey,
    fingerprint: rebaselined(held.fingerprint, fingerprint),
  };
  const { operator, reason } = overrides;
  const detail = { requestId, softkeyId, sequence: license.sequence, reason, operator };
  const observations = [
    { event: isSameKey ? ('license-signed-anew' as const) : ('station-rekeyed' as const), detail },
  ];
  return { kind: 'granted', event: 'license-upgraded', license, defaults, observations };
}

async function isOfWithdrawnKey(
  { softkeyId }: License,
  { licenses }: LedgerTables,
  keySet: KeySet,
): Promise<boolean> {
  const newest = await licenses.newest(softkeyId);
  return newest !== undefined && withdrawnKeyOf(newest.envelopeBytes, keySet) !== undefined;
}

function notRekeyed(
  because: 'no-softkey' | 'same-key',
  softkeyId: string,
  { station: { host } }: PreLicense,
): RequestDecision {
  const names = { because, softkeyId, host, asking: host };
  return refused(new LicensingError('NOT_REPLACEABLE', names), softkeyId === '' ? {} : { softkeyId });
}
