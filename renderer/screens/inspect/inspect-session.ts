import type { FileIn } from '../../../shared/contract.ts';
import type { Client } from '../../../shared/door.ts';
import type { VerifyLine } from '../../../shared/views.ts';
import { type ChosenFile, listFiles } from '../../files/chosen-files.ts';
import type { FileBatch } from '../../state/app-state.ts';
import { refusalFrom } from '../../state/refusal.ts';
import { type InspectSnapshot, type InspectStore, newInspectStore } from './inspect-snapshot.ts';
import { foundEntry, type InspectedFile, readEntry, refusedEntry } from './inspected-file.ts';
import { verifyAll } from './verifying.ts';

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

/** Changes are shown this often while files are verified. */
const SHOW_EVERY_MS = 150;

export function newInspectSession(station: Client, milliseconds: () => number): InspectSession {
  const store = newInspectStore();
  const verifying = newVerifying(store, station, milliseconds);
  let listing = new AbortController();

  const stopAll = () => {
    verifying.stop();
    listing.abort();
    listing = new AbortController();
  };
  const list = async (
    found: Iterable<ChosenFile> | AsyncIterable<ChosenFile>,
    { signal }: AbortController,
  ) => {
    const { work } = store.snapshot();
    if (work !== 'verifying') store.show({ work: 'listing', refusal: null });
    const all = await listFiles(found, signal);
    if (signal.aborted) return;
    if (all.length === 0) {
      const { work: now } = store.snapshot();
      store.show({ work: now === 'listing' ? 'idle' : now, foundNothing: true });
      return;
    }
    store.take(all, foundEntry);
    await verifying.verifyRest();
  };

  return {
    subscribe: store.subscribe,
    snapshot: store.snapshot,
    add: (found) => void list(found, listing),
    addBatch: ({ files, refused }) => {
      store.take(files, readEntry);
      store.take(refused, refusedEntry);
      void verifying.verifyRest();
    },
    judgeFor: (machine) => {
      store.judgeAnew(machine);
      void verifying.verifyRest();
    },
    stop: () => {
      stopAll();
      store.show({ work: 'stopped' });
    },
    goOn: () => void verifying.verifyRest(),
    clear: () => {
      stopAll();
      store.clear();
    },
  };
}

/** Verifies what is not verified yet. Only one run at a time: a newer one takes over what is left. */
function newVerifying(store: InspectStore, station: Client, milliseconds: () => number) {
  let run = new AbortController();
  const verifyRest = async () => {
    run.abort();
    const mine = new AbortController();
    run = mine;
    const { machine } = store.snapshot();
    const verify = async (files: readonly FileIn[]) =>
      (await station['documents.verify']({ files, machine })).lines;
    store.show({ work: 'verifying', rate: null, foundNothing: false, refusal: null });
    try {
      const rest = store.entries().filter(({ line }) => line === null);
      await verifyAll(rest, verify, noting(store, milliseconds), mine.signal);
      if (!mine.signal.aborted) store.show({ work: 'idle' });
    } catch (error) {
      if (!mine.signal.aborted) store.show({ work: 'stopped', refusal: refusalFrom(error) });
    }
  };
  return { verifyRest, stop: () => run.abort() };
}

/** Notes the lines of one run as they come, and shows them now and then, with the files per second. */
function noting(store: InspectStore, milliseconds: () => number) {
  const began = milliseconds();
  let shownAt = began;
  let done = 0;
  return (lines: readonly (readonly [InspectedFile, VerifyLine])[]) => {
    store.note(lines);
    done += lines.length;
    const now = milliseconds();
    if (now - shownAt < SHOW_EVERY_MS) return;
    shownAt = now;
    store.show({ rate: (done * 1000) / (now - began) });
  };
}
