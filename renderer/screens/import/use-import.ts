import { useCallback } from 'react';
import { encodeUtf8 } from '../../../shared/encoding/text.ts';
import type { ChosenFile } from '../../files/chosen-files.ts';
import { readInBatches } from '../../files/read-files.ts';
import { useHost } from '../../host/program-info.ts';
import type { FileBatch } from '../../state/app-state.ts';
import { refusalFrom } from '../../state/refusal.ts';
import { importFiles } from './import-calls.ts';
import { type ImportState, NO_IMPORT, useImportState } from './import-state.ts';
import { useImportPreview } from './use-import-preview.ts';

/** The most files in one preview. */
const AT_ONCE = 500;

export interface ImportControls extends ImportState {
  /** Previews more files, together with those already in the list. */
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
  const live = useImportState();
  const { preview, stop } = useImportPreview(live);
  const { state, now, change, inTurn } = live;

  const importAll = useCallback(async () => {
    change({ at: 'importing', refusal: null });
    try {
      const entries = await importFiles(station, now().entries);
      const after = await station['status.read']({});
      change({ at: 'done', entries, after });
      if (after.licensed) onLicensed();
    } catch (error) {
      change({ at: 'preview', refusal: refusalFrom(error) });
    }
  }, [now, change, station, onLicensed]);

  return {
    ...state,
    look: (files) => preview((signal) => readInBatches(files, { most: AT_ONCE, signal })),
    lookAtBatch: (batch) => preview(() => once(batch)),
    lookAtText: (name, text) =>
      preview(() => once({ files: [{ name, bytes: encodeUtf8(text) }], refused: [] })),
    stop,
    bringIn: () => inTurn(importAll),
    startOver: () => change(NO_IMPORT),
  };
}

async function* once(batch: FileBatch): AsyncGenerator<FileBatch> {
  yield batch;
}
