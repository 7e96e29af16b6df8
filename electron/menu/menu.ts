import { Menu, shell, type WebContents } from 'electron';
import { orShowRefusal } from '../app/bugs.ts';
import { chooseFiles } from '../app/choose-files.ts';
import type { Log } from '../app/log.ts';
import type { MainTexts } from '../app/main-texts.ts';
import type { OpenedFiles } from '../app/opened-files.ts';
import type { LiveSettings } from '../app/settings.ts';
import type { FileSaver } from '../host/file-saver.ts';
import { pdfOf, printPage } from '../host/printing.ts';
import type { MainWindow } from '../window/main-window.ts';
import { type MenuActions, menuTemplate } from './template.ts';

/** What the menu's items act on. */
export interface MenuParts {
  readonly settings: LiveSettings;
  readonly words: MainTexts;
  readonly opened: OpenedFiles;
  readonly saving: FileSaver;
  readonly window: MainWindow;
  readonly log: Log;
}

/** Puts up the menu, and keeps it in the language and with the theme that are chosen. */
export function keepMenu(parts: MenuParts): void {
  const actions = actionsOf(parts);
  parts.words.follow((texts) => {
    const template = menuTemplate(texts, parts.settings.now().theme, actions, process.platform);
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  });
}

function actionsOf({ settings, words, opened, saving, window, log }: MenuParts): MenuActions {
  const doing = (work: () => Promise<unknown>) => () => void orShowRefusal(work, words, window.open(), log);
  const withPage = (work: (page: WebContents) => Promise<unknown>) =>
    doing(async () => {
      const page = window.open()?.webContents;
      if (page !== undefined) await work(page);
    });
  return {
    tell: (event) => {
      window.show();
      window.tell(event);
    },
    open: doing(async () => opened.add(await chooseFiles(words, window.open()))),
    savePdf: withPage((page) => saving.save('softkey.pdf', () => pdfOf(page))),
    print: withPage(printPage),
    chooseTheme: (theme) =>
      doing(async () => {
        settings.change({ ...settings.now(), theme });
        window.tell('settings-changed');
      })(),
    showLog: () => shell.showItemInFolder(log.file),
  };
}
