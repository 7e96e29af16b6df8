import type { Instant } from '../../shared/encoding/instant.ts';
import { isLicensed } from '../../shared/license/state.ts';
import type { GivenOut } from '../../shared/request/given-out.ts';
import { helpfulRequest, type PendingRequest } from '../../shared/status/next-step.ts';
import type { SoftkeyView } from '../../shared/views.ts';
import type { Draft, ScreenName } from './draft.ts';

/** How it stands with one stop of a way. `late`: it runs, or waits, and something is to be done. */
export type StopState = 'done' | 'now' | 'late' | 'wrong' | 'next';

/** A few words below a stop: which, and the date, the way or the number in them. */
export type StopNote =
  | { readonly kind: 'made' | 'until' | 'ended' | 'begins' | 'ask'; readonly at: Instant }
  | { readonly kind: 'givenOut'; readonly givenOut: GivenOut }
  | { readonly kind: 'silent'; readonly days: number }
  | {
      readonly kind:
        | 'changed'
        | 'tolerated'
        | 'notGivenOut'
        | 'answered'
        | 'endless'
        | 'askNow'
        | 'revoked'
        | 'missing';
    };

export interface Stop<N extends string = string> {
  readonly name: N;
  readonly state: StopState;
  readonly note: StopNote | null;
}

/** The way to the first license: each stop is a screen. */
export const FIRST_WAY = [
  'machine',
  'project',
  'once',
  'request',
  'import',
] as const satisfies readonly ScreenName[];
export type FirstStop = (typeof FIRST_WAY)[number];

type Standing = Pick<SoftkeyView, 'kind' | 'waitingFor' | 'next' | 'match'>;

/**
 * The way of a station without a license. `done`: the screens that a person has left by Continue; `here`: the
 * screen that is shown, where it is one of the way.
 */
export function firstWay(
  view: Standing | null,
  { done }: Pick<Draft, 'done'>,
  here: ScreenName,
): readonly Stop<FirstStop>[] {
  const past = FIRST_WAY.filter((name) => isPast(name, view, done));
  const at = FIRST_WAY.find((name) => name === here);
  const now = at ?? FIRST_WAY.find((name) => !past.includes(name)) ?? 'import';
  return FIRST_WAY.map((name) => ({
    name,
    state: troubleAt(name, view) ?? (name === now ? 'now' : past.includes(name) ? 'done' : 'next'),
    note: firstNote(name, view),
  }));
}

/** Whoever has had a license, or has made the request, has gone the way up to there, by whichever door. */
function isPast(name: FirstStop, view: Standing | null, done: Draft['done']): boolean {
  if (view !== null && isAfterLicense(view)) return name !== 'import';
  const isMade = view !== null && view.waitingFor !== null;
  return isMade ? FIRST_WAY.indexOf(name) < FIRST_WAY.indexOf('request') : done.includes(name);
}

function troubleAt(name: FirstStop, view: Standing | null): StopState | undefined {
  if (view === null) return undefined;
  if (name === 'machine' && view.next.kind === 'request-anew') return 'wrong';
  if (name === 'request' && view.next.kind === 'send-again') return 'late';
  return name === 'import' && isAfterLicense(view) ? 'wrong' : undefined;
}

/** A license was here, or may have been, and cannot be used any more. */
function isAfterLicense({ next }: Standing): boolean {
  return next.kind === 'import-lost' || next.kind === 'repair-home';
}

function firstNote(name: FirstStop, view: Standing | null): StopNote | null {
  if (view === null) return null;
  const { next, waitingFor } = view;
  if (name === 'machine' && next.kind === 'request-anew') return { kind: 'changed' };
  if (name === 'import' && isAfterLicense(view)) return { kind: 'missing' };
  if (waitingFor === null) return null;
  if (name === 'once') return { kind: 'made', at: waitingFor.createdAt };
  return name === 'request' && helpfulRequest(view) !== null ? vendorNote(waitingFor, next) : null;
}

function vendorNote({ givenOut }: PendingRequest, next: Standing['next'] | undefined): StopNote {
  if (next?.kind === 'send-again') return { kind: 'silent', days: next.days };
  return givenOut === null ? { kind: 'notGivenOut' } : { kind: 'givenOut', givenOut };
}

export type HeldStop = 'machine' | 'once' | 'request' | 'license' | 'next';

/** The way of a softkey that is held: how its license came about, and the next one. */
export function heldWay(softkey: SoftkeyView): readonly Stop<HeldStop>[] {
  const { askedFor, match, kind } = softkey;
  const verdict = match?.verdict ?? 'match';
  const changed = { match: null, tolerated: 'tolerated', broken: 'changed' } as const;
  const note = changed[verdict];
  return [
    {
      name: 'machine',
      state: verdict === 'broken' ? (isLicensed(softkey) ? 'late' : 'wrong') : 'done',
      note: note === null ? null : { kind: note },
    },
    { name: 'once', state: 'done', note: askedFor && { kind: 'made', at: askedFor.createdAt } },
    {
      name: 'request',
      state: 'done',
      note: askedFor?.givenOut ? { kind: 'givenOut', givenOut: askedFor.givenOut } : { kind: 'answered' },
    },
    {
      name: 'license',
      state: verdict === 'broken' && kind !== 'expired' ? 'done' : licenseState(kind),
      note: licenseNote(softkey),
    },
    { name: 'next', ...nextLicense(softkey) },
  ];
}

function licenseState(kind: SoftkeyView['kind']): StopState {
  if (kind === 'active' || kind === 'expiring') return 'done';
  if (kind === 'not-yet-valid') return 'now';
  return kind === 'grace' ? 'late' : 'wrong';
}

function licenseNote({ kind, reason, expiresAt, notBefore }: SoftkeyView): StopNote | null {
  if (kind === 'revoked') return { kind: 'revoked' };
  if (kind === 'not-yet-valid') return notBefore === null ? null : { kind: 'begins', at: notBefore };
  if (expiresAt === null) return { kind: 'endless' };
  const hasEnded = kind === 'expired' || (kind === 'grace' && reason === 'expired');
  return { kind: hasEnded ? 'ended' : 'until', at: expiresAt };
}

function nextLicense(softkey: SoftkeyView): Omit<Stop, 'name'> {
  const { next } = softkey;
  const request = helpfulRequest(softkey);
  if (request !== null) {
    const isLate = next.kind === 'send-again';
    return { state: isLate ? 'late' : 'now', note: vendorNote(request, next) };
  }
  if (next.kind === 'ask-for-next') return { state: 'late', note: { kind: 'askNow' } };
  if (next.kind === 'nothing' && next.askFrom !== null)
    return { state: 'next', note: { kind: 'ask', at: next.askFrom } };
  return { state: 'next', note: null };
}

/** The upgrade's own way: made, carried to the vendor, imported. */
export const UPGRADE_WAY = ['make', 'carry', 'import'] as const;
export type UpgradeStop = (typeof UPGRADE_WAY)[number];

/** Null where there is no upgrade to speak of: nothing waits, and nothing is to be asked for. */
export function upgradeWay(softkey: SoftkeyView, here: ScreenName): readonly Stop<UpgradeStop>[] | null {
  const request = helpfulRequest(softkey);
  const isUpgrade = request?.kind === 'upgrade-request';
  if (!isUpgrade && softkey.next.kind !== 'ask-for-next') return null;
  const now = nowOfUpgrade(isUpgrade ? request : null, here);
  return UPGRADE_WAY.map((name, i) => ({
    name,
    state: name === now ? 'now' : i < UPGRADE_WAY.indexOf(now) && isDone(name, request) ? 'done' : 'next',
    note: upgradeNote(name, isUpgrade ? request : null, softkey.next),
  }));
}

/** Nobody has said that the request left, although its answer may be here. */
function isDone(name: UpgradeStop, request: PendingRequest | null): boolean {
  return name !== 'carry' || request?.givenOut !== null;
}

function nowOfUpgrade(request: PendingRequest | null, here: ScreenName): UpgradeStop {
  if (request === null) return 'make';
  if (here === 'import') return 'import';
  return here === 'request' || request.givenOut === null ? 'carry' : 'import';
}

function upgradeNote(
  name: UpgradeStop,
  request: PendingRequest | null,
  next: Standing['next'],
): StopNote | null {
  if (request === null) return null;
  if (name === 'make') return { kind: 'made', at: request.createdAt };
  return name === 'carry' ? vendorNote(request, next) : null;
}
