import type { Entitlement } from '../document/payload/license.ts';
import { addSeconds, type Instant } from '../encoding/instant.ts';
import type { GraceReason } from '../license/state.ts';
import { foreign } from '../text/foreign.ts';
import type { Texts } from '../text/formatter.ts';
import type { SoftkeyView, StatusView } from '../views.ts';

type Dated = Pick<Texts, 'dates'>;

/** `Licensed until 2027-01-21 11:58 (America/Sao_Paulo), 60 days left` */
export function verdictLine(view: SoftkeyView, texts: Texts): string {
  const { kind, reason, expiresAt, graceUntil, notBefore } = view;
  const { t } = texts;
  const runs = kind === 'active' || kind === 'expiring';
  const values = {
    left: leftText(view, texts),
    date: momentIfAny(runs ? expiresAt : graceUntil, texts),
    expired: momentIfAny(expiresAt, texts),
    begins: momentIfAny(notBefore, texts),
  };
  if (kind === 'active' && expiresAt === null) return t('status.unlimited');
  if (kind === 'grace') return t(GRACE_VERDICTS[reason ?? 'expired'], values);
  return t(`status.${kind}`, values);
}

const GRACE_VERDICTS = {
  expired: 'status.graceExpired',
  drifted: 'status.graceDrifted',
  emergency: 'status.graceEmergency',
} as const satisfies Record<GraceReason, string>;

/** Of an emergency grace that was begun: from when to when, and why. */
export function emergencyText({ emergency }: SoftkeyView, { t, dates }: Texts): string | null {
  if (emergency?.kind !== 'begun') return null;
  const { began, until, reason } = emergency;
  return t('status.emergencyBegun', {
    began: dates.moment(began),
    until: dates.moment(until),
    reason: foreign(reason),
  });
}

/**
 * How long the product still runs, as the sentence of its state goes on: `60 days left`, `only 31 hours
 * left`, `3 days`.
 */
export function leftText({ kind, daysLeft, hoursLeft }: SoftkeyView, { t }: Texts): string {
  const count = hoursLeft ?? daysLeft ?? 0;
  const inHours = hoursLeft !== null;
  if (kind === 'active') return t(inHours ? 'left.moreHours' : 'left.moreDays', { count });
  if (kind === 'expiring') return t(inHours ? 'left.onlyHours' : 'left.onlyDays', { count });
  return t(inHours ? 'left.hours' : 'left.days', { count });
}

/** An instant with its hour and zone; nothing where there is none. */
export function momentIfAny(instant: Instant | null, { dates }: Dated): string {
  return instant === null ? '' : dates.moment(instant);
}

/**
 * The last day on which something that ends is still there: an end at midnight is the day before. Empty where
 * it has no end.
 */
export function lastDayIfAny(end: Instant | null, { dates }: Dated): string {
  return end === null ? '' : dates.day(addSeconds(end, -1));
}

/** True where the machine no longer matches, and the product runs for some counted days more. */
export function isDrifted({ kind, reason }: SoftkeyView): boolean {
  return kind === 'grace' && reason === 'drifted';
}

/** `number 2 is here and takes over: 2027-01-21 to 2027-03-22 11:58 (America/Sao_Paulo)` */
export function followingText({ following }: SoftkeyView, texts: Texts): string | null {
  if (following === null) return null;
  return texts.t('status.following', {
    sequence: following.sequence,
    term: termText(following, texts) ?? '',
  });
}

/** By what the next license comes; null where a person asks for it, or for the first one. */
export function renewalText(
  { renewsThrough, softkeyId }: Pick<StatusView, 'renewsThrough' | 'softkeyId'>,
  { t }: Texts,
): string | null {
  if (renewsThrough === null || softkeyId === null) return null;
  return t('status.renewal', { folder: foreign(renewsThrough) });
}

/** `2026-11-22 to 2027-01-21 11:58 (America/Sao_Paulo)` */
export function termText(
  { notBefore, expiresAt }: Pick<SoftkeyView, 'notBefore' | 'expiresAt'>,
  { t, dates }: Texts,
): string | null {
  if (notBefore === null) return null;
  const begins = dates.day(notBefore);
  if (expiresAt === null) return t('status.termOpen', { begins });
  return t('status.termRange', { begins, expires: dates.moment(expiresAt) });
}

/** `alarms`, `tags: 5000`, `support: 2027-01-21 11:58 (America/Sao_Paulo)` */
export function entitlementText({ name, kind, value }: Entitlement, { dates }: Dated): string {
  if (kind === 'feature') return foreign(name);
  return `${foreign(name)}: ${kind === 'term' ? dates.moment(value) : value}`;
}

/** What is to be said of the clock and the record, each with what to do: nothing where all is well. */
export function doubtLines({ clock, notRecorded }: StatusView, { t, dates }: Texts): readonly string[] {
  const values = { now: dates.moment(clock.now), highest: dates.moment(clock.highest) };
  return [
    ...(clock.setBack ? [t('status.setBack', values)] : []),
    ...(clock.ahead ? [t('status.ahead', { ...values, from: dates.moment(clock.ahead.believedFrom) })] : []),
    ...(notRecorded ? [t('status.notRecorded')] : []),
  ];
}
