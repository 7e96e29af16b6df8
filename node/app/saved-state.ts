import { join } from 'node:path';
import { FIRST_SETTINGS, type Settings, settings } from '../../shared/app/settings.ts';
import { read } from '../../shared/document/shape.ts';
import { HOME_FAILURES, orRefused } from '../files/errno.ts';
import { makeFolder } from '../files/make-folder.ts';
import { readHostileFile } from '../files/read-file.ts';
import { writeFileAtomically } from '../files/write-file.ts';

/**
 * What the program around the screens remembers for one person. It may be lost: nothing of a softkey is in
 * it.
 */
export interface SavedState {
  /** The first settings where there are none, or none that can be understood. */
  readonly settings: () => Settings;
  readonly keepSettings: (settings: Settings) => void;
  readonly draft: () => string | null;
  readonly keepDraft: (draft: string) => void;
}

/** What is kept in `folder`, which is made when something is kept. */
export function savedStateIn(folder: string): SavedState {
  const file = { settings: join(folder, 'settings.json'), draft: join(folder, 'draft.json') };
  const keep = (path: string, text: string) => {
    orRefused(() => {
      makeFolder(folder, 0o700);
      writeFileAtomically(path, text, 0o600);
    }, HOME_FAILURES);
  };
  return {
    settings: () => settingsIn(textOf(file.settings)),
    keepSettings: (chosen) => keep(file.settings, JSON.stringify(chosen)),
    draft: () => textOf(file.draft),
    keepDraft: (draft) => keep(file.draft, draft),
  };
}

function settingsIn(text: string | null): Settings {
  try {
    const result = read(settings, JSON.parse(text ?? 'null'));
    return 'value' in result ? result.value : FIRST_SETTINGS;
  } catch {
    return FIRST_SETTINGS;
  }
}

function textOf(path: string): string | null {
  try {
    return readHostileFile(path).toString('utf8');
  } catch {
    return null;
  }
}
