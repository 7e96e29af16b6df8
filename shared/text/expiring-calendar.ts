import type { ExpiringSoftkey, ExpiringView } from '../desk-views.ts';
import { DAY_SECONDS, epochSeconds, type Instant } from '../encoding/instant.ts';
import { foreign } from './foreign.ts';
import { lastDayOf, momentOf } from './format.ts';
import type { Texts } from './formatter.ts';
import { type CalendarDay, iCalendar } from './icalendar.ts';

/** Time for a letter to the customer and for the answer. */
const ALARM_DAYS = [14, 3] as const;

/** What ends soon, for the calendar of whoever works at the desk: a day for each softkey. */
export function expiringCalendar({ softkeys }: ExpiringView, stamp: Instant, texts: Texts): string {
  return iCalendar(
    softkeys.map((softkey) => calendarDay(softkey, texts)),
    stamp,
  );
}

function calendarDay({ softkeyId, endsAt, ...softkey }: ExpiringSoftkey, { t, zone }: Texts): CalendarDay {
  const values = {
    host: foreign(softkey.host),
    product: foreign(softkey.product),
    customer: foreign(softkey.customer),
    reference: foreign(softkey.reference),
    softkeyId,
    date: momentOf(endsAt, zone),
    cause: t(`expiringCause.${softkey.cause}`),
  };
  return {
    name: `${softkeyId}-desk`,
    // The end of a softkey only ever moves on.
    sequence: Math.floor(epochSeconds(endsAt) / DAY_SECONDS),
    day: lastDayOf(endsAt, zone),
    summary: t('expiringCalendar.ends', values),
    more: t(softkey.reference === '' ? 'expiringCalendar.more' : 'expiringCalendar.moreOfOrder', values),
    alarms: ALARM_DAYS,
  };
}
