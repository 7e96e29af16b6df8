import { app, type BrowserWindow, dialog } from 'electron';
import type { Log } from '../app/log.ts';
import type { MainTexts } from '../app/main-texts.ts';

/**
 * A page can end, and then its window is empty: the person is asked whether to load it again, instead of
 * being left alone with it.
 */
export function watchPage(window: BrowserWindow, words: MainTexts, log: Log): void {
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.note(`the page has gone: ${reason} ${exitCode}`);
    void offerReload(window, words);
  });
  window.webContents.on('did-fail-load', (_, code, description, _url, isMainFrame) => {
    if (isMainFrame) log.note(`the page did not load: ${code} ${description}`);
  });
  window.webContents.on('unresponsive', () => log.note('the page does not answer'));
}

async function offerReload(window: BrowserWindow, words: MainTexts): Promise<void> {
  const { t } = await words.now();
  if (window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('app.desktop.pageGone.title'),
    detail: t('app.desktop.pageGone.hint'),
    buttons: [t('app.desktop.pageGone.reload'), t('app.desktop.menu.quit')],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) app.quit();
  else if (!window.isDestroyed()) window.webContents.reload();
}
