import { useCallback, useEffect, useRef, useState } from 'react';
import { encodeUtf8 } from '../../../shared/encoding/text.ts';
import type { RefusalView, StatusView } from '../../../shared/views.ts';
import type { ChosenFile } from '../../files/chosen-files.ts';
import { readInBatches } from '../../files/read-files.ts';
import { useHost } from '../../host/program-info.ts';
import type { FileBatch } from '../../state/app-state.ts';
import { refusalFrom } from '../../state/refusal.ts';
import { importFiles, previewFiles } from './import-calls.ts';
import type { ImportedFile } from './imported-files.ts';

/** Most files that are looked at in one go. */
const AT_ONCE = 500;

/** How far an import is. `before`: the state that the preview is compared with. */
export interface ImportState {
  readonly at: 'nothing' | 'looking' | 'preview' | 'importing' | 'done';
  readonly entries: readonly ImportedFile[];
  readonly seen: number;
  readonly before: StatusView | null;
  readonly after: StatusView | null;
  readonly refusal: RefusalView | null;
  /** The last that was brought in held no file at all: an empty folder. */
  readonly isEmpty: boolean;
}

const NOTHING: ImportState = {
  at: 'nothing',
  entries: [],
  seen: 0,
  before: null,
  after: null,
  refusal: null,
  isEmpty: false,
};

export interface ImportControls extends ImportState {
  /** Looks at more files, together with those that are there. */
  readonly look: (files: Iterable<ChosenFile> | AsyncIterable<ChosenFile>) => void;
  readonly lookAtBatch: (batch: FileBatch) => void;
  readonly lookAtText: (name: string, text: string) => void;
  readonly stop: () => void;
  readonly bringIn: () => void;
  readonly startOver: () => void;
}

/** `onLicensed`: an import left this machine with a license that serves. */
export function useImport(onLicensed: () => void): ImportControls {
  const { station } = useHost();
  const [state, setState] = useState<ImportState>(NOTHING);
  const now = useRef(state);
  now.current = state;
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);

  const change = useCallback((some: Partial<ImportState>) => {
    now.current = { ...now.current, ...some };
    setState(now.current);
  }, []);

  /** One after the other: files that are dropped while others are looked at come after those. */
  const queue = useRef(Promise.resolve());
  const lookAtBatches = useCallback(
    (batchesFor: (signal: AbortSignal) => AsyncIterable<FileBatch>) => {
      const { signal } = running.current;
      const work = async () => {
        if (signal.aborted) return;
        const entries = now.current.at === 'done' ? [] : now.current.entries;
        change({ at: 'looking', seen: 0, entries, refusal: null, isEmpty: false });
        try {
          const before = await station['status.read']({});
          const looked = await previewFiles(station, batchesFor(signal), entries, (seen) => {
            if (!signal.aborted) change({ seen });
          });
          if (!signal.aborted)
            change({
              at: looked.length === 0 ? 'nothing' : 'preview',
              entries: looked,
              before,
              isEmpty: now.current.seen === 0,
            });
        } catch (error) {
          if (!signal.aborted)
            change({ at: entries.length === 0 ? 'nothing' : 'preview', refusal: refusalFrom(error) });
        }
      };
      queue.current = queue.current.then(work);
    },
    [change, station],
  );

  const stop = useCallback(() => {
    running.current.abort();
    running.current = new AbortController();
    const { entries } = now.current;
    change({ at: entries.length === 0 ? 'nothing' : 'preview' });
  }, [change]);

  const importAll = useCallback(async () => {
    const { entries } = now.current;
    change({ at: 'importing', refusal: null });
    try {
      const done = await importFiles(station, entries);
      const after = await station['status.read']({});
      change({ at: 'done', entries: done, after });
      if (after.licensed) onLicensed();
    } catch (error) {
      change({ at: 'preview', refusal: refusalFrom(error) });
    }
  }, [change, station, onLicensed]);

  return {
    ...state,
    look: (files) => lookAtBatches((signal) => readInBatches(files, { most: AT_ONCE, signal })),
    lookAtBatch: (batch) => lookAtBatches(() => once(batch)),
    lookAtText: (name, text) =>
      lookAtBatches(() => once({ files: [{ name, bytes: encodeUtf8(text) }], refused: [] })),
    stop,
    bringIn: () => {
      queue.current = queue.current.then(importAll);
    },
    startOver: () => change(NOTHING),
  };
}

async function* once(batch: FileBatch): AsyncGenerator<FileBatch> {
  yield batch;
}
