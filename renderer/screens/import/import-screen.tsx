import { useEffect } from 'react';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { DropOverlay } from '../../design/drop-overlay.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Screen } from '../../design/screen.tsx';
import { usePaste } from '../../files/use-paste.ts';
import { useWindowDrop } from '../../files/use-window-drop.ts';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { ImportActions } from './import-actions.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportSources } from './import-sources.tsx';
import { type ImportControls, useImport } from './use-import.ts';

/** A machine that is licensed has gone the whole way. */
const THEN_DONE = ['once', 'request', 'import'] as const;

/** Takes the vendor's answer: shows first what would change, and imports when the person says so. */
export function ImportScreen() {
  const { t } = useTexts();
  const { draft, change } = useAppState();
  const markDone = () => change({ done: [...new Set([...draft.done, ...THEN_DONE])] });
  const importing = useImport(markDone);
  useEverythingBroughtIn(importing);
  const isOver = useWindowDrop(importing.look);
  const { at, refusal } = importing;
  return (
    <>
      <Screen
        title={t('app.importing.title')}
        lead={t('app.importing.lead')}
        actions={<ImportActions importing={importing} />}
      >
        {refusal && <Refusal refusal={refusal} />}
        {importing.isEmpty && <Callout tone="warn" title={t('app.importing.empty')} announce />}
        {at === 'nothing' && <ImportSources importing={importing} />}
        {at === 'looking' && <LookingAt importing={importing} />}
        {(at === 'preview' || at === 'importing' || at === 'done') && <ImportPreview importing={importing} />}
      </Screen>
      <DropOverlay isOver={isOver}>{t('app.importing.dropNow')}</DropOverlay>
    </>
  );
}

/** What was opened by a double click or let go over another screen, and what is pasted on the page. */
function useEverythingBroughtIn({ look, lookAtBatch, lookAtText }: ImportControls): void {
  const { t } = useTexts();
  const { openedFiles, setOpenedFiles, dropped, drop } = useAppState();
  useEffect(() => {
    if (openedFiles === null) return;
    setOpenedFiles(null);
    lookAtBatch(openedFiles);
  }, [openedFiles, setOpenedFiles, lookAtBatch]);
  useEffect(() => {
    if (dropped === null) return;
    drop(null);
    look(dropped);
  }, [dropped, drop, look]);
  usePaste((pasted) => {
    if ('files' in pasted) look(pasted.files);
    else lookAtText(t('app.importing.paste.name'), pasted.text);
  });
}

function LookingAt({ importing: { seen, stop } }: { importing: ImportControls }) {
  const { t } = useTexts();
  return (
    <div className="row">
      <p role="status">{t('app.importing.looking', { count: seen })}</p>
      <Button onPress={stop}>{t('app.importing.stop')}</Button>
    </div>
  );
}
