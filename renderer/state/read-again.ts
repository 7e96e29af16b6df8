import { useCallback } from 'react';
import { announce } from '../design/announcements.tsx';
import { useHost } from '../host/program-info.ts';
import { useTexts } from './texts.ts';

/**
 * Reading again as a person means it: `ask` reads the machine as it is now, and not what was read of it a
 * moment ago. If forgetting the reading is refused, `ask` is refused as well and reports it. The end of it is
 * said to whoever does not see it.
 */
export function useReadAgain(): (...ask: readonly (() => Promise<void>)[]) => void {
  const { station } = useHost();
  const { t } = useTexts();
  return useCallback(
    (...ask) => {
      void station['machine.forget']({})
        .catch(() => {})
        .then(() => Promise.all(ask.map((one) => one())))
        .then(() => announce(t('app.shell.readAgain')));
    },
    [station, t],
  );
}
