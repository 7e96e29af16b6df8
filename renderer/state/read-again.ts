import { useCallback } from 'react';
import { useHost } from '../host/program-info.ts';

/**
 * Reading again as a person means it: `ask` reads the machine as it is now, and not what was read of it a
 * moment ago. If forgetting the reading is refused, `ask` is refused as well and reports it.
 */
export function useReadAgain(): (...ask: readonly (() => void)[]) => void {
  const { station } = useHost();
  return useCallback(
    (...ask) => {
      void station['machine.forget']({})
        .catch(() => {})
        .then(() => {
          for (const one of ask) one();
        });
    },
    [station],
  );
}
