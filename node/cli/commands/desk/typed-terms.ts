import type { Instant } from '../../../../shared/encoding/instant.ts';
import { endOfDay } from '../../../../shared/text/end-of-day.ts';
import type { Zone } from '../../../../shared/text/zone.ts';
import { readTerms, requireOneEnd, type Terms } from '../../../desk/terms.ts';
import { usageRefusal } from '../../command-line.ts';
import { readJsonInput } from '../../hand-written.ts';
import type { Session } from '../../session.ts';
import { wholeNumber } from '../../whole-number.ts';

/** Terms as they are given on a command line: in a file, and what is most usual as options. */
export interface TermsValues {
  readonly terms: string | undefined;
  readonly days?: string | undefined;
  readonly until?: string | undefined;
  readonly 'from-end'?: boolean;
}

const MOST_DAYS = 36_600;

/** The terms of the file, with what was typed in place of its end; undefined where nothing was given. */
export async function termsIn(values: TermsValues, session: Session): Promise<Terms | undefined> {
  const { days, until } = values;
  if (days !== undefined && until !== undefined) throw usageRefusal('notTogether', '--days', '', '--until');
  const written =
    values.terms === undefined ? undefined : readTerms(await readJsonInput(values.terms, session));
  if (days === undefined && until === undefined && values['from-end'] !== true) return written;
  const base = written ?? readTerms({});
  const typedEnd = days !== undefined || until !== undefined;
  return requireOneEnd({
    ...base,
    termDays: typedEnd ? requireDays(days) : base.termDays,
    until: typedEnd ? requireEndOfDay(until, session.program.zone) : base.until,
    fromEnd: values['from-end'] === true ? true : base.fromEnd,
  });
}

function requireDays(typed: string | undefined): number | undefined {
  const days = wholeNumber('--days', typed, MOST_DAYS);
  if (days === 0) throw usageRefusal('badDays', '0', '');
  return days;
}

/** The end of the day that is named: the license serves on it, by the clock of this desk. */
function requireEndOfDay(typed: string | undefined, zone: Zone): Instant | undefined {
  if (typed === undefined) return undefined;
  const end = endOfDay(typed, zone);
  if (end === undefined) throw usageRefusal('badDate', typed, '');
  return end;
}
