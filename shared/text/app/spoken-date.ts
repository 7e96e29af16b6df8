import { DAY_SECONDS, epochSeconds, type Instant } from '../../encoding/instant.ts';
import type { StepDates } from '../../status/next-step-text.ts';
import { clockTimeOf, dayOf } from '../format.ts';
import type { AppTextKey, AppTexts } from './catalog.ts';
import { plainParts } from './written-date.ts';

/** Nearer than this, everybody knows which year is meant. */
const SAME_YEAR_DAYS = 300;

/**
 * Dates as people say them, in the reader's zone: `24 January`, `24 January, 21:00`; with the year where
 * that is far from `now`. Whoever chose figures gets figures. The names of the months are texts:
 * `Intl.DateTimeFormat` takes longer to set up than the first screen has.
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
export function shortDay(instant: Instant, texts: AppTexts): string {
  if (inFigures(texts)) return texts.dates.day(instant);
  const { t, zone, dateStyle } = texts;
  const { day, month } = plainParts(dayOf(instant, zone));
  const values = { day, month: t(`app.dates.shortMonths.m${month}` as AppTextKey) };
  return t(dateStyle === 'month-day' ? 'app.dates.monthDay' : 'app.dates.short', values);
}

function spokenDay(instant: Instant, withYear: boolean, texts: AppTexts): string {
  if (inFigures(texts)) return texts.dates.day(instant);
  const { t, zone, dateStyle } = texts;
  const { year, month, day } = plainParts(dayOf(instant, zone));
  const values = { day, month: t(`app.dates.months.m${month}` as AppTextKey), year };
  if (dateStyle === 'month-day')
    return t(withYear ? 'app.dates.monthDayOfYear' : 'app.dates.monthDay', values);
  return t(withYear ? 'app.dates.dayOfYear' : 'app.dates.day', values);
}

function inFigures({ dateStyle }: AppTexts): boolean {
  return dateStyle === 'numbers' || dateStyle === 'iso';
}

function isFar(instant: Instant, now: Instant): boolean {
  return Math.abs(epochSeconds(instant) - epochSeconds(now)) > SAME_YEAR_DAYS * DAY_SECONDS;
}
