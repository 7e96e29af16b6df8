import type { FileIn } from '../../shared/contract.ts';
import type { Entitlement, License } from '../../shared/document/payload/license.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { randomId } from '../crypto/random-id.ts';
import type { Surroundings } from '../surroundings.ts';
import { answer, type Decision, refused } from './answer.ts';
import { type DeskContext, openRequest, requireProduct } from './context.ts';
import type { Observation } from './event-log.ts';
import type { Ledger } from './ledger.ts';
import { isSameMachine, marksOf } from './machine.ts';
import { signedHere } from './signed-here.ts';
import { firstDates, type Terms } from './terms.ts';
import type { IssueView } from './views.ts';

/** Answers a station's first request: one softkey per machine, ever. */
export function issue(file: FileIn, terms: Terms | undefined, desk: DeskContext): IssueView {
  const request = openRequest(file, 'pre-license', desk.trust);
  requireProduct(request.payload.order.product, desk.surroundings.profile);
  return answer(request, desk, (now) => decide(request.payload, terms, desk, now));
}

function decide(
  request: PreLicense,
  terms: Terms | undefined,
  { ledger, trust, surroundings }: DeskContext,
  now: Instant,
): Decision {
  const alike = licensesAlike(request, ledger, trust);
  const held = alike.find((license) => isSameMachine(license, request));
  if (held !== undefined) return alreadyIssued(held, request, ledger);
  return {
    kind: 'granted',
    event: 'softkey-issued',
    license: firstLicense(request, terms, surroundings, now),
    observations: keyReuse(alike, request),
  };
}

/** The newest license of every softkey that has a mark in common with this machine. */
function licensesAlike(
  { fingerprint, station }: PreLicense,
  { licenses }: Ledger,
  trust: Trust,
): readonly License[] {
  const marked = licenses.marked(marksOf(fingerprint, station.publicKey));
  return marked.map((issued) => signedHere(issued, trust).license);
}

/** Also where the request says why it is another one: a rehost is for a person to decide, who finds the reason in the event log. */
function alreadyIssued(held: License, request: PreLicense, { licenses }: Ledger): Decision {
  const { softkeyId, host } = held;
  const issuedAt = licenses.find(softkeyId, 1)?.license.issuedAt ?? held.issuedAt;
  return refused(new LicensingError('ALREADY_ISSUED', { softkeyId, host, issuedAt }), {
    softkeyId,
    stationKeyChanged: held.stationKey !== request.station.publicKey,
    again: request.again?.reason ?? null,
  });
}

/** Another machine's softkey with this station's key: a clone copies the key with the disk, and then is a machine of its own. */
function keyReuse(alike: readonly License[], { requestId, station }: PreLicense): readonly Observation[] {
  return alike
    .filter(({ stationKey }) => stationKey === station.publicKey)
    .slice(0, 1)
    .map(({ softkeyId, host }) => ({ event: 'station-key-reused', detail: { requestId, softkeyId, host } }));
}

function firstLicense(
  { vendor, requestId, station, order, fingerprint }: PreLicense,
  terms: Terms | undefined,
  { profile, randomness }: Surroundings,
  issuedAt: Instant,
): License {
  return {
    vendor,
    softkeyId: randomId('SK', randomness),
    sequence: 1,
    supersedes: null,
    issuedAt,
    ...firstDates(terms, profile.defaultTerms, issuedAt),
    host: station.host,
    product: order.product,
    customer: order.customer,
    reference: order.reference,
    entitlements: terms?.entitlements ?? [productItself(order.product)],
    requestId,
    stationKey: station.publicKey,
    matching: terms?.matching ?? 'standard',
    fingerprint,
  };
}

function productItself(product: string): Entitlement {
  return { name: product, kind: 'feature', value: null };
}
