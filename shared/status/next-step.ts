import { kindOfFile, type RequestKind } from '../document/kinds.ts';
import { addDays, DAY_SECONDS, epochSeconds, type Instant, later } from '../encoding/instant.ts';
import type { RefusalCode } from '../errors/codes.ts';
import { decides } from '../fingerprint/deciding.ts';
import type { ExplainedComponent, ExplainedReport } from '../fingerprint/explain.ts';
import { isLicensed, type StateKind } from '../license/state.ts';
import type { Component } from '../machine/reading.ts';
import type { GivenOut } from '../request/given-out.ts';

/** A request that has no answer yet. */
export interface PendingRequest {
  readonly kind: RequestKind;
  readonly requestId: string;
  readonly createdAt: Instant;
  /** False where the machine is another one by now: the answer would not fit it. */
  readonly fits: boolean;
  /** The last time that a person said that it was given out; null where nobody said so. */
  readonly givenOut: GivenOut | null;
}

/** A license that is here already and takes over by itself, before the product stops. */
export interface FollowingLicense {
  readonly sequence: number;
  readonly notBefore: Instant;
  readonly expiresAt: Instant | null;
  readonly graceUntil: Instant | null;
}

/**
 * What a person should do now, decided here and nowhere else: the command line, the screens, the tray and
 * other programs only word it (decision 39). `until`: until when the product runs all the same; null where it
 * does not run.
 */
export type NextStep =
  /** `askFrom`: from when on to ask for the next license; null: the license has no end. */
  | { readonly kind: 'nothing'; readonly askFrom: Instant | null }
  | { readonly kind: 'wait-for-begin'; readonly begins: Instant }
  | { readonly kind: 'make-request' }
  | { readonly kind: 'ask-for-next' }
  /**
   * A request was made within the last days. Whether the vendor has it is not known here, and even less
   * whether it answers.
   */
  | { readonly kind: 'import-answer'; readonly request: PendingRequest }
  | { readonly kind: 'send-again'; readonly request: PendingRequest; readonly days: number }
  /** The first request was made before the machine changed, and there is no license yet. */
  | { readonly kind: 'request-anew'; readonly request: PendingRequest }
  /** A license that was here is gone. */
  | { readonly kind: 'import-lost' }
  | { readonly kind: 'put-back'; readonly until: Instant | null; readonly components: readonly Component[] }
  /** Nothing can be put back: the vendor has to move the softkey to this machine (a rehost). */
  | { readonly kind: 'move-softkey'; readonly until: Instant | null }
  /** What identifies the machine may be read by an administrator only, and may settle the matter. */
  | {
      readonly kind: 'allow-reading';
      readonly until: Instant | null;
      readonly components: readonly Component[];
    }
  /** The vendor took the license back. */
  | { readonly kind: 'call-vendor' }
  /**
   * `by`: from when on a clock that stands far ahead is believed; null where the clock was set back.
   * `ifRight`: what to do where the clock is right all the same.
   */
  | { readonly kind: 'set-clock'; readonly by: Instant | null; readonly ifRight: NextStep }
  /** A file of the home is missing or cannot be used; the status lists each with what to do. */
  | { readonly kind: 'repair-home' }
  /** The home does not take what has to be noted. */
  | { readonly kind: 'allow-writing' };

export type NextStepKind = NextStep['kind'];

/** What is known of one softkey, or of a station without one. */
export interface SoftkeyNow {
  readonly kind: StateKind;
  readonly notBefore: Instant | null;
  readonly expiresAt: Instant | null;
  readonly graceUntil: Instant | null;
  readonly match: ExplainedReport | null;
  readonly following: FollowingLicense | null;
  readonly waitingFor: PendingRequest | null;
}

/** What is known of the station around it. */
export interface StationNow {
  readonly clock: {
    readonly now: Instant;
    readonly setBack: boolean;
    readonly ahead: { readonly believedFrom: Instant } | null;
  };
  readonly notRecorded: boolean;
  readonly problems: readonly { readonly file: string; readonly code: RefusalCode }[];
  /** How long before its end the vendor wants the next license to be requested. */
  readonly warnDays: number;
}

/** A request counts as unanswered after this: long enough for a weekend. */
export const UNANSWERED_DAYS = 3;

/** The next step. If several things are to be done, it is the one that the others depend on. */
export function nextStep(softkey: SoftkeyNow, station: StationNow): NextStep {
  const { ahead } = station.clock;
  if (softkey.kind === 'unlicensed') return withoutLicense(softkey, station);
  if (ahead !== null && isLicensed(softkey))
    return { kind: 'set-clock', by: ahead.believedFrom, ifRight: onceBelieved(softkey, station) };
  if (softkey.kind === 'revoked') return { kind: 'call-vendor' };
  if (softkey.match?.verdict === 'broken')
    return answer(softkey, station) ?? onChangedMachine(softkey, softkey.match);
  if (softkey.kind === 'not-yet-valid' && softkey.notBefore !== null)
    return { kind: 'wait-for-begin', begins: softkey.notBefore };
  return softkey.kind === 'active' ? inTerm(softkey, station) : nearOrAfterEnd(softkey, station);
}

/** The step once a clock that stands far ahead is believed: the term is judged by what it shows now. */
function onceBelieved(softkey: SoftkeyNow, station: StationNow): NextStep {
  const { now } = station.clock;
  const from = askFrom(softkey, station);
  const isOver = softkey.graceUntil !== null && softkey.graceUntil <= now;
  const isNear = softkey.kind === 'active' && from !== null && from <= now;
  const kind = isOver ? 'expired' : isNear ? 'expiring' : softkey.kind;
  return nextStep({ ...softkey, kind }, { ...station, clock: { ...station.clock, ahead: null } });
}

/**
 * The step on a later day, if nothing has changed by then: the term is near its end or over, and the clock is
 * right.
 */
export function nextStepOn(day: Instant, softkey: SoftkeyNow, station: StationNow): NextStep {
  const kind = softkey.kind === 'active' ? 'expiring' : softkey.kind;
  return nextStep({ ...softkey, kind }, { ...station, clock: { now: day, setBack: false, ahead: null } });
}

/** A license that was here is missing: it has to be imported again, without a new request. */
export function isLicenseGone({ code, file }: StationNow['problems'][number]): boolean {
  return code === 'DOCUMENT_GONE' && kindOfFile(file) === 'license';
}

/**
 * Whether an upgrade request could lead on. The desk refuses one of a machine that does not match; the answer
 * to one of a softkey that the vendor revoked is refused here.
 */
export function canBeUpgraded({
  kind,
  match,
}: {
  readonly kind: StateKind;
  readonly match: Pick<ExplainedReport, 'verdict'> | null;
}): boolean {
  return kind !== 'revoked' && match?.verdict !== 'broken';
}

/** Whether the desk would answer a request for the next license that this station makes now. */
export function canAskForNext(
  softkey: Pick<SoftkeyNow, 'kind' | 'match'>,
  { problems }: Pick<StationNow, 'problems'>,
): boolean {
  return canBeUpgraded(softkey) && !problems.some(({ code }) => KEEPS_FROM_ASKING.includes(code));
}

/**
 * The pending request whose answer would help; null: none. The desk refuses one for a new softkey from a
 * machine that has one (ALREADY_ISSUED), also after that was revoked.
 */
export function helpfulRequest(
  softkey: Pick<SoftkeyNow, 'kind' | 'match' | 'waitingFor'>,
): PendingRequest | null {
  const { waitingFor } = softkey;
  if (waitingFor === null || !waitingFor.fits) return null;
  const leadsOn =
    waitingFor.kind === 'pre-license'
      ? softkey.kind === 'unlicensed' || softkey.match?.verdict === 'broken'
      : canBeUpgraded(softkey);
  return leadsOn ? waitingFor : null;
}

function withoutLicense(softkey: SoftkeyNow, station: StationNow): NextStep {
  if (softkey.waitingFor !== null)
    return answer(softkey, station) ?? { kind: 'request-anew', request: softkey.waitingFor };
  if (station.problems.some(isLicenseGone)) return { kind: 'import-lost' };
  return { kind: needsRepair(station) ? 'repair-home' : 'make-request' };
}

/** A missing record is started again automatically. */
function needsRepair({ problems }: StationNow): boolean {
  return problems.some(({ code }) => code !== 'RECORD_LOST');
}

/** What a pending request leaves to do; undefined where its answer would not help. */
function answer(softkey: SoftkeyNow, { clock }: StationNow): NextStep | undefined {
  const request = helpfulRequest(softkey);
  if (request === null) return undefined;
  const days = daysWithoutAnswer(request, clock.now);
  return days < UNANSWERED_DAYS ? { kind: 'import-answer', request } : { kind: 'send-again', request, days };
}

/** Whole days since it was given out, or else since it was made. */
function daysWithoutAnswer({ createdAt, givenOut }: PendingRequest, now: Instant): number {
  const since = later(createdAt, givenOut?.at ?? createdAt);
  return Math.max(0, Math.floor((epochSeconds(now) - epochSeconds(since)) / DAY_SECONDS));
}

function onChangedMachine(softkey: SoftkeyNow, { components }: ExplainedReport): NextStep {
  const until = isLicensed(softkey) ? softkey.graceUntil : null;
  const deciding = components.filter(({ component }) => decides(component));
  const unread = deciding.filter(({ cure }) => cure === 'as-administrator');
  if (unread.length > 0 && !deciding.some(isAnotherUuid))
    return { kind: 'allow-reading', until, components: named(unread) };
  const away = deciding.filter(isAway);
  const isWhollyOther = !deciding.some(({ result }) => result === 'same' || result === 'denied');
  return isWhollyOther || away.length === 0
    ? { kind: 'move-softkey', until }
    : { kind: 'put-back', until, components: named(away) };
}

/** Whether a person can put it back: a board that was replaced stays so, and what is new was never there. */
function isAway({ result, cure }: ExplainedComponent): boolean {
  if (cure === 'rehost' || cure === 'as-administrator') return false;
  return result === 'changed' || result === 'absent' || result === 'denied';
}

/** Whatever else agrees, this breaks the match (spec F5). */
function isAnotherUuid({ component, result }: ExplainedComponent): boolean {
  return component === 'smbios-uuid' && result === 'changed';
}

function named(components: readonly ExplainedComponent[]): readonly Component[] {
  return components.map(({ component }) => component);
}

/** There is time enough, so what could become a problem comes first. */
function inTerm(softkey: SoftkeyNow, station: StationNow): NextStep {
  if (station.clock.setBack) return { kind: 'set-clock', by: null, ifRight: { kind: 'ask-for-next' } };
  if (station.problems.some(isLicenseGone)) return { kind: 'import-lost' };
  if (needsRepair(station)) return { kind: 'repair-home' };
  if (station.notRecorded) return { kind: 'allow-writing' };
  return answer(softkey, station) ?? { kind: 'nothing', askFrom: askFrom(softkey, station) };
}

/**
 * The next license is needed: ask for it, or first remove what prevents that. It also sets a clock's record
 * right.
 */
function nearOrAfterEnd(softkey: SoftkeyNow, station: StationNow): NextStep {
  if (softkey.following !== null) return untilItTakesOver(softkey, softkey.following, station);
  if (station.problems.some(isLicenseGone)) return { kind: 'import-lost' };
  const isOtherKey = station.problems.some(({ code }) => code === 'STATION_KEY_OTHER');
  const answered = isOtherKey ? undefined : answer(softkey, station); // the desk refuses what that key signed
  return answered ?? { kind: canAskForNext(softkey, station) ? 'ask-for-next' : 'repair-home' };
}

/** The next license is here: there is nothing to ask for, and it is judged as if it served already. */
function untilItTakesOver(softkey: SoftkeyNow, following: FollowingLicense, station: StationNow): NextStep {
  const begins = following.notBefore;
  if (!isLicensed(softkey) && begins > station.clock.now) return { kind: 'wait-for-begin', begins };
  return inTerm({ ...softkey, ...following, following: null, waitingFor: null }, station);
}

/** Without the key that requested the license, the next one cannot be requested. */
const KEEPS_FROM_ASKING: readonly RefusalCode[] = ['IDENTITY_DAMAGED', 'STATION_KEY_OTHER'];

/** From when on to ask for the next license; null: the license has no end. */
export function askFrom(softkey: SoftkeyNow, { warnDays }: Pick<StationNow, 'warnDays'>): Instant | null {
  const { expiresAt, notBefore } = softkey.following ?? softkey;
  return expiresAt === null ? null : later(addDays(expiresAt, -warnDays), notBefore ?? expiresAt);
}
