import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { HostView } from '../../shared/app/host.ts';
import type { Settings } from '../../shared/app/settings.ts';
import type { FileIn } from '../../shared/contract.ts';
import type { RefusalView } from '../../shared/views.ts';
import type { ChosenFile } from '../files/chosen-files.ts';
import type { Host } from '../host/host.ts';
import { type Draft, draftIn, type ScreenName } from './draft.ts';
import { usePlace } from './place.ts';
import { useAutosave } from './use-autosave.ts';

/** Files on their way to the screen that will show them. */
export interface FileBatch {
  readonly files: readonly FileIn[];
  readonly refused: readonly ({ readonly file: string } & RefusalView)[];
}

/** All that changes while the program is used, and every way to change it. */
export interface AppState {
  readonly screen: ScreenName;
  readonly go: (screen: ScreenName) => void;
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  /** Why what was entered could not be kept; null while all is well. */
  readonly keepRefusal: RefusalView | null;
  /** Of several softkeys the one that a person looks at; null: the one that serves longest. */
  readonly softkeyId: string | null;
  readonly chooseSoftkey: (softkeyId: string | null) => void;
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
  /** Files that were opened by a double click; whoever shows them takes them. */
  readonly openedFiles: FileBatch | null;
  readonly setOpenedFiles: (files: FileBatch | null) => void;
  /** Files that were let go over a screen that takes none: the import takes them. */
  readonly dropped: AsyncIterable<ChosenFile> | null;
  readonly drop: (files: AsyncIterable<ChosenFile> | null) => void;
}

export const AppStateContext = createContext<AppState | null>(null);

export function useAppState(): AppState {
  const found = useContext(AppStateContext);
  if (!found) throw new Error('no app state above this component');
  return found;
}

/** Typing does not write to the disk at every letter. */
const DRAFT_AFTER_MS = 400;

/** The state of the program, begun with what was kept. `first` is the screen where nothing says otherwise. */
export function useNewAppState(host: Host, view: HostView, first: ScreenName): AppState {
  const [draft, setDraft] = useState(() => draftIn(view.draft));
  const [screen, setScreen] = useState<ScreenName>(first);
  const [softkeyId, chooseSoftkey] = useState<string | null>(null);
  const [settings, setSettings] = useState(view.settings);
  const [openedFiles, setOpenedFiles] = useState<FileBatch | null>(null);
  const [dropped, drop] = useState<AsyncIterable<ChosenFile> | null>(null);
  const { app } = host;
  const keepDraft = (text: string) => app['draft.write']({ draft: text });
  const draftRefusal = useAutosave(JSON.stringify(draft), keepDraft, DRAFT_AFTER_MS);
  const keepSettings = () => app['settings.write'](settings);
  const settingsRefusal = useAutosave(JSON.stringify(settings), keepSettings, 0);
  const keepRefusal = draftRefusal ?? settingsRefusal;

  const change = useCallback((some: Partial<Draft>) => setDraft((now) => ({ ...now, ...some })), []);
  const show = useCallback(
    (next: ScreenName) => {
      setScreen(next);
      change({ screen: next });
    },
    [change],
  );
  const leaveFor = usePlace(screen, show);
  const go = useCallback(
    (next: ScreenName) => {
      leaveFor(next);
      show(next);
    },
    [leaveFor, show],
  );
  const changeSettings = useCallback(
    (some: Partial<Settings>) => setSettings((now) => ({ ...now, ...some })),
    [],
  );
  return useMemo(
    () => ({
      screen,
      go,
      draft,
      change,
      keepRefusal,
      softkeyId,
      chooseSoftkey,
      settings,
      changeSettings,
      openedFiles,
      setOpenedFiles,
      dropped,
      drop,
    }),
    [screen, go, draft, change, keepRefusal, softkeyId, settings, changeSettings, openedFiles, dropped],
  );
}
