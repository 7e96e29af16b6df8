import { DECIDING, decides } from '../../../shared/fingerprint/deciding.ts';
import { type Component, type ReadingReason, unreadByReason } from '../../../shared/machine/reading.ts';
import { changesByAdvice, eventsThatHappen } from '../../../shared/preflight/changes.ts';
import type { CheckResult } from '../../../shared/preflight/check.ts';
import type { Forecast, SoftkeyForecast } from '../../../shared/preflight/forecast.ts';
import type { ForecastAdvice, MachineEvent, Outlook } from '../../../shared/preflight/forecast-table.ts';
import type { AppTextKey } from '../../../shared/text/app/catalog.ts';
import type { MachineView, PreflightView } from '../../../shared/views.ts';

export interface UnreadGroup {
  readonly reason: ReadingReason;
  readonly components: readonly Component[];
  /** Whether one of them decides. */
  readonly decides: boolean;
}

/**
 * The readings that the system denied, those that decide first. Missing and useless values are covered by the
 * checks.
 */
export function deniedToShow({ readings }: MachineView): readonly UnreadGroup[] {
  return [...unreadByReason(readings.filter(({ status }) => status === 'denied'))]
    .map(([reason, unread]) => {
      const components = unread.map(({ component }) => component);
      return { reason, components, decides: components.some(decides) };
    })
    .toSorted((a, b) => Number(b.decides) - Number(a.decides));
}

/**
 * Whether it can be asked for what only root may read: as the command line does with `--ask-root`, on Linux.
 */
export function offersRoot({ platform, readings }: MachineView): boolean {
  return (
    platform === 'linux' && readings.some((one) => one.status !== 'value' && one.reason === 'needs-root')
  );
}

const REMEDIES_OF_THE_APP = [
  'needs-root',
  'access-denied',
  'timed-out',
  'tool-missing',
  'unreadable',
  'no-link',
  'uninitialised',
] as const satisfies readonly ReadingReason[];

/**
 * What would give a value: in the words of the command line, where those do not speak of commands of its own.
 */
export function remedyKey(reason: ReadingReason, platform: MachineView['platform']): AppTextKey {
  if (reason === 'needs-root' && platform !== 'linux') return 'app.machine.remedy.needs-administrator';
  const known = REMEDIES_OF_THE_APP.find((one) => one === reason);
  return known === undefined ? `reason.${reason}.remedy` : `app.machine.remedy.${known}`;
}

/** One row of the forecast: an event, what becomes of each identifier, and of the softkey. */
export interface OutlookRow extends SoftkeyForecast {
  /** By DECIDING; null where the identifier was not read. */
  readonly outlooks: readonly (Outlook | null)[];
}

export function outlookRows(
  { forecast, softkey }: PreflightView,
  { readings }: MachineView,
): readonly OutlookRow[] {
  const isRead = (wanted: Component) =>
    readings.some(({ component, status }) => component === wanted && status === 'value');
  const outlookOf = (component: Component, event: MachineEvent) =>
    forecast.find((one) => one.component === component && one.event === event)?.outlook ?? null;
  return eventsThatHappen(softkey, forecast).map((one) => ({
    ...one,
    outlooks: DECIDING.map((component) => (isRead(component) ? outlookOf(component, one.event) : null)),
  }));
}

/** What to do before the request: the checks say it, with what else speaks against one. */
const BEFOREHAND: readonly ForecastAdvice[] = [
  'mac-static-hyperv',
  'mac-static-vmware',
  'finish-first-start',
];

/** What changes, and what to do when it does. */
export function changesToShow(
  { forecast }: PreflightView,
  { readings }: MachineView,
): readonly (readonly [ForecastAdvice, readonly Forecast[]])[] {
  return [...changesByAdvice(forecast, readings)].filter(([advice]) => !BEFOREHAND.includes(advice));
}

/** The events in which an identifier may become another one. */
export function eventsChanging(component: Component, { forecast }: PreflightView): readonly MachineEvent[] {
  return forecast
    .filter((one) => one.component === component && one.outlook !== 'stays')
    .map(({ event }) => event);
}

/** The checks that have something to look at before there is an order. */
export function checksWithoutOrder({ checks }: PreflightView): readonly CheckResult[] {
  return checks.filter(({ reason }) => reason !== 'no-order');
}
