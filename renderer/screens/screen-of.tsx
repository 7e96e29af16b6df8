import { useEffect, useReducer } from 'react';
import { Loading } from '../design/loading.tsx';
import type { ScreenName } from '../state/draft.ts';
import { loadOtherScreens, screenNamed } from './load-screen.ts';

/** Time for the first screen to stand there. */
const OTHERS_AFTER_MS = 300;

export function ScreenOf({ name }: { name: ScreenName }) {
  const Found = screenNamed(name);
  const [, again] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const timer = setTimeout(() => void loadOtherScreens().then(again), Found ? OTHERS_AFTER_MS : 0);
    return () => clearTimeout(timer);
  }, [Found]);
  return Found ? <Found /> : <Loading />;
}
