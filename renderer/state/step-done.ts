import { useAppState } from './app-state.ts';
import type { ScreenName } from './draft.ts';

/** For Continue: marks a step of the main path as done, and goes to the next one. */
export function useStepDone(): (step: ScreenName, next: ScreenName) => void {
  const { draft, change, go } = useAppState();
  return (step, next) => {
    change({ done: [...new Set([...draft.done, step])] });
    go(next);
  };
}
