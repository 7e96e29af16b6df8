import type { Instant } from '../encoding/instant.ts';
import { encodeUtf8 } from '../encoding/text.ts';

/** What a calendar says of its maker, and by which an older one of ours is known. */
export const CALENDAR_MAKER = '-//Softkey Desk//softkey//EN';

const ALARM_HOUR = 9;

/** What a calendar has on one day. */
export interface CalendarDay {
  /** Stays the same from file to file, so that the calendar moves what it has. */
  readonly name: string;
  /** Grows whenever the day is another one. */
  readonly sequence: number;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly summary: string;
  readonly more: string;
  /** So many days before it, at nine in the morning. */
  readonly alarms: readonly number[];
}

/** A calendar file (iCalendar, RFC 5545) that was made at `stamp`. */
export function iCalendar(days: readonly CalendarDay[], stamp: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${CALENDAR_MAKER}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...days.flatMap((day) => linesOf(day, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf(entry: CalendarDay, stamp: Instant): readonly string[] {
  const summary = escaped(entry.summary);
  return [
    'BEGIN:VEVENT',
    `UID:${entry.name}@softkey-desk.invalid`,
    `DTSTAMP:${basic(stamp)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART;VALUE=DATE:${basic(entry.day)}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escaped(entry.more)}`,
    ...entry.alarms.flatMap((days) => alarmLines(days, summary)),
    'END:VEVENT',
  ];
}

/** An event without a time begins at midnight, when nobody looks. */
function alarmLines(days: number, summary: string): readonly string[] {
  const trigger = days === 0 ? `PT${ALARM_HOUR}H` : `-P${days - 1}DT${24 - ALARM_HOUR}H`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION:${summary}`, 'END:VALARM'];
}

/** `20261122T135800Z`, `20261122` */
function basic(text: string): string {
  return text.replace(/[-:]/g, '');
}

/** RFC 5545, 3.3.11 */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

const LINE_OCTETS = 75;

/** RFC 5545, 3.1: at most 75 octets per line, and no character is cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = encodeUtf8(character).length;
    if (octets + size > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
