import { createContext, useContext } from 'react';
import type { DeskPlace } from './place.ts';
import type { Queue } from './requests/use-queue.ts';

/** What the screens of the desk share. */
export interface DeskState {
  readonly place: DeskPlace;
  readonly go: (screen: DeskPlace['screen'], id?: string | null) => void;
  readonly isUnlocked: boolean;
  readonly setUnlocked: (isUnlocked: boolean) => void;
  readonly queue: Queue;
}

export const DeskStateContext = createContext<DeskState | null>(null);

export function useDeskState(): DeskState {
  const found = useContext(DeskStateContext);
  if (!found) throw new Error('no desk state above this component');
  return found;
}
