import { createContext, useContext } from 'react';
import type { DeskWho } from '../../shared/desk-contract.ts';
import type { DeskPlace } from './place.ts';
import type { Queue } from './requests/use-queue.ts';

/** What the screens of the desk share. */
export interface DeskState {
  readonly place: DeskPlace;
  readonly go: (screen: DeskPlace['screen'], id?: string | null) => void;
  readonly who: DeskWho;
  readonly signOut: () => void;
  /** Nobody is signed in any more: nothing of this is to be seen until somebody is. */
  readonly isHidden: boolean;
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
