import type { BrowserWindow, WebContents } from 'electron';
import { firstAnswer } from '../../node/app/first-answer.ts';
import type { SavedState } from '../../node/app/saved-state.ts';
import { refuseSystemErrors } from '../../node/files/refuse-system-errors.ts';
import type { HostContract, HostView } from '../../shared/app/host.ts';
import type { Handlers } from '../../shared/door.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import type { FileOut } from '../../shared/views.ts';
import type { MainTexts } from '../app/main-texts.ts';
import type { OpenedFiles } from '../app/opened-files.ts';
import type { LiveSettings } from '../app/settings.ts';
import type { FileSaver } from './file-saver.ts';
import { openMail } from './mail.ts';
import { pdfOf, printPage } from './printing.ts';

/** What answers the page's calls to the app around it. */
export interface HostParts {
  readonly station: Handlers;
  readonly kept: SavedState;
  readonly settings: LiveSettings;
  readonly words: MainTexts;
  readonly opened: OpenedFiles;
  readonly saving: FileSaver;
  /** The way to the station's folder. */
  readonly home: string;
  /** What tells whether the station's records have changed. */
  readonly records: () => string;
  readonly drag: (file: FileOut, page: WebContents) => void;
  readonly window: () => BrowserWindow | undefined;
}

export function hostHandlers(parts: HostParts): Handlers<HostContract> {
  const { station, kept, settings, words, opened, saving, records, drag } = parts;
  const page = () => {
    const window = parts.window();
    if (window === undefined) throw new Error('the window of the caller is closed');
    return window.webContents;
  };
  const view = (): HostView => ({
    door: 'desktop',
    settings: settings.now(),
    draft: kept.draft(),
    language: words.system(),
    home: parts.home,
    versions: versions(),
  });
  return refuseSystemErrors<HostContract>({
    'host.begin': () => firstAnswer(station, view()),
    'host.read': view,
    'host.pulse': () => ({ records: records(), settings: settings.now() }),
    'settings.write': (chosen) => {
      settings.change(chosen);
      return {};
    },
    'draft.write': ({ draft }) => {
      kept.keepDraft(draft);
      return {};
    },
    'file.save': ({ name, text }) => saving.saveBytes(name, encodeUtf8(text)),
    'file.show': ({ id }) => {
      saving.show(id);
      return {};
    },
    'file.drag': (file) => {
      drag(file, page());
      return {};
    },
    'mail.open': async ({ url }) => {
      await openMail(url);
      return {};
    },
    'opened.take': () => opened.take(),
    'page.print': async () => {
      await printPage(page());
      return {};
    },
    'page.pdf': ({ name }) => saving.save(name, () => pdfOf(page())),
  });
}

/** The program's own version is shown with the vendor's name. */
function versions() {
  const { electron = '', chrome = '', node } = process.versions;
  return [
    { name: 'Electron', version: electron },
    { name: 'Chromium', version: chrome },
    { name: 'Node.js', version: node },
  ];
}
