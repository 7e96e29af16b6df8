import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Pulse } from '../../shared/app/host.ts';
import type { Host } from '../host/host.ts';
import { presence } from '../host/presence.ts';
import { useAppState } from './app-state.ts';
import { tellRecordsChanged } from './records-change.ts';

/** Two windows on one station agree within two seconds. */
const EVERY_MS = 1_500;

/**
 * Asks every moment whether the program is there and what has changed, while somebody can see the page.
 * `look`: asks at once.
 */
export function useProgramWatch({ app }: Host): { isGone: boolean; look: () => void; isLooking: boolean } {
  const isGone = useSyncExternalStore(presence.follow, presence.isGone);
  const [isLooking, setLooking] = useState(false);
  const take = useTakePulse();
  const ask = useCallback(
    () =>
      app['host.pulse']({})
        .then(take)
        .catch(() => {}),
    [app, take],
  );
  useEffect(() => askWhileSeen(ask), [ask]);
  const look = () => {
    setLooking(true);
    void ask().then(() => setLooking(false));
  };
  return { isGone, look, isLooking };
}

/** One question after the other, and none while nobody sees the page. Returns a function that ends it. */
function askWhileSeen(ask: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let isOver = false;
  const next = () => {
    if (!isOver) timer = setTimeout(turn, EVERY_MS);
  };
  const turn = () => void (document.hidden ? Promise.resolve() : ask()).then(next);
  const seenAgain = () => {
    if (!document.hidden) void ask();
  };
  next();
  document.addEventListener('visibilitychange', seenAgain);
  return () => {
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seenAgain);
  };
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
