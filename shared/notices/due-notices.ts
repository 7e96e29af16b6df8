import { addDays, DAY_SECONDS, dateOf, epochSeconds, type Instant } from '../encoding/instant.ts';
import { dayOf, lastDayOf } from '../text/format.ts';
import { namedZone, UTC, type Zone } from '../text/zone.ts';
import {
  type CustomerContact,
  customerKey,
  type EndingSoftkey,
  NOTICE_STEPS,
  type Notice,
  type NoticeStep,
} from './notice.ts';

/** What is asked of the ledger to know all that may be due (`DAYS_BEFORE`). */
export const LONGEST_NOTICE_DAYS = 32;

const DAYS_BEFORE = { d30: 30, d15: 15, d7: 7, d3: 3, d1: 1, d0: 0 } as const;

/** A relay asks by itself before that; and a license that was issued is usually reported as taken by then. */
const RELAY_BEGINS = 15;
const ISSUED_BEGINS = 7;

/**
 * A station asks where a third of the license is left, later by a twentieth at most
 * (`shared/exchange/renewal.ts`).
 */
const ASKED_BY = 1 / 3 - 1 / 20;

/**
 * What is to be told now: of each end the newest step that was reached, and none that was reached before.
 * Whether it was told is for the outbox to know, by its id. `contacts` by `customerKey`; a customer without
 * one is told nothing.
 */
export function dueNotices(
  softkeys: readonly EndingSoftkey[],
  contacts: ReadonlyMap<string, CustomerContact>,
  now: Instant,
  digest: (text: string) => string,
): readonly Notice[] {
  const groups = new Map<string, Notice>();
  const zones = new Map<string, Zone>();
  for (const softkey of softkeys) {
    const contact = contacts.get(customerKey(softkey.customer));
    if (contact === undefined) continue;
    // A zone takes long to set up, and many customers are in the same one.
    const zone = zones.get(contact.zone) ?? zoneOf(contact);
    zones.set(contact.zone, zone);
    const days = daysOf(softkey, zone, now);
    const step = stepOf(days);
    if (step === undefined || !isToldOf(softkey, contact, step, days)) continue;
    const notice = noticeOf(softkey, contact, step, days, digest);
    const before = groups.get(notice.id)?.softkeys ?? [];
    groups.set(notice.id, { ...notice, softkeys: [...before, softkey] });
  }
  return [...groups.values()];
}

/** The notice of one softkey at any step, as it would be on its day. */
export function noticeAt(
  softkey: EndingSoftkey,
  contact: CustomerContact,
  step: NoticeStep,
  digest: (text: string) => string,
): Notice {
  const zone = zoneOf(contact);
  const lastDay = numberOf(lastDayOf(softkey.endsAt, zone));
  const graceLastDay = numberOf(lastDayOf(softkey.graceUntil, zone));
  const today = dayOfStep(step, lastDay, graceLastDay);
  return noticeOf(softkey, contact, step, { today, issued: 0, lastDay, graceLastDay }, digest);
}

/** The step that has been reached; undefined before the first one, and after the grace. */
export function reachedStep(
  softkey: EndingSoftkey,
  contact: CustomerContact,
  now: Instant,
): NoticeStep | undefined {
  return stepOf(daysOf(softkey, zoneOf(contact), now));
}

/** Days by the contact's calendar, counted since 1970: no hour that a clock skips is in them. */
interface Days {
  readonly today: number;
  readonly issued: number;
  readonly lastDay: number;
  readonly graceLastDay: number;
}

export function zoneOf({ zone }: CustomerContact): Zone {
  return namedZone(zone) ?? UTC;
}

function daysOf({ issuedAt, endsAt, graceUntil }: EndingSoftkey, zone: Zone, now: Instant): Days {
  return {
    today: numberOf(dayOf(now, zone)),
    issued: numberOf(dayOf(issuedAt, zone)),
    lastDay: numberOf(lastDayOf(endsAt, zone)),
    graceLastDay: numberOf(lastDayOf(graceUntil, zone)),
  };
}

function numberOf(day: string): number {
  return epochSeconds(`${day}T00:00:00Z`) / DAY_SECONDS;
}

function stepOf({ today, lastDay, graceLastDay }: Days): NoticeStep | undefined {
  if (today > graceLastDay && today > lastDay) return undefined;
  return NOTICE_STEPS.findLast((step) => dayOfStep(step, lastDay, graceLastDay) <= today);
}

/** A grace of one day has one step, its last; none at all has none. */
function dayOfStep(step: NoticeStep, lastDay: number, graceLastDay: number): number {
  if (step === 'grace-last') return graceLastDay > lastDay ? graceLastDay : Number.POSITIVE_INFINITY;
  if (step === 'grace-first') return graceLastDay > lastDay ? lastDay + 1 : Number.POSITIVE_INFINITY;
  return lastDay - DAYS_BEFORE[step];
}

/** A step that lies before the license itself says nothing new; and what works by itself is not told. */
function isToldOf(softkey: EndingSoftkey, { way }: CustomerContact, step: NoticeStep, days: Days): boolean {
  const { issued, lastDay, graceLastDay } = days;
  const before = lastDay - dayOfStep(step, lastDay, graceLastDay);
  if (lastDay - before <= issued) return false;
  if (softkey.cause === 'not-known-applied') return before <= ISSUED_BEGINS;
  return way === 'manual' || before <= Math.min(RELAY_BEGINS, (lastDay - issued) * ASKED_BY);
}

function noticeOf(
  softkey: EndingSoftkey,
  contact: CustomerContact,
  step: NoticeStep,
  { today, lastDay, graceLastDay }: Days,
  digest: (text: string) => string,
): Notice {
  const ends = { lastDay: dateOfNumber(lastDay), graceLastDay: dateOfNumber(graceLastDay) };
  const incident = ['end', customerKey(softkey.customer), ends.lastDay, ends.graceLastDay];
  const id = digest(JSON.stringify([...incident, step, contact.mail.toLowerCase()]));
  return { id, step, contact, ...ends, daysLeft: lastDay - today, softkeys: [softkey] };
}

const EPOCH = '1970-01-01T00:00:00Z';

function dateOfNumber(days: number): string {
  return dateOf(addDays(EPOCH, days));
}
