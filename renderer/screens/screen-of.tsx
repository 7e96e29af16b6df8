import { useEffect, useReducer } from 'react';
import { Loading } from '../design/loading.tsx';
import type { ScreenName } from '../state/draft.ts';
import { FIRST_SCREEN, loadOtherScreens, loadRarelyUsed, screenFetched } from './load-screen.ts';
import { HomeScreen } from './status/home-screen.tsx';

/** Gives the first screen time to appear. */
const OTHERS_AFTER_MS = 300;

export function ScreenOf({ name }: { name: ScreenName }) {
  const Found = name === FIRST_SCREEN ? HomeScreen : screenFetched(name);
  const [, again] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const loadAll = () => loadOtherScreens().then(again).then(loadRarelyUsed);
    const timer = setTimeout(() => void loadAll(), Found ? OTHERS_AFTER_MS : 0);
    return () => clearTimeout(timer);
  }, [Found]);
  return Found ? <Found /> : <Loading />;
}
