import { DAY_SECONDS, epochSeconds, type Instant } from '../encoding/instant.ts';
import { zoneOf } from '../notices/due-notices.ts';
import type { EndingSoftkey, Notice } from '../notices/notice.ts';
import type { TextKey } from './catalog.ts';
import { foreign } from './foreign.ts';
import { clockTimeOf, lastDayOf, momentOf } from './format.ts';
import type { Texts } from './formatter.ts';
import { html } from './html-page.ts';
import { iCalendar } from './icalendar.ts';
import { zoneName } from './zone.ts';

/** A mail in the words of its reader; whoever sends it makes a message of it. */
export interface NoticeLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The days of it, for a calendar (iCalendar). */
  readonly calendar: string;
}

/** Who writes. */
export interface LetterFrame {
  readonly vendor: string;
  readonly contact: string;
  /** Where a reader says that there should be no more of these; null: nowhere. */
  readonly unsubscribe: string | null;
  readonly stamp: Instant;
}

/** Whoever has not carried the license there by then is told so by their calendar, too. */
const ALARM_DAYS = [7, 1] as const;

/**
 * What a contact is told: what ends, how it stands with each machine, and three steps. What strangers wrote,
 * the names of customers, hosts and orders, stands in one line, without anything that steers a reader's
 * program.
 */
export function noticeLetter(notice: Notice, frame: LetterFrame, { t }: Texts): NoticeLetter {
  const words = wordsOf(notice, frame, t);
  return {
    subject: words.subject,
    text: plainText(words),
    html: markup(words, notice.contact.lang),
    calendar: calendarOfNotice(notice, frame.stamp, t),
  };
}

type Wording = Texts['t'];

interface Words {
  readonly subject: string;
  readonly headline: string;
  readonly more: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly toDo: string;
  readonly steps: readonly string[];
  readonly end: readonly string[];
}

function wordsOf(notice: Notice, frame: LetterFrame, t: Wording): Words {
  const { softkeys, contact, lastDay, graceLastDay } = notice;
  const customer = foreign(contact.customer);
  const vendor = foreign(frame.vendor);
  const values = { count: softkeys.length, date: lastDay, graceDate: graceLastDay };
  const headline = t(`noticeMail.${headlineOf(notice)}`, values);
  const zone = zoneOf(contact);
  const first = softkeys[0]?.endsAt ?? frame.stamp;
  return {
    subject: t('noticeMail.subject', { customer, headline }),
    headline: `${headline}.`,
    more: moreOf(notice, t),
    columns: [
      ...[t('noticeMail.machine'), t('noticeMail.product'), t('noticeMail.order')],
      ...[t('noticeMail.until', { zone: zoneName(zone, first) }), t('noticeMail.how')],
    ],
    rows: softkeys.map((one) => [
      ...[foreign(one.host), one.product, foreign(one.reference)],
      ...[clockTimeOf(one.endsAt, zone), t(causeKey(one, notice))],
    ]),
    toDo: t('noticeMail.toDo'),
    steps: [
      ...(isIssuedInPart(notice) ? [t('noticeSteps.inPart')] : []),
      ...([1, 2, 3] as const).map((n) =>
        t(`noticeSteps.${waysOut(notice)}${n}`, { contact: foreign(frame.contact) }),
      ),
    ],
    end: [
      t('noticeMail.vendor', { vendor, contact: foreign(frame.contact) }),
      t('noticeMail.because', { vendor, customer }),
      ...(frame.unsubscribe === null ? [] : [t('noticeMail.unsubscribe', { url: frame.unsubscribe })]),
    ],
  };
}

function headlineOf(notice: Notice) {
  const { step, daysLeft } = notice;
  if (step === 'grace-last') return 'lastDay';
  if (isIssued(notice)) return 'issued';
  if (daysLeft < 0) return 'grace';
  return daysLeft === 0 ? 'today' : 'before';
}

function moreOf(notice: Notice, t: Wording): readonly string[] {
  const { daysLeft, lastDay, graceLastDay } = notice;
  if (daysLeft < 0) return [];
  if (isIssued(notice)) return [t('noticeMail.issuedFor', { date: lastDay })];
  const after = graceLastDay > lastDay ? 'afterwards' : 'noGrace';
  return [
    ...(daysLeft === 0 ? [] : [t('noticeMail.inDays', { count: daysLeft })]),
    t(`noticeMail.${after}`, { graceEnd: graceEndOf(notice) }),
  ];
}

/** To the hour: a product that stops at nine has not got the day. */
function graceEndOf({ softkeys, contact }: Notice): string {
  const [first = ''] = softkeys.map(({ graceUntil }) => graceUntil).toSorted();
  return momentOf(first, zoneOf(contact));
}

/** Every license is there, and only has to be imported. */
function isIssued({ softkeys }: Notice): boolean {
  return softkeys.every(({ cause }) => cause === 'not-known-applied');
}

/** Some have their license in this mail, and others have to ask first. */
function isIssuedInPart(notice: Notice): boolean {
  return !isIssued(notice) && notice.softkeys.some(({ cause }) => cause === 'not-known-applied');
}

function waysOut(notice: Notice) {
  return isIssued(notice) ? 'issued' : notice.contact.way;
}

function causeKey({ cause }: EndingSoftkey, { contact }: Notice): TextKey {
  return contact.way === 'relay' ? `noticeRelayCause.${cause}` : `noticeCause.${cause}`;
}

function plainText({ headline, more, columns, rows, toDo, steps, end }: Words): string {
  const machines = rows.map((row) =>
    row.flatMap((value, at) => (value === '' ? [] : [`${columns[at]}: ${value}`])).join('\n  '),
  );
  return [
    [headline, ...more].join('\n'),
    ...machines.map((machine) => `- ${machine}`),
    [`${toDo}:`, ...steps.map((step, at) => `${at + 1}. ${step}`)].join('\n'),
    end.join('\n'),
    '',
  ].join('\n\n');
}

const CELL = 'style="border-bottom:1px solid #999;padding:4px 12px 4px 0;text-align:left"';

/** No pictures, no scripts, nothing that is fetched from anywhere. */
function markup({ headline, more, columns, rows, toDo, steps, end }: Words, lang: string): string {
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((value) => `<${tag} ${CELL}>${html(value)}</${tag}>`).join('')}</tr>`;
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${html(headline)}</title></head>`,
    '<body style="font-family:sans-serif;line-height:1.4">',
    `<h1 style="font-size:1.2em">${html(headline)}</h1>`,
    ...more.map((one) => `<p>${html(one)}</p>`),
    `<table style="border-collapse:collapse">${cells('th', columns)}`,
    ...rows.map((row) => cells('td', row)),
    `</table><h2 style="font-size:1em">${html(toDo)}</h2><ol>`,
    ...steps.map((step) => `<li>${html(step)}</li>`),
    `</ol><p style="font-size:0.9em">${end.map(html).join('<br>')}</p></body></html>`,
    '',
  ].join('\n');
}

function calendarOfNotice({ softkeys, contact }: Notice, stamp: Instant, t: Wording): string {
  const days = softkeys.map(({ softkeyId, host, product, endsAt, cause }) => ({
    name: `${softkeyId}-notice`,
    // The end of a softkey only ever moves on.
    sequence: Math.floor(epochSeconds(endsAt) / DAY_SECONDS),
    day: lastDayOf(endsAt, zoneOf(contact)),
    summary: t('noticeMail.calendar', { host: foreign(host), product }),
    more: t(`noticeCause.${cause}`),
    alarms: ALARM_DAYS,
  }));
  return iCalendar(days, stamp);
}
