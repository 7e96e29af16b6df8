import { useCallback, useEffect, useRef } from 'react';
import { SCREENS, type ScreenName } from './draft.ts';
import { firstFrame } from './first-frame.ts';

/** How a place is kept in the browser's history. */
export interface PlaceForm<P> {
  readonly stateOf: (place: P) => object;
  /** null for what this page has not kept there. */
  readonly placeIn: (state: unknown) => P | null;
}

/** The screen of the browser's current place, after Refresh; null where the window has just been opened. */
export function placeNow(): ScreenName | null {
  return SCREEN_FORM.placeIn(history.state);
}

export function usePlace(screen: ScreenName, show: (screen: ScreenName) => void): (next: ScreenName) => void {
  return useHistoryPlace(screen, show, SCREEN_FORM);
}

/**
 * Keeps the browser's Back, Forward and Refresh in step with the screens. Gives what to call when a person
 * goes to a place; `show` is called when the browser goes to one. `form` stays the same.
 */
export function useHistoryPlace<P>(
  place: P,
  show: (place: P) => void,
  { stateOf, placeIn }: PlaceForm<P>,
): (next: P) => void {
  const shown = useRef(place);
  shown.current = place;
  useEffect(() => {
    void firstFrame().then(() => history.replaceState(stateOf(shown.current), ''));
    const follow = ({ state }: PopStateEvent) => {
      const kept = placeIn(state);
      // A new address in this tab (a program that was started anew) is no other place.
      if (kept === null) history.replaceState(stateOf(shown.current), '');
      else show(kept);
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [show, stateOf, placeIn]);
  return useCallback(
    (next) => {
      if (next !== shown.current) history.pushState(stateOf(next), '');
    },
    [stateOf],
  );
}

const SCREEN_FORM: PlaceForm<ScreenName> = {
  stateOf: (screen) => ({ screen }),
  placeIn: (state) => {
    const kept = typeof state === 'object' && state !== null ? Reflect.get(state, 'screen') : null;
    return SCREENS.find((name) => name === kept) ?? null;
  },
};
