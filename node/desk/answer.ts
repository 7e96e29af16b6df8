import type { Observation } from '../../shared/desk-event.ts';
import type { IssueView } from '../../shared/desk-views.ts';
import { checkCodeOf } from '../../shared/document/check-code.ts';
import {
  armorEnvelope,
  openDocument,
  requireNoExcess,
  type SealedDocument,
  sealDocument,
} from '../../shared/document/document.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { type Instant, instantOf } from '../../shared/encoding/instant.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { JournalDetail } from '../../shared/journal/journal.ts';
import { equalBytes } from '../../shared/license/older-or-revoked.ts';
import { authenticate, type Trust } from '../../shared/trust/trust.ts';
import { nativeHashes } from '../crypto/native.ts';
import { answeringDeed } from './answering-deed.ts';
import { heldBack } from './approval-gate.ts';
import type { DeskAtWork, OpenDesk, RequestDocument } from './context.ts';
import { ledgerCorrupt } from './database.ts';
import { requireClock } from './desk-clock.ts';
import { isIssued, remarksOf } from './event-log.ts';
import { requireKeyStands } from './key-sets.ts';
import type { LedgerTransaction } from './ledger.ts';
import type { IssuedLicense } from './license-table.ts';
import { licenseView } from './license-view.ts';
import type { Overrides } from './overrides.ts';
import { payloadHash } from './payload-hash.ts';
import { readyToWrite } from './ready-to-write.ts';
import { wasAdopted } from './request-facts.ts';
import type { Granted, RequestDecision, RequestRules } from './request-rules.ts';
import { notNeeded } from './review.ts';
import { isReplaced } from './revocation-check.ts';
import { requireNotRevoked, takePlace } from './revoke.ts';
import { signedHere } from './signed-here.ts';

/**
 * Answers a request once and for all (spec §10): the license is in the ledger, on the disk, before anybody
 * sees it, and the same request gets the same license ever after. No other desk writes in between.
 */
export async function answer(
  request: RequestDocument,
  desk: OpenDesk,
  rules: RequestRules,
): Promise<IssueView> {
  const [outcome] = await answerTogether([{ request, rules }], desk);
  if (outcome === undefined) throw new Error('each request has an outcome');
  if (outcome instanceof LicensingError) throw outcome;
  return outcome;
}

/** A request, and the rules by which it is answered. */
export interface Judged {
  readonly request: RequestDocument;
  readonly rules: RequestRules;
}

/**
 * The same for several requests, in one transaction: all of their licenses are in the ledger when this
 * returns, or none is. A refusal that is thrown rolls back what the others got, so it names none of them.
 */
export async function answerTogether(
  all: readonly Judged[],
  desk: OpenDesk,
): Promise<readonly (IssueView | LicensingError)[]> {
  const written: (IssueView | LicensingError)[] = [];
  const outcomes = await desk.ledger.transaction(async (ledger) => {
    // Where the connection was lost at the commit, this finds what the run before it wrote: no repetition.
    for (const [place, outcome] of (await answerEach(all, desk, ledger)).entries())
      if (!isSameLicense(outcome, written[place])) written[place] = outcome;
    return written;
  });
  await desk.ledger.holdEnd(desk.signer);
  return outcomes;
}

function isSameLicense(one: IssueView | LicensingError, other: typeof one | undefined): boolean {
  return 'file' in one && other !== undefined && 'file' in other && one.file.text === other.file.text;
}

/** For whoever brings a transaction along. */
export async function answerEach(
  all: readonly Judged[],
  desk: OpenDesk,
  ledger: LedgerTransaction,
): Promise<(IssueView | LicensingError)[]> {
  const atWork = await readyToWrite(desk, ledger, 'work');
  const outcomes: (IssueView | LicensingError)[] = [];
  for (const { request, rules } of all) {
    const outcome = await answerLocked(request, atWork, rules);
    const needed = ({ remarks }: Answer) => notNeeded(rules.overrides.allow, remarks);
    outcomes.push(outcome instanceof LicensingError ? outcome : { ...outcome, notNeeded: needed(outcome) });
  }
  return outcomes;
}

type Answer = Omit<IssueView, 'notNeeded'>;

/**
 * A refusal that must be recorded is returned, not thrown: throwing would roll back the event that records
 * it.
 */
async function answerLocked(
  request: RequestDocument,
  desk: DeskAtWork,
  rules: RequestRules,
): Promise<Answer | LicensingError> {
  const { requestId } = request.payload;
  const { licenses, events } = desk.ledger;
  const before = await licenses.answerTo(requestId);
  if (before !== undefined) return answerAgain(before, request, desk, rules);
  // The request was answered, but the license is missing: issuing again would make a second softkey.
  if ((await events.about(requestId)).some(isIssued)) throw ledgerCorrupt('event');
  requireNoExcess(request.kind, request.payload);
  const time = desk.surroundings.now();
  const now = instantOf(time);
  const confirmed = await clockConfirmed(time, request, desk, rules.overrides);
  const decision = await rules.decide(desk.ledger, now);
  const left = decision.kind === 'granted' ? await rules.leave?.(decision, desk.ledger) : undefined;
  if (left !== undefined) return left;
  for (const one of confirmed) await events.append(one, now, requestId);
  if (decision.kind === 'granted') {
    const held = await heldBack(answeringDeed(decision, request, rules), desk, now);
    return held ?? grant(decision, request, rules, desk);
  }
  await rememberRefusal(decision, request, desk, now);
  return decision.refusal;
}

async function clockConfirmed(
  time: Date,
  { payload: { requestId, createdAt: asked } }: RequestDocument,
  { ledger }: DeskAtWork,
  { date }: Overrides,
): Promise<readonly Observation[]> {
  const lastEvent = (await ledger.events.last())?.at;
  if (lastEvent === undefined) throw ledgerCorrupt('chain');
  return requireClock(time, { lastEvent, asked }, date, requestId);
}

async function answerAgain(
  before: IssuedLicense,
  request: RequestDocument,
  desk: DeskAtWork,
  { requireSameAsBefore }: RequestRules,
): Promise<Answer> {
  const { license, envelopeBytes } = before;
  if (wasAdopted(before)) requireSameStation(license, request);
  else if (!equalBytes(before.requestBytes, request.payloadBytes)) throw await conflictWith(before, desk);
  signedHere(before, desk.trust);
  if (!wasAdopted(before)) await requireSameAsBefore(license, desk.ledger);
  await requireNotRevoked(license, desk.ledger);
  requireKeyStands(before, desk.keySet.payload);
  return viewOf(license, armorEnvelope(envelopeBytes), { request, repeated: true }, desk);
}

/** The request of an adopted license is lost, and with it the terms by which it was answered. */
function requireSameStation({ stationKey, requestId }: License, { payload: { station } }: RequestDocument) {
  if (station.publicKey !== stationKey)
    throw new LicensingError('SEQUENCE_CONFLICT', { sequence: requestId, of: 'request' });
}

/** Checks that the request in the ledger is intact before saying that the two requests differ. */
async function conflictWith(
  { license: { requestId }, requestBytes }: IssuedLicense,
  desk: DeskAtWork,
): Promise<LicensingError> {
  const about = await desk.ledger.events.about(requestId);
  const came = about.find(isIssued)?.detail['request'];
  return came === payloadHash(requestBytes)
    ? new LicensingError('SEQUENCE_CONFLICT', { sequence: requestId, of: 'request' })
    : ledgerCorrupt('license');
}

async function grant(
  { license, event, observations, replaces }: Granted,
  request: RequestDocument,
  rules: RequestRules,
  desk: DeskAtWork,
): Promise<Answer> {
  const { requestId } = request.payload;
  const sealed = sealDocument('license', license, desk.signer);
  requireAccepted(sealed, desk.trust);
  const { licenses, events } = desk.ledger;
  await licenses.add({ license, ...sealed, requestBytes: request.payloadBytes });
  const detail = { ...issuedDetail(license, sealed, request.payloadBytes), ...reasonOf(rules) };
  const issued: Observation = { event, detail };
  for (const one of [issued, ...observations]) await events.append(one, license.issuedAt, requestId);
  if (replaces !== undefined) await takePlace(license.softkeyId, replaces, license.issuedAt, desk);
  return viewOf(license, sealed.text, { request, repeated: false }, desk);
}

/**
 * A license that no station would accept must not use up the machine's one softkey: the desk's clock may be
 * outside the key's dates.
 */
function requireAccepted({ text }: SealedDocument, trust: Trust): void {
  authenticate(openDocument(encodeUtf8(text), ['license']), trust);
}

function issuedDetail(
  { requestId, softkeyId, sequence, host, product }: License,
  sealed: SealedDocument,
  requestBytes: Uint8Array,
): JournalDetail {
  return {
    requestId,
    softkeyId,
    sequence,
    host,
    product,
    license: payloadHash(sealed.payloadBytes),
    request: payloadHash(requestBytes),
  };
}

/**
 * What was said without anything that had to be allowed or replaced, whose own event has the reason: mostly
 * to the person who approves. At a desk that has operators, the event says anyway who works.
 */
function reasonOf({ asked: { way }, overrides: { allow, operator, reason } }: RequestRules): JournalDetail {
  const isSaidElsewhere = allow.length > 0 || (way !== 'issue' && way !== 'upgrade');
  return isSaidElsewhere || reason === '' ? {} : { reason, operator };
}

/** Once per request and code: asking again and again must not fill the log. */
async function rememberRefusal(
  { refusal, detail }: Extract<RequestDecision, { kind: 'refused' }>,
  { payload: { requestId, station } }: RequestDocument,
  { ledger: { events } }: DeskAtWork,
  at: Instant,
): Promise<void> {
  const about = await events.about(requestId);
  const known = about.some(
    (entry) => entry.event === 'request-refused' && entry.detail['code'] === refusal.code,
  );
  if (known) return;
  const observation: Observation = {
    event: 'request-refused',
    detail: { requestId, code: refusal.code, host: station.host, ...detail },
  };
  await events.append(observation, at, requestId);
}

interface Answering {
  readonly request: RequestDocument;
  readonly repeated: boolean;
}

async function viewOf(
  license: License,
  text: string,
  { request, repeated }: Answering,
  { ledger, surroundings }: DeskAtWork,
): Promise<Answer> {
  const about = await ledger.events.about(license.requestId);
  const remarks = remarksOf(about);
  const replaced = about.find(isReplaced)?.detail['otherSoftkeyId'];
  const newest = (await ledger.licenses.newest(license.softkeyId))?.license ?? license;
  return {
    ...licenseView(license, text, instantOf(surroundings.now())),
    newest: { sequence: newest.sequence, expiresAt: newest.expiresAt },
    requestCheckCode: checkCodeOf({ ...request, payload: request.payloadBytes }, nativeHashes),
    repeated,
    notes: remarks.map(({ note }) => note),
    remarks,
    ...(typeof replaced === 'string' && { replaced }),
  };
}
