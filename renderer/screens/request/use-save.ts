import { useState } from 'react';
import type { Saved } from '../../../shared/app/host.ts';
import type { FileOut, RefusalView } from '../../../shared/views.ts';
import { useHost } from '../../host/program-info.ts';
import { useAct } from '../../state/ask.ts';

export interface SaveAction {
  readonly save: (file: FileOut) => void;
  readonly isBusy: boolean;
  readonly refusal: RefusalView | null;
  readonly saved: Saved | null;
}

/** Saves where the person chooses. After a cancel, the file that was saved before is still shown. */
export function useSave(): SaveAction {
  const { app } = useHost();
  const [saved, setSaved] = useState<Saved | null>(null);
  const { act, isBusy, refusal } = useAct(async (file: FileOut) => {
    const done = await app['file.save'](file);
    if (done !== null) setSaved(done);
  });
  return { save: act, isBusy, refusal, saved };
}
