import type { FileIn } from '../../../shared/contract.ts';
import type { Client } from '../../../shared/door.ts';
import type { RefusalView, VerifyLine } from '../../../shared/views.ts';
import { type ChosenFile, listFiles } from '../../files/chosen-files.ts';
import type { FileBatch } from '../../state/app-state.ts';
import { refusalFrom } from '../../state/refusal.ts';
import { foundEntry, type InspectedFile, readEntry, refusedEntry } from './inspected-file.ts';
import { verifyAll } from './verifying.ts';

/** The files of the session and what is known of them so far. The index of an entry is its id. */
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

/** The files being inspected. They stay while another screen is shown, and verifying goes on. */
export interface InspectSession {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => InspectSnapshot;
  readonly add: (found: Iterable<ChosenFile> | AsyncIterable<ChosenFile>) => void;
  readonly addBatch: (batch: FileBatch) => void;
  readonly judgeFor: (machine: FileIn | null) => void;
  readonly stop: () => void;
  /** Goes on with what was not yet verified when it was stopped. */
  readonly goOn: () => void;
  readonly clear: () => void;
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

/** Changes are shown this often while files are verified. */
const SHOW_EVERY_MS = 150;

export function newInspectSession(station: Client, milliseconds: () => number): InspectSession {
  const listeners = new Set<() => void>();
  let entries: InspectedFile[] = [];
  let shown: InspectSnapshot = NOTHING_YET;
  let verifying = new AbortController();
  let listing = new AbortController();

  const show = (change: Partial<InspectSnapshot>) => {
    const done = entries.reduce((count, { line }) => (line === null ? count : count + 1), 0);
    shown = { ...shown, ...change, entries: [...entries], done };
    for (const listener of listeners) listener();
  };
  const stopAll = () => {
    verifying.abort();
    listing.abort();
    listing = new AbortController();
  };
  const take = <T>(some: readonly T[], entryOf: (id: number, one: T) => InspectedFile) => {
    const first = entries.length;
    entries = entries.concat(some.map((one, i) => entryOf(first + i, one)));
  };

  /** Only one run at a time: a newer one takes over what the older one has not verified. */
  const verifyRest = async () => {
    verifying.abort();
    const mine = new AbortController();
    verifying = mine;
    const { machine } = shown;
    const verify = async (files: readonly FileIn[]) =>
      (await station['documents.verify']({ files, machine })).lines;
    show({ work: 'verifying', rate: null, foundNothing: false, refusal: null });
    try {
      const rest = entries.filter(({ line }) => line === null);
      await verifyAll(rest, verify, noting(), mine.signal);
      if (!mine.signal.aborted) show({ work: 'idle' });
    } catch (error) {
      if (!mine.signal.aborted) show({ work: 'stopped', refusal: refusalFrom(error) });
    }
  };

  const noting = () => {
    const began = milliseconds();
    let shownAt = began;
    let done = 0;
    return (lines: readonly (readonly [InspectedFile, VerifyLine])[]) => {
      for (const [entry, line] of lines) entries[entry.id] = { ...entry, line };
      done += lines.length;
      const now = milliseconds();
      if (now - shownAt < SHOW_EVERY_MS) return;
      shownAt = now;
      show({ rate: (done * 1000) / (now - began) });
    };
  };

  const list = async (
    found: Iterable<ChosenFile> | AsyncIterable<ChosenFile>,
    { signal }: AbortController,
  ) => {
    if (shown.work !== 'verifying') show({ work: 'listing', refusal: null });
    const all = await listFiles(found, signal);
    if (signal.aborted) return;
    if (all.length === 0) {
      show({ work: shown.work === 'listing' ? 'idle' : shown.work, foundNothing: true });
      return;
    }
    take(all, foundEntry);
    await verifyRest();
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => shown,
    add: (found) => void list(found, listing),
    addBatch: ({ files, refused }) => {
      take(files, readEntry);
      take(refused, refusedEntry);
      void verifyRest();
    },
    judgeFor: (machine) => {
      entries = entries.map((entry) => ({ ...entry, line: null }));
      shown = { ...shown, machine };
      void verifyRest();
    },
    stop: () => {
      stopAll();
      show({ work: 'stopped' });
    },
    goOn: () => void verifyRest(),
    clear: () => {
      stopAll();
      entries = [];
      show(NOTHING_YET);
    },
  };
}
