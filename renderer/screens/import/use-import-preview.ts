import { useCallback, useEffect, useRef } from 'react';
import { useHost } from '../../host/program-info.ts';
import type { FileBatch } from '../../state/app-state.ts';
import { refusalFrom } from '../../state/refusal.ts';
import { previewFiles } from './import-calls.ts';
import type { LiveImport } from './import-state.ts';

/** Reads files in batches, until its signal says that nobody waits for them any more. */
export type ReadBatches = (signal: AbortSignal) => AsyncIterable<FileBatch>;

/**
 * Previews files together with those already in the list. Stops when the person stops it or leaves the
 * screen.
 */
export function useImportPreview({ now, change, inTurn }: LiveImport): {
  preview: (read: ReadBatches) => void;
  stop: () => void;
} {
  const { station } = useHost();
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);

  const lookAt = useCallback(
    async (read: ReadBatches, signal: AbortSignal) => {
      if (signal.aborted) return;
      const entries = now().at === 'done' ? [] : now().entries;
      change({ at: 'looking', seen: 0, entries, refusal: null, isEmpty: false });
      try {
        const before = await station['status.read']({});
        const looked = await previewFiles(station, read(signal), entries, (seen) => {
          if (!signal.aborted) change({ seen });
        });
        if (signal.aborted) return;
        const at = looked.length === 0 ? 'nothing' : 'preview';
        change({ at, entries: looked, before, isEmpty: now().seen === 0 });
      } catch (error) {
        if (signal.aborted) return;
        change({ at: entries.length === 0 ? 'nothing' : 'preview', refusal: refusalFrom(error) });
      }
    },
    [now, change, station],
  );

  const stop = useCallback(() => {
    running.current.abort();
    running.current = new AbortController();
    change({ at: now().entries.length === 0 ? 'nothing' : 'preview' });
  }, [now, change]);

  return {
    preview: (read) => {
      const { signal } = running.current;
      inTurn(() => lookAt(read, signal));
    },
    stop,
  };
}
