import type { DateStyle, Dates } from '../dates.ts';
import { clockTimeOf, dayOf } from '../format.ts';
import { type Zone, zoneName } from '../zone.ts';
import type { AppTextKey, AppTexts } from './catalog.ts';

/** Dates as the screens write them, always with their year. */
export function writtenDates(style: DateStyle, t: AppTexts['t'], zone: Zone): Dates {
  const date = (spelled: string) => writtenDate(spelled, style, t);
  const day: Dates['day'] = (instant) => date(dayOf(instant, zone));
  const clockTime: Dates['day'] = (instant) =>
    t('app.dates.moment', { day: day(instant), time: clockTimeOf(instant, zone).slice(11) });
  return {
    date,
    day,
    clockTime,
    moment: (instant) => `${clockTime(instant)} (${zoneName(zone, instant)})`,
  };
}

function writtenDate(spelled: string, style: DateStyle, t: AppTexts['t']): string {
  if (style === 'iso') return spelled;
  if (style === 'numbers') return spelled.split('-').reverse().join('/');
  const { year, month, day } = plainParts(spelled);
  const values = { day, month: t(`app.dates.shortMonths.m${month}` as AppTextKey), year };
  return t(style === 'month-day' ? 'app.dates.monthDayOfYear' : 'app.dates.shortOfYear', values);
}

/** The parts of `2027-01-24`, without leading zeros. */
export function plainParts(spelled: string): { year: string; month: string; day: string } {
  const [year = '', month = '', day = ''] = spelled.split('-').map((part) => String(Number(part)));
  return { year, month, day };
}
