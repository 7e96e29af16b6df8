import { basename, dirname, extname, join } from 'node:path';
import { app, type BaseWindow, dialog, shell } from 'electron';
import { usualPath } from '../../node/files/usual-name.ts';
import { statsAt, writeOutput } from '../../node/files/write-output.ts';
import type { Saved } from '../../shared/app/host.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { MainTexts } from '../app/main-texts.ts';
import { plainName } from './plain-name.ts';

/** Writes files where a person chooses, and remembers where that was for as long as the app runs. */
export interface FileSaver {
  /** Asks for the place first, and makes the content only afterwards; null if the person cancels. */
  readonly save: (name: string, content: () => Promise<Uint8Array>) => Promise<Saved | null>;
  /** The same for bytes that exist already. Never proposes a name that a file of another machine has. */
  readonly saveBytes: (name: string, bytes: Uint8Array) => Promise<Saved | null>;
  readonly show: (id: string) => void;
}

export function fileSaver(words: MainTexts, window: () => BaseWindow | undefined): FileSaver {
  const paths = new Map<string, string>();
  let folder: string | undefined;
  const saveAt = async (proposed: string, content: () => Promise<Uint8Array>) => {
    const path = await askWhere(proposed, words, window());
    if (path === undefined) return null;
    writeOutput(path, await content());
    folder = dirname(path);
    const id = String(paths.size + 1);
    paths.set(id, path);
    return { name: basename(path), folder: basename(folder), id };
  };
  return {
    save: (name, content) => saveAt(join(folder ?? usualFolder(), plainName(name)), content),
    saveBytes: (name, bytes) =>
      saveAt(proposedPath(folder ?? usualFolder(), plainName(name), bytes), async () => bytes),
    show: (id) => {
      const path = paths.get(id);
      if (path === undefined || statsAt(path) === undefined)
        throw new LicensingError('FILE_MISSING', { file: path === undefined ? id : basename(path) });
      shell.showItemInFolder(path);
    },
  };
}

/** If the folder cannot be listed, the person chooses another one in the dialog. */
function proposedPath(folder: string, name: string, bytes: Uint8Array): string {
  try {
    return usualPath(folder, name, bytes);
  } catch {
    return join(folder, name);
  }
}

async function askWhere(
  defaultPath: string,
  words: MainTexts,
  window: BaseWindow | undefined,
): Promise<string | undefined> {
  const { t } = await words.now();
  const ending = extname(defaultPath).slice(1);
  const options = {
    title: t('app.desktop.save.title', { name: basename(defaultPath) }),
    buttonLabel: t('app.desktop.save.button'),
    defaultPath,
    filters: [
      ...(ending === '' ? [] : [{ name: `*.${ending}`, extensions: [ending] }]),
      { name: t('app.desktop.open.allFiles'), extensions: ['*'] },
    ],
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  };
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? undefined : filePath;
}

function usualFolder(): string {
  try {
    return app.getPath('documents');
  } catch {
    return app.getPath('home');
  }
}
