import { createContext, useContext } from 'react';
import type { Answers } from '../../../shared/advisor/answers.ts';
import type { CountedLicense } from './plan.ts';

/** What can be changed in the drawing itself. On paper there is none of it. */
export interface BoardControls {
  readonly answers: Answers;
  readonly change: (changes: Partial<Answers>) => void;
  /** Whether the vendor has a guide; without one only what an order declares is asked. */
  readonly hasGuide: boolean;
  /** Says that this machine of the drawing is the one in front of us. */
  readonly chooseMachine: (license: CountedLicense) => void;
}

const Controls = createContext<BoardControls | null>(null);

export const BoardControlsProvider = Controls.Provider;

export function useBoardControls(): BoardControls | null {
  return useContext(Controls);
}
