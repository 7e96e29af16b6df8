import type { Observation } from '../../shared/desk-event.ts';
import type { LedgerRestore } from '../../shared/desk-views.ts';
import { openBareEnvelope, type VerifiedDocument } from '../../shared/document/document.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { UpgradeRequest } from '../../shared/document/payload/upgrade-request.ts';
import { decodeBase64 } from '../../shared/encoding/base64.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { type MatchReport, matchFingerprints } from '../../shared/fingerprint/match.ts';
import { equalBytes, type VerifiedLicense } from '../../shared/license/older-or-revoked.ts';
import { productIds, requireProduct } from '../../shared/profile/products.ts';
import { authenticateAs, requireVendor, type Trust } from '../../shared/trust/trust.ts';
import type { DeskContext } from './context.ts';
import { ledgerCorrupt } from './database.ts';
import type { LedgerTables } from './ledger.ts';
import type { IssuedLicense, LicenseTable } from './license-table.ts';
import { componentsThat, rebaselined } from './machine.ts';
import { requestAnsweredBy, requestFactsIn, wasAdopted } from './request-facts.ts';
import { type RequestDecision, refused } from './request-rules.ts';
import { lastRestore, nextSequence, sinceRestore } from './restored.ts';
import { revokedRefusal } from './revoke.ts';
import { signedHere } from './signed-here.ts';
import { nextDates, requireSameTerms, type TermDates, type Terms } from './terms.ts';
import { RECENT, twoChains } from './two-chains.ts';
import {
  observeBehind,
  observeClockAhead,
  observeDrift,
  observeEarlyExtension,
  observeEmergency,
  observeEndKept,
  observeJournalBack,
  observeJournalRewritten,
  observeShortened,
  observeTimeBack,
  type Recent,
} from './upgrade-observations.ts';
import { defaultsFor, type ProductDefaults } from './usual-terms.ts';
import type { RulesFor } from './way-of-answering.ts';

/** Answers an upgrade request with the next license of its softkey, complete in itself. */
export function upgradeRules(terms: Terms | undefined): RulesFor<'upgrade-request'> {
  return (request, overrides, desk) => {
    const current = openCurrentLicense(request.payload, desk.trust);
    requireProduct(current.payload.product, productIds(desk.surroundings.profile));
    return {
      decide: (ledger, now) => decide(request, { current, terms }, ledger, desk, now),
      requireSameAsBefore: (issued, ledger) =>
        requireSameTerms(terms, issued, () => datesThen(issued, terms, ledger, desk)),
      overrides,
      asked: { way: 'upgrade', terms },
    };
  };
}

/** The dates that these terms would have given to a license when it was issued. */
async function datesThen(
  { softkeyId, supersedes, issuedAt }: License,
  terms: Terms | undefined,
  { licenses }: LedgerTables,
  { surroundings }: DeskContext,
): Promise<TermDates> {
  const previous = await licenses.find(softkeyId, supersedes ?? 0);
  if (previous === undefined) throw ledgerCorrupt('license');
  return nextDates(terms, previous.license, surroundings.profile.defaultTerms, issuedAt);
}

/** The license inside a request: signed by this vendor, and the one that the request says it is. */
export function openCurrentLicense(request: UpgradeRequest, trust: Trust): VerifiedLicense {
  const bytes = decodeBase64(request.currentLicense);
  if (bytes === undefined) throw new Error('currentLicense is base64 once the request is read');
  const document = authenticateAs(openBareEnvelope(bytes), ['license'], trust);
  requireVendor(document, trust);
  const { softkeyId, sequence } = document.payload;
  if (softkeyId !== request.softkeyId || sequence !== request.sequence)
    throw new LicensingError('MALFORMED', {
      fields: ['currentLicense: softkeyId and sequence of the request'],
    });
  return document;
}

interface Asked {
  /** The license that the request shows. */
  readonly current: VerifiedLicense;
  readonly terms: Terms | undefined;
}

async function decide(
  document: VerifiedDocument<'upgrade-request'>,
  { current, terms }: Asked,
  { licenses, revocations, events }: LedgerTables,
  { trust, surroundings }: DeskContext,
  now: Instant,
): Promise<RequestDecision> {
  const request = document.payload;
  const { softkeyId, sequence } = request;
  const issued = await licenses.find(softkeyId, sequence);
  const newest = await licenses.newest(softkeyId);
  if (issued === undefined || newest === undefined) return softkeyUnknown(request, await lastRestore(events));
  requireSame(signedHere(issued, trust), current);
  const { license } = signedHere(newest, trust);
  const revocation = await revocations.find(softkeyId);
  if (revocation !== undefined) return refused(revokedRefusal(revocation, license.host), { softkeyId });
  if (license.stationKey !== request.station.publicKey) return stationKeyChanged(request, issued);
  const match = matchFingerprints(license.fingerprint, request.fingerprint, license.matching);
  if (match.verdict === 'broken') return fromOtherMachine(license, request, match);
  const defaults = await defaultsFor(license.product, { events }, surroundings.profile);
  const next = {
    ...nextLicense(license, request, { terms, defaults }, now),
    sequence: await nextSequence(license, events),
  };
  return {
    kind: 'granted',
    event: 'license-upgraded',
    license: next,
    defaults,
    observations: [
      ...(await observe(document, newest, match, licenses)),
      ...observeShortened(next, license),
      ...observeEndKept(next, terms),
      ...observeEarlyExtension(next, license, terms),
    ],
  };
}

async function observe(
  document: VerifiedDocument<'upgrade-request'>,
  newest: IssuedLicense,
  match: MatchReport,
  licenses: LicenseTable,
): Promise<readonly Observation[]> {
  const request = document.payload;
  const now = requestFactsIn(document);
  const always = [...observeBehind(request, newest.license), ...observeDrift(request, match)];
  // What was asked for an adopted license is lost: there is nothing to hold this request against.
  if (wasAdopted(newest)) return [...always, ...observeClockAhead(request)];
  const last = requestAnsweredBy(newest);
  const recent = answeredLately(request.softkeyId, newest, licenses);
  return [
    ...always,
    ...(await observeJournalBack(request, now, last, recent)),
    ...observeJournalRewritten(request, now, last),
    ...(await observeTimeBack(request, now, last, recent)),
    ...observeClockAhead(request),
    ...observeEmergency(request, last),
    ...(await twoChains(now, request.softkeyId, last.answer, recent)),
  ];
}

/** Asked of the ledger once, and only where something is unusual. */
function answeredLately(softkeyId: string, newest: IssuedLicense, licenses: LicenseTable): Recent {
  let answered: ReturnType<Recent> | undefined;
  const ask = async () => {
    const recent = await licenses.recent(softkeyId, RECENT);
    // A new station key began a journal of its own.
    const onOneKey = recent.filter(
      (one) => one.license.stationKey === newest.license.stationKey && !wasAdopted(one),
    );
    return onOneKey.map(requestAnsweredBy);
  };
  return () => {
    answered ??= ask();
    return answered;
  };
}

/** spec §10: one number, one content. */
function requireSame(issued: IssuedLicense, { payload, payloadBytes }: VerifiedLicense): void {
  if (!equalBytes(issued.payloadBytes, payloadBytes))
    throw new LicensingError('SEQUENCE_CONFLICT', { sequence: payload.sequence, of: 'license' });
}

/** Signed by this desk's key but not in this ledger: the ledger was restored from an older backup. */
function softkeyUnknown(
  { softkeyId, sequence }: UpgradeRequest,
  restore: LedgerRestore | undefined,
): RequestDecision {
  const names = { softkeyId, sequence };
  return refused(new LicensingError('SOFTKEY_UNKNOWN', { ...names, ...sinceRestore(restore) }), names);
}

/** `because`: the license that the station has is tied to its key, and only a later one is not (rekey). */
function stationKeyChanged(
  { softkeyId, station }: UpgradeRequest,
  { license }: IssuedLicense,
): RequestDecision {
  const because = license.stationKey === station.publicKey ? 'earlier-key' : 'unknown-key';
  const names = { softkeyId, asking: station.host, host: license.host, because };
  return refused(new LicensingError('STATION_KEY_CHANGED', names), { softkeyId });
}

export function fromOtherMachine(
  newest: License,
  { softkeyId, requestId, station }: Pick<UpgradeRequest, 'softkeyId' | 'requestId' | 'station'>,
  match: MatchReport,
): RequestDecision {
  const changed = componentsThat(match, 'changed');
  const same = componentsThat(match, 'same');
  const names = { requestId, softkeyId, asking: station.host, host: newest.host };
  return refused(new LicensingError('OTHER_MACHINE', { ...names, changed, same }), {
    softkeyId,
    changed: changed.join(' '),
    same: same.join(' '),
  });
}

/** What was granted carries over. Only the term, the sequence and the state of the machine are new. */
function nextLicense(
  newest: License,
  { requestId, station, fingerprint }: UpgradeRequest,
  { terms, defaults }: { readonly terms: Terms | undefined; readonly defaults: ProductDefaults },
  issuedAt: Instant,
): License {
  return {
    ...newest,
    supersedes: newest.sequence,
    issuedAt,
    ...nextDates(terms, newest, defaults, issuedAt),
    host: station.host,
    matching: terms?.matching ?? newest.matching,
    entitlements: terms?.entitlements ?? newest.entitlements,
    requestId,
    fingerprint: rebaselined(newest.fingerprint, fingerprint),
  };
}
