import { useEffect, useState, useSyncExternalStore } from 'react';
import { presence } from '../host/presence.ts';

/** Two windows on one program agree within two seconds. */
const EVERY_MS = 1_500;

/** Whether the program behind the page is there. `look`: asks at once. */
export interface PresenceWatch {
  readonly isGone: boolean;
  readonly look: () => void;
  readonly isLooking: boolean;
}

/** Asks every moment while somebody can see the page. `ask` never rejects, and stays the same function. */
export function usePresenceWatch(ask: () => Promise<void>): PresenceWatch {
  const isGone = useSyncExternalStore(presence.follow, presence.isGone);
  const [isLooking, setLooking] = useState(false);
  useEffect(() => askWhileSeen(ask), [ask]);
  const look = () => {
    setLooking(true);
    void ask().then(() => setLooking(false));
  };
  return { isGone, look, isLooking };
}

/** One question after the other, and none while nobody sees the page. Returns a function that ends it. */
export function askWhileSeen(ask: () => Promise<void>): () => void {
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
