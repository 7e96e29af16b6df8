import { useCallback, useEffect, useRef } from 'react';
import { SCREENS, type ScreenName } from './draft.ts';
import { firstFrame } from './first-frame.ts';

/** The screen of the browser's current place, after Refresh; null where the window has just been opened. */
export function placeNow(): ScreenName | null {
  return placeIn(history.state);
}

/**
 * Keeps the browser's Back, Forward and Refresh in step with the screens. Gives what to call when a person
 * goes to a screen; `show` is called when the browser goes to one.
 */
export function usePlace(screen: ScreenName, show: (screen: ScreenName) => void): (next: ScreenName) => void {
  const shown = useRef(screen);
  shown.current = screen;
  useEffect(() => {
    void firstFrame().then(() => history.replaceState(stateOf(shown.current), ''));
    const follow = ({ state }: PopStateEvent) => {
      const place = placeIn(state);
      // A new address in this tab (a program that was started anew) is no other place.
      if (place === null) history.replaceState(stateOf(shown.current), '');
      else show(place);
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [show]);
  return useCallback((next) => {
    if (next !== shown.current) history.pushState(stateOf(next), '');
  }, []);
}

function stateOf(screen: ScreenName): { readonly screen: ScreenName } {
  return { screen };
}

function placeIn(state: unknown): ScreenName | null {
  const kept = typeof state === 'object' && state !== null ? Reflect.get(state, 'screen') : null;
  return SCREENS.find((name) => name === kept) ?? null;
}
