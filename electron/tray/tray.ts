import { app } from 'electron';
import type { Handlers } from '../../shared/door.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { Log } from '../app/log.ts';
import type { MainTexts } from '../app/main-texts.ts';
import type { LiveSettings } from '../app/settings.ts';
import type { MainWindow } from '../window/main-window.ts';
import { remindersIn } from './reminders.ts';
import { trayIconIn } from './tray-icon.ts';
import { type StatusWatch, watchStatus } from './watch.ts';

/** What the tray acts on. */
export interface TrayParts {
  readonly station: Handlers;
  /** What tells whether the station's records have changed. */
  readonly records: () => string;
  readonly settings: LiveSettings;
  readonly words: MainTexts;
  readonly window: MainWindow;
  readonly log: Log;
  readonly icons: string;
  readonly vendorName: string;
  /** Where it is kept what a person was told. */
  readonly toldFile: string;
}

/** The tray icon and the reminders, if the person wants them. */
export function keepTray(parts: TrayParts): StatusWatch {
  const { station, records, settings, words, window, log, icons } = parts;
  const openStatus = () => {
    window.show();
    window.tell('go-status');
  };
  const sign = trayIconIn(icons, { open: window.show, quit: () => app.quit() });
  const tell = remindersIn(parts.toldFile, parts.vendorName, openStatus);
  const read = async () => {
    try {
      return await station['status.read']({});
    } catch (error) {
      if (!isRefusal(error)) log.bug(error);
      return null;
    }
  };
  const watch = watchStatus({ read, records }, async (status) => {
    const texts = await words.now();
    if (!settings.now().tray) return;
    sign.show(status, texts);
    if (status !== null) tell(status, texts);
  });
  settings.follow(({ tray }) => {
    if (tray) return watch.begin();
    watch.end();
    sign.remove();
  });
  return watch;
}
