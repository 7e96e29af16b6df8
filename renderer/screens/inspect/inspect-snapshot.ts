import type { FileIn } from '../../../shared/contract.ts';
import type { RefusalView, VerifyLine } from '../../../shared/views.ts';
import type { InspectedFile } from './inspected-file.ts';

/** The files of an inspect session and what is known of them so far. The index of an entry is its id. */
export interface InspectSnapshot {
  readonly entries: readonly InspectedFile[];
  readonly work: 'idle' | 'listing' | 'verifying' | 'stopped';
  /** Verified so far. */
  readonly done: number;
  /** Files per second; null until there is a figure. */
  readonly rate: number | null;
  /** The last thing that was brought in was an empty folder. */
  readonly foundNothing: boolean;
  /** Why it could not go on. */
  readonly refusal: RefusalView | null;
  /** The pre-license of the machine for which licenses are judged; null: this machine. */
  readonly machine: FileIn | null;
}

const NOTHING_YET: InspectSnapshot = {
  entries: [],
  work: 'idle',
  done: 0,
  rate: null,
  foundNothing: false,
  refusal: null,
  machine: null,
};

/** Where the files are held, and who is told of each change that is shown. */
export interface InspectStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => InspectSnapshot;
  /** The files as they are now, which may not be shown yet. */
  readonly entries: () => readonly InspectedFile[];
  /** Adds files, without showing them yet. */
  readonly take: <T>(some: readonly T[], entryOf: (id: number, one: T) => InspectedFile) => void;
  /** What verifying said of files, without showing it yet. */
  readonly note: (lines: readonly (readonly [InspectedFile, VerifyLine])[]) => void;
  /** Forgets what verifying said, because it is to be said for another machine. */
  readonly judgeAnew: (machine: FileIn | null) => void;
  readonly show: (change: Partial<InspectSnapshot>) => void;
  readonly clear: () => void;
}

export function newInspectStore(): InspectStore {
  const listeners = new Set<() => void>();
  let entries: InspectedFile[] = [];
  let shown: InspectSnapshot = NOTHING_YET;
  const show = (change: Partial<InspectSnapshot>) => {
    const done = entries.reduce((count, { line }) => (line === null ? count : count + 1), 0);
    shown = { ...shown, ...change, entries: [...entries], done };
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => shown,
    entries: () => entries,
    take: (some, entryOf) => {
      const first = entries.length;
      entries = entries.concat(some.map((one, i) => entryOf(first + i, one)));
    },
    note: (lines) => {
      for (const [entry, line] of lines) entries[entry.id] = { ...entry, line };
    },
    judgeAnew: (machine) => {
      entries = entries.map((entry) => ({ ...entry, line: null }));
      shown = { ...shown, machine };
    },
    show,
    clear: () => {
      entries = [];
      show(NOTHING_YET);
    },
  };
}
