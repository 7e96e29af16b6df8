import { DAY_SECONDS, epochSeconds } from '../encoding/instant.ts';
import { isLicensed } from '../license/state.ts';
import type { SoftkeyView, StatusView } from '../views.ts';
import { lastInRow } from './following.ts';
import type { NextStepKind } from './next-step.ts';

/**
 * How a state is told to a monitoring system, by the convention of Nagios plug-ins, which Zabbix, Icinga and
 * Checkmk read as well. What cannot be told at all is `unknown`, which the door says.
 */
export type AlarmLevel = 'ok' | 'warning' | 'critical';

/** Days before the end of the term at which a person is warned, and at which it is urgent. */
export interface AlarmLimits {
  readonly warn: number;
  readonly crit: number;
}

export interface SoftkeyAlarm {
  readonly softkey: SoftkeyView;
  readonly level: AlarmLevel;
  /** Days to the end of the term, negative after it; null: no end, or no license. */
  readonly days: number | null;
}

/**
 * The softkey that serves longest of each product, the worst first: a product that ends is not hidden by
 * another one that runs on. At least one, also of a station without a license.
 */
export function softkeyAlarms(view: StatusView, limits: AlarmLimits): readonly SoftkeyAlarm[] {
  const softkeys: readonly SoftkeyView[] = view.softkeys.length === 0 ? [view] : view.softkeys;
  const best = softkeys.filter(
    ({ product }, at) => softkeys.findIndex((one) => one.product === product) === at,
  );
  return best
    .map((softkey) => softkeyAlarm(softkey, view, limits))
    .sort((a, b) => SEVERITY.indexOf(b.level) - SEVERITY.indexOf(a.level));
}

const SEVERITY: readonly AlarmLevel[] = ['ok', 'warning', 'critical'];

/**
 * The alarm of one softkey: by the days of its term, or of that which follows it by itself, and by what else
 * a person has to do.
 */
export function softkeyAlarm(
  held: SoftkeyView,
  { clock, problems }: Pick<StatusView, 'clock' | 'problems'>,
  { warn, crit }: AlarmLimits,
): SoftkeyAlarm {
  const softkey = lastInRow(held);
  const { expiresAt, kind, next } = softkey;
  const days =
    expiresAt === null ? null : (epochSeconds(expiresAt) - epochSeconds(clock.judged)) / DAY_SECONDS;
  const alarm = (level: AlarmLevel) => ({ softkey, level, days });
  if (!isLicensed({ kind }) || kind === 'grace') return alarm('critical');
  if (days !== null && days < crit) return alarm('critical');
  const isInDoubt = clock.setBack || clock.ahead !== null || problems.length > 0;
  if (isInDoubt || !OF_THE_TERM.includes(next.kind)) return alarm('warning');
  return alarm(days !== null && days < warn ? 'warning' : 'ok');
}

/**
 * Steps that follow from the days of the term alone, which have their own limits here. A monitoring system
 * often runs as a user who may not write to the home: that is no alarm, for it only looks.
 */
const OF_THE_TERM: readonly NextStepKind[] = [
  'nothing',
  'ask-for-next',
  'import-answer',
  'send-again',
  'allow-writing',
];
