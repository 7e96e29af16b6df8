import type { Reading } from '../machine/reading.ts';
import type { Forecast, SoftkeyForecast } from './forecast.ts';
import type { ForecastAdvice } from './forecast-table.ts';

/** The events that there are on this hypervisor. */
export function eventsThatHappen(
  softkey: readonly SoftkeyForecast[],
  forecast: readonly Forecast[],
): readonly SoftkeyForecast[] {
  return softkey.filter((one) =>
    forecast.some(({ event, reason }) => event === one.event && reason !== 'does-not-happen'),
  );
}

/** The readings that may change and that something can be done about, grouped by what to do. */
export function changesByAdvice(
  forecast: readonly Forecast[],
  readings: readonly Reading[],
): ReadonlyMap<ForecastAdvice, readonly Forecast[]> {
  const isRead = (one: Forecast) =>
    readings.some(({ component, status }) => component === one.component && status === 'value');
  const changing = forecast.flatMap((one) =>
    one.advice !== null && one.outlook !== 'stays' && isRead(one) ? [{ ...one, advice: one.advice }] : [],
  );
  return Map.groupBy(changing, ({ advice }) => advice);
}
