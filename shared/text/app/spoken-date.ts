import { DAY_SECONDS, epochSeconds, type Instant } from '../../encoding/instant.ts';
import type { StepDates } from '../../status/next-step-text.ts';
import { clockTimeOf } from '../format.ts';
import type { AppTextKey, AppTexts } from './catalog.ts';

/** Nearer than this, everybody knows which year is meant. */
const SAME_YEAR_DAYS = 300;

/**
 * Dates as people say them, in the reader's zone: `24 January`, `24 January, 21:00`; with the year where
 * that is far from `now`. The names of the months are texts: `Intl.DateTimeFormat` takes longer to set up
 * than the first screen has.
 */
export function spokenDates(now: Instant, texts: AppTexts): StepDates {
  const day = (instant: Instant) => spokenDay(instant, isFar(instant, now), texts);
  const time = (instant: Instant) => clockTimeOf(instant, texts.zone).slice(11);
  return {
    day,
    moment: (instant) => texts.t('app.dates.moment', { day: day(instant), time: time(instant) }),
  };
}

/** `24 Jan`, where there is little room. */
export function shortDay(instant: Instant, { t, zone }: AppTexts): string {
  const { day, month } = partsOf(clockTimeOf(instant, zone));
  return t('app.dates.short', { day, month: t(`app.dates.shortMonths.m${month}` as AppTextKey) });
}

function spokenDay(instant: Instant, withYear: boolean, { t, zone }: AppTexts): string {
  const { year, month, day } = partsOf(clockTimeOf(instant, zone));
  const values = { day, month: t(`app.dates.months.m${month}` as AppTextKey), year };
  return t(withYear ? 'app.dates.dayOfYear' : 'app.dates.day', values);
}

/** The parts of `2027-01-24 21:00`, without leading zeros. */
function partsOf(text: string): { year: string; month: string; day: string } {
  const part = (from: number, to: number) => String(Number(text.slice(from, to)));
  return { year: part(0, 4), month: part(5, 7), day: part(8, 10) };
}

function isFar(instant: Instant, now: Instant): boolean {
  return Math.abs(epochSeconds(instant) - epochSeconds(now)) > SAME_YEAR_DAYS * DAY_SECONDS;
}
