import { useEffect } from 'react';
import type { HostEvent } from '../../shared/app/events.ts';
import { isRequestFile } from '../../shared/document/kinds.ts';
import type { Host } from '../host/host.ts';
import { type AppState, useAppState } from '../state/app-state.ts';
import { refusalFrom } from '../state/refusal.ts';
import type { OpenDialog } from './open-dialog.ts';

/** Does what the program around the screens says: a menu item was chosen, files were opened. */
export function useHostEvents(host: Host, open: (dialog: OpenDialog) => void): void {
  const { go, setOpenedFiles, changeSettings } = useAppState();
  useEffect(() => {
    const answers: Readonly<Record<HostEvent, () => void>> = {
      opened: () => void takeOpened(host, { go, setOpenedFiles }),
      'go-machine': () => go('machine'),
      'go-import': () => go('import'),
      'go-status': () => go('status'),
      'go-inspect': () => go('inspect'),
      settings: () => open('settings'),
      'settings-changed': () => void takeSettings(host, changeSettings),
      about: () => open('about'),
    };
    // Also those that were opened before the page was there.
    answers.opened();
    return host.listen((event) => answers[event]());
  }, [host, go, setOpenedFiles, changeSettings, open]);
}

/** They are kept already, and keeping them again changes nothing. */
async function takeSettings(host: Host, change: AppState['changeSettings']): Promise<void> {
  const view = await host.app['host.read']({}).catch(refusalFrom);
  if ('settings' in view) change(view.settings);
}

/**
 * A license goes to the import, which looks at it before it does anything; so does everything else that was
 * opened.
 */
async function takeOpened(
  host: Host,
  { go, setOpenedFiles }: Pick<AppState, 'go' | 'setOpenedFiles'>,
): Promise<void> {
  const opened = await host.app['opened.take']({});
  if (opened.files.length + opened.refused.length === 0) return;
  setOpenedFiles(opened);
  go(opened.files.some(({ name }) => isRequestFile(name)) ? 'inspect' : 'import');
}
