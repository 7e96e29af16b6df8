import { useCallback, useRef, useState } from 'react';
import type { RefusalView, StatusView } from '../../../shared/views.ts';
import type { ImportedFile } from './imported-files.ts';

/** How far an import is. `before`: the state that the preview is compared with. */
export interface ImportState {
  readonly at: 'nothing' | 'looking' | 'preview' | 'importing' | 'done';
  readonly entries: readonly ImportedFile[];
  readonly seen: number;
  readonly before: StatusView | null;
  readonly after: StatusView | null;
  readonly refusal: RefusalView | null;
  /** The last thing that was brought in was an empty folder. */
  readonly isEmpty: boolean;
}

export const NO_IMPORT: ImportState = {
  at: 'nothing',
  entries: [],
  seen: 0,
  before: null,
  after: null,
  refusal: null,
  isEmpty: false,
};

/** The state of an import, for asynchronous work that outlives one rendering. */
export interface LiveImport {
  readonly state: ImportState;
  /** The state at this moment, which may not be drawn yet. */
  readonly now: () => ImportState;
  readonly change: (some: Partial<ImportState>) => void;
  /** Previews run one after the other: files that are dropped meanwhile wait their turn. */
  readonly inTurn: (work: () => Promise<void>) => void;
}

export function useImportState(): LiveImport {
  const [state, setState] = useState<ImportState>(NO_IMPORT);
  const latest = useRef(state);
  latest.current = state;
  const queue = useRef(Promise.resolve());
  const now = useCallback(() => latest.current, []);
  const change = useCallback((some: Partial<ImportState>) => {
    latest.current = { ...latest.current, ...some };
    setState(latest.current);
  }, []);
  const inTurn = useCallback((work: () => Promise<void>) => {
    queue.current = queue.current.then(work);
  }, []);
  return { state, now, change, inTurn };
}
