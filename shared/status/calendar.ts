import type { Instant } from '../encoding/instant.ts';
import { isLicensed } from '../license/state.ts';
import { withIsoDates } from '../text/dates.ts';
import { foreign } from '../text/foreign.ts';
import { dayOf, lastDayOf, momentOf } from '../text/format.ts';
import type { Texts } from '../text/formatter.ts';
import { type CalendarDay, iCalendar } from '../text/icalendar.ts';
import type { SoftkeyView, StatusView } from '../views.ts';
import { lastInRow } from './following.ts';
import { askFrom, type NextStep, nextStepOn, type StationNow } from './next-step.ts';
import { nextStepText } from './next-step-text.ts';

/** Days before an end on which a calendar speaks up, at nine in the morning. */
const ALARM_DAYS = [30, 15, 7, 1] as const;

type EventName = 'ask' | 'ends' | 'stops';

interface CalendarEvent {
  readonly name: EventName;
  readonly softkey: SoftkeyView;
  readonly on: Instant;
  readonly alarms: readonly number[];
  /** What is to be done on that day, if nothing has changed by then. */
  readonly step: NextStep;
}

/** Whose calendar it is, and when it was made. */
export interface CalendarFrame {
  readonly stamp: Instant;
  readonly vendorName: string;
  /** How long before its end the vendor wants the next license to be requested; 0: no day is named. */
  readonly warnDays: number;
}

/**
 * The dates of a station's softkeys as an iCalendar file (RFC 5545); null where nothing ends. An event keeps
 * its name from license to license, so that the calendar moves it when a later file is opened.
 */
export function calendarOf(view: StatusView, frame: CalendarFrame, texts: Texts): string | null {
  const events = eventsIn(view, frame);
  if (events.length === 0) return null;
  return iCalendar(
    events.map((event) => calendarDay(event, frame, texts)),
    frame.stamp,
  );
}

/** Whether there is anything to write into a calendar, without the writing of it. */
export function hasCalendar(view: StatusView, frame: Pick<CalendarFrame, 'warnDays'>): boolean {
  return eventsIn(view, frame).length > 0;
}

function eventsIn(view: StatusView, { warnDays }: Pick<CalendarFrame, 'warnDays'>): readonly CalendarEvent[] {
  const station = { ...view, warnDays };
  return view.softkeys.flatMap((softkey) => eventsOf(lastInRow(softkey), station));
}

/**
 * Only of what runs: an end that has passed, or that of a revoked license, is nothing to wait for. The day to
 * ask is there where asking is what will be to do, and the end of a term where the product runs until then.
 */
function eventsOf(softkey: SoftkeyView, station: StationNow): readonly CalendarEvent[] {
  const { kind, expiresAt, graceUntil } = softkey;
  if (!isLicensed({ kind }) || softkey.softkeyId === null) return [];
  const event = (name: EventName, on: Instant | null, alarms: readonly number[]) =>
    on === null ? [] : [{ name, softkey, on, alarms, step: nextStepOn(on, softkey, station) }];
  const isStoppedBefore = expiresAt !== null && graceUntil !== null && graceUntil < expiresAt;
  return [
    ...event('ask', station.warnDays > 0 ? askFrom(softkey, station) : null, [0]).filter(isToAsk),
    ...event('ends', isStoppedBefore ? null : expiresAt, ALARM_DAYS),
    ...event('stops', graceUntil, ALARM_DAYS),
  ];
}

/** The command that asks gives an unanswered request again. */
function isToAsk({ step }: CalendarEvent): boolean {
  return step.kind === 'ask-for-next' || step.kind === 'send-again';
}

function calendarDay(
  { name, softkey, on, alarms, step }: CalendarEvent,
  { vendorName }: CalendarFrame,
  texts: Texts,
): CalendarDay {
  const { t, zone } = texts;
  const values = {
    host: foreign(softkey.host ?? ''),
    product: foreign(softkey.product ?? ''),
    softkeyId: softkey.softkeyId ?? '',
    date: momentOf(on, zone),
    step: nextStepText(step, vendorName, withIsoDates(texts)),
  };
  return {
    name: `${softkey.softkeyId}-${name}`,
    sequence: softkey.sequence ?? 0,
    // An end is entered on the last day on which there is still something to be done.
    day: name === 'ask' ? dayOf(on, zone) : lastDayOf(on, zone),
    summary: t(`calendar.${name}`, values),
    more: t(`calendar.${name}More`, values),
    alarms,
  };
}
