import { createContext, useContext, useEffect, useMemo, useRef } from 'react';
import type { StatusView } from '../../shared/views.ts';
import type { Host } from '../host/host.ts';
import { type Answer, useAnswer } from './ask.ts';
import type { ScreenName } from './draft.ts';
import { firstFrame } from './first-frame.ts';
import { secondsToNextChange } from './next-change.ts';
import { useRecordsChange } from './records-change.ts';

/** How the station stands, known in one place: Home, the way above the screens, and whoever else asks. */
export interface StationStatus {
  readonly answer: Answer<StatusView>;
  readonly again: () => Promise<void>;
}

export const StationStatusContext = createContext<StationStatus | null>(null);

export function useStationStatus(): StationStatus {
  const found = useContext(StationStatusContext);
  if (!found) throw new Error('no station status above this component');
  return found;
}

/** `first`: what the program said at once; null where it has yet to look. */
export function useNewStationStatus(
  { station }: Host,
  first: StatusView | null,
  screen: ScreenName,
): StationStatus {
  const { answer, again } = useAnswer(() => firstFrame().then(() => station['status.read']({})), first);
  useRecordsChange(again);
  useAgainOnFocus(again);
  useAgainWithTime(answer, again);
  useAgainOnScreen(screen, again);
  return useMemo(() => ({ answer, again }), [answer, again]);
}

function useAgainOnFocus(again: () => void): void {
  useEffect(() => {
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [again]);
}

/** What time itself changes is asked for when it changes. */
function useAgainWithTime(answer: Answer<StatusView>, again: () => void): void {
  useEffect(() => {
    if (answer.at !== 'here') return;
    const timer = setTimeout(again, secondsToNextChange(answer.value) * 1000);
    return () => clearTimeout(timer);
  }, [answer, again]);
}

/** Something may have been done on the screen that is left. */
function useAgainOnScreen(screen: ScreenName, again: () => void): void {
  const before = useRef(screen);
  useEffect(() => {
    if (before.current !== screen) again();
    before.current = screen;
  }, [screen, again]);
}
