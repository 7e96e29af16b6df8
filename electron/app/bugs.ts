import { app, type BaseWindow, dialog } from 'electron';
import { EXIT } from '../../shared/errors/codes.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { refusalTextFor } from '../../shared/text/app/for-screens.ts';
import type { Log } from './log.ts';
import type { MainTexts } from './main-texts.ts';

/**
 * Writes every uncaught error to the log. After an exception nothing can be relied on: the person is told,
 * and the app ends.
 */
export function catchBugs(log: Log, words: MainTexts): void {
  process.on('unhandledRejection', (error) => log.bug(error));
  process.on('uncaughtException', (error) => void exitAfterBug(error, log, words));
}

/** Says in the person's language that the app must close, and closes it. */
export async function exitAfterBug(error: unknown, log: Log, words: MainTexts): Promise<void> {
  log.bug(error);
  try {
    const { t } = await words.now();
    dialog.showErrorBox(t('app.desktop.broken.title'), t('app.desktop.broken.hint', { log: log.file }));
  } finally {
    app.exit(EXIT.internal);
  }
}

/** Does what a menu asks for, and shows a refusal in a dialog where no page can. */
export async function orShowRefusal(
  work: () => Promise<unknown>,
  words: MainTexts,
  window: BaseWindow | undefined,
  log: Log,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isRefusal(error)) log.bug(error);
    const refusal = isRefusal(error) ? error : new LicensingError('INTERNAL');
    const { title, hint } = refusalTextFor(refusal, await words.now());
    const box = { type: 'error' as const, message: title, detail: hint };
    await (window === undefined ? dialog.showMessageBox(box) : dialog.showMessageBox(window, box));
  }
}
