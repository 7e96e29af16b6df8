import { type BaseWindow, dialog, type OpenDialogOptions } from 'electron';
import { ALL_KINDS, KINDS } from '../../shared/document/kinds.ts';
import type { MainTexts } from './main-texts.ts';

/** The files that a person chooses to open; none if they cancel. */
export async function chooseFiles(
  words: MainTexts,
  window: BaseWindow | undefined,
): Promise<readonly string[]> {
  const { t } = await words.now();
  const options: OpenDialogOptions = {
    title: t('app.desktop.open.title'),
    buttonLabel: t('app.desktop.open.button'),
    filters: [
      { name: t('app.desktop.open.softkeyFiles'), extensions: ALL_KINDS.map((kind) => KINDS[kind].ending) },
      { name: t('app.desktop.open.allFiles'), extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections'],
  };
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
}
