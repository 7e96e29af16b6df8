import { asked } from './system/asked.ts';
import { shownNotifications } from './system/notification.ts';
import { trays } from './system/tray.ts';

/**
 * What a spec may look at where there is no desktop to look at: `globalThis.electronStandin` of the main
 * process.
 */
export interface StandinHooks {
  readonly asked: typeof asked;
  readonly notifications: typeof shownNotifications;
  readonly trays: typeof trays;
}

export function offerHooks(): void {
  const hooks: StandinHooks = { asked, notifications: shownNotifications, trays };
  Object.assign(globalThis, { electronStandin: hooks });
}
