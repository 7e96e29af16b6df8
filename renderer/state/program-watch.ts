import { useCallback, useRef } from 'react';
import type { Pulse } from '../../shared/app/host.ts';
import type { Host } from '../host/host.ts';
import { useAppState } from './app-state.ts';
import { type PresenceWatch, usePresenceWatch } from './presence-watch.ts';
import { tellRecordsChanged } from './records-change.ts';

/** Asks every moment whether the program is there and what has changed. */
export function useProgramWatch({ app }: Host): PresenceWatch {
  const take = useTakePulse();
  const ask = useCallback(
    () =>
      app['host.pulse']({})
        .then(take)
        .catch(() => {}),
    [app, take],
  );
  return usePresenceWatch(ask);
}

/** What another window has changed is taken over; the first pulse is what the page began with. */
function useTakePulse(): (pulse: Pulse) => void {
  const { changeSettings } = useAppState();
  const last = useRef<{ records: string; settings: string } | null>(null);
  return useCallback(
    ({ records, settings }) => {
      const before = last.current;
      last.current = { records, settings: JSON.stringify(settings) };
      if (before === null) return;
      if (before.records !== records) tellRecordsChanged();
      if (before.settings !== last.current.settings) changeSettings(settings);
    },
    [changeSettings],
  );
}
