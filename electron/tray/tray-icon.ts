import { join } from 'node:path';
import { Menu, nativeTheme, Tray } from 'electron';
import { verdictLine } from '../../shared/status/status-text.ts';
import { type StatusTone, softkeyTone } from '../../shared/status/tone.ts';
import type { AppTexts } from '../../shared/text/app/catalog.ts';
import type { StatusView } from '../../shared/views.ts';

/** What a click on the tray icon does. */
export interface TrayIconActions {
  readonly open: () => void;
  readonly quit: () => void;
}

/** The tray icon, beside the clock. It can be removed and put back. */
export interface TrayIcon {
  readonly show: (status: StatusView | null, texts: AppTexts) => void;
  readonly remove: () => void;
}

export function trayIconIn(icons: string, { open, quit }: TrayIconActions): TrayIcon {
  let tray: Tray | undefined;
  let state: SignState = 'not-licensed';
  const picture = () => join(icons, `tray-${state}-on-${panel()}.png`);
  nativeTheme.on('updated', () => tray?.setImage(picture()));
  return {
    show: (status, texts) => {
      state = status === null ? 'not-licensed' : SIGNS[softkeyTone(status)];
      if (tray === undefined) {
        tray = new Tray(picture());
        tray.on('click', open);
      } else tray.setImage(picture());
      const line = status === null ? texts.t('app.desktop.tray.unknown') : verdictLine(status, texts);
      tray.setToolTip(`Softkey Desk: ${line}`);
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: texts.t('app.desktop.tray.open'), click: open },
          { label: line, enabled: false },
          { type: 'separator' },
          { label: texts.t('app.desktop.menu.quit'), click: quit },
        ]),
      );
    },
    remove: () => {
      tray?.destroy();
      tray = undefined;
    },
  };
}

type SignState = 'licensed' | 'expiring' | 'not-licensed';

const SIGNS: Readonly<Record<StatusTone, SignState>> = {
  ok: 'licensed',
  warn: 'expiring',
  stop: 'not-licensed',
  info: 'not-licensed',
};

/** GNOME's panel is dark in every theme; elsewhere it is as dark as the system. */
function panel(): 'dark' | 'light' {
  if (process.platform !== 'linux')
    return nativeTheme.shouldUseDarkColorsForSystemIntegratedUI ? 'dark' : 'light';
  const isGnome = /gnome|unity/i.test(process.env['XDG_CURRENT_DESKTOP'] ?? '');
  return isGnome || nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
}
