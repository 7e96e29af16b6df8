import type { MenuItemConstructorOptions } from 'electron';
import type { HostEvent } from '../../shared/app/events.ts';
import type { Settings } from '../../shared/app/settings.ts';
import type { AppTextKey, AppTexts } from '../../shared/text/app/catalog.ts';

/** What the menu's items do. */
export interface MenuActions {
  readonly tell: (event: HostEvent) => void;
  readonly open: () => void;
  readonly savePdf: () => void;
  readonly print: () => void;
  readonly chooseTheme: (theme: Settings['theme']) => void;
  readonly showLog: () => void;
}

type Item = MenuItemConstructorOptions;
type Role = NonNullable<Item['role']>;

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

/** The menu in the language of the texts. */
export function menuTemplate(
  { t }: AppTexts,
  theme: Settings['theme'],
  { tell, open, savePdf, print, chooseTheme, showLog }: MenuActions,
  platform: NodeJS.Platform,
): Item[] {
  const separator: Item = { type: 'separator' };
  const item = (key: AppTextKey, click: () => void, accelerator?: string): Item => ({
    id: key,
    label: t(key),
    click,
    ...(accelerator !== undefined && { accelerator }),
  });
  const role = (name: Role, key: AppTextKey): Item => ({ role: name, label: t(key) });
  const go = (key: AppTextKey, event: HostEvent, accelerator: string) =>
    item(key, () => tell(event), accelerator);

  const file: Item[] = [
    item('app.desktop.menu.open', open, 'CmdOrCtrl+O'),
    item('app.desktop.menu.import', () => tell('go-import'), 'CmdOrCtrl+I'),
    separator,
    item('app.desktop.menu.pdf', savePdf, 'CmdOrCtrl+Shift+S'),
    item('app.desktop.menu.print', print, 'CmdOrCtrl+P'),
    separator,
    item('app.desktop.menu.settings', () => tell('settings'), 'CmdOrCtrl+,'),
    separator,
    { ...role('quit', 'app.desktop.menu.quit'), accelerator: 'CmdOrCtrl+Q' },
  ];
  const edit: Item[] = [
    role('undo', 'app.desktop.menu.undo'),
    role('redo', 'app.desktop.menu.redo'),
    separator,
    role('cut', 'app.desktop.menu.cut'),
    role('copy', 'app.desktop.menu.copy'),
    role('paste', 'app.desktop.menu.paste'),
    role('selectAll', 'app.desktop.menu.selectAll'),
  ];
  const themes = THEMES.map(
    (one): Item => ({
      ...item(`app.shell.themes.${one}`, () => chooseTheme(one)),
      type: 'radio',
      checked: one === theme,
    }),
  );
  const view: Item[] = [
    role('zoomIn', 'app.desktop.menu.zoomIn'),
    role('zoomOut', 'app.desktop.menu.zoomOut'),
    role('resetZoom', 'app.desktop.menu.resetZoom'),
    separator,
    { label: t('app.shell.theme'), submenu: themes },
    separator,
    role('togglefullscreen', 'app.desktop.menu.fullScreen'),
  ];
  const places: Item[] = [
    go('app.shell.nav.machine', 'go-machine', 'CmdOrCtrl+1'),
    go('app.shell.nav.import', 'go-import', 'CmdOrCtrl+2'),
    go('app.shell.nav.status', 'go-status', 'CmdOrCtrl+3'),
    go('app.shell.nav.inspect', 'go-inspect', 'CmdOrCtrl+4'),
  ];
  const help: Item[] = [item('app.shell.about', () => tell('about')), item('app.desktop.menu.log', showLog)];
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: t('app.desktop.menu.file'), submenu: file },
    { label: t('app.desktop.menu.edit'), submenu: edit },
    { label: t('app.desktop.menu.view'), submenu: view },
    { label: t('app.desktop.menu.go'), submenu: places },
    ...(platform === 'darwin' ? [{ role: 'windowMenu' } as const] : []),
    { role: 'help', label: t('app.desktop.menu.help'), submenu: help },
  ];
}
