import type { ExitCode } from '../../../shared/errors/codes.ts';
import {
  type AlarmLimits,
  type SoftkeyAlarm,
  softkeyAlarm,
  softkeyAlarms,
} from '../../../shared/status/monitoring.ts';
import { nextStepText } from '../../../shared/status/next-step-text.ts';
import { problemText } from '../../../shared/status/problem.ts';
import { statusOfSoftkey } from '../../../shared/status/status-of-softkey.ts';
import { verdictLine } from '../../../shared/status/status-text.ts';
import { sentence } from '../../../shared/text/format.ts';
import type { Texts } from '../../../shared/text/formatter.ts';
import type { StatusView } from '../../../shared/views.ts';
import { usageRefusal } from '../command-line.ts';
import { answerUnknown, PLUGIN_EXIT, pluginLine, sentences } from '../plugin-answer.ts';
import { printJson, type Session } from '../session.ts';
import { connectToStation } from '../station-door.ts';
import { wholeNumber } from '../whole-number.ts';

interface CheckValues {
  readonly warn: string | undefined;
  readonly crit: string | undefined;
  readonly softkey: string | undefined;
}

const CRITICAL_DAYS = 3;
const MOST_DAYS = 36_600;

/** `softkey check`: the state of this station for a monitoring system, in one line and by the exit code. */
export async function runCheck(values: CheckValues, session: Session): Promise<ExitCode> {
  const limits = limitsOf(values, session);
  const view = await (await connectToStation(session))['status.read']({});
  if (!view.homeExists && session.settings.home !== undefined)
    return answerUnknown((await session.texts()).t('status.noHome'), session);
  const alarms = alarmsOf(view, values.softkey?.toUpperCase(), limits);
  const level = alarms[0]?.level ?? 'critical';
  if (session.settings.json) printJson(session, { level, softkeys: alarms.map(alarmJson) });
  else {
    const { name } = session.program.surroundings.profile;
    const texts = await session.texts();
    const text = alarms
      .filter((alarm) => alarm.level === level)
      .map((alarm) => alarmText(alarm, alarms.length > 1, name, texts));
    const problems = view.problems.map((problem) => problemText(problem, texts));
    const line = problems.length === 0 ? text.join(' / ') : sentences(text.join(' / '), ...problems);
    session.out.print(pluginLine(level, line, alarms.flatMap(daysFigure(limits))));
  }
  return PLUGIN_EXIT[level];
}

/** The vendor's days where none are given; what is urgent is never earlier than what is a warning. */
function limitsOf({ warn, crit }: CheckValues, { program }: Session): AlarmLimits {
  const warnDays =
    wholeNumber('--warn', warn, MOST_DAYS) ?? program.surroundings.profile.defaultTerms.warnDays;
  const critDays = wholeNumber('--crit', crit, MOST_DAYS);
  if (critDays !== undefined && critDays > warnDays)
    throw usageRefusal('outOfRange', '--crit', '', String(warnDays));
  return { warn: warnDays, crit: critDays ?? Math.min(CRITICAL_DAYS, warnDays) };
}

function alarmsOf(
  view: StatusView,
  softkeyId: string | undefined,
  limits: AlarmLimits,
): readonly SoftkeyAlarm[] {
  if (softkeyId === undefined) return softkeyAlarms(view, limits);
  return [softkeyAlarm(statusOfSoftkey(view, softkeyId), view, limits)];
}

/** What is the matter, and unless all is well, what to do. */
function alarmText(
  { softkey, level }: SoftkeyAlarm,
  isOneOfSeveral: boolean,
  vendorName: string,
  texts: Texts,
): string {
  const verdict = verdictLine(softkey, texts);
  const product = isOneOfSeveral && softkey.product !== null ? `${softkey.product}: ` : '';
  if (level === 'ok' || softkey.next.kind === 'nothing') return `${product}${verdict}`;
  return `${product}${sentences(verdict, sentence(nextStepText(softkey.next, vendorName, texts)))}`;
}

/** `E3-SERVER_days=59.2;15:;3:`: an alarm is below the limits. */
function daysFigure({ warn, crit }: AlarmLimits) {
  return ({ softkey, days }: SoftkeyAlarm): readonly string[] =>
    days === null || softkey.product === null
      ? []
      : [`${softkey.product}_days=${inTenths(days)};${warn}:;${crit}:`];
}

/** Zero has no sign. */
function inTenths(days: number): string {
  const tenths = Math.round(days * 10);
  return tenths === 0 ? '0.0' : (tenths / 10).toFixed(1);
}

function alarmJson({ softkey, level, days }: SoftkeyAlarm) {
  const { softkeyId, product, kind, expiresAt, graceUntil, next } = softkey;
  return { level, softkeyId, product, kind, days, expiresAt, graceUntil, next };
}
