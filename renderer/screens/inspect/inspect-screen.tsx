import { useEffect } from 'react';
import { DropOverlay } from '../../design/drop-overlay.tsx';
import { Screen } from '../../design/screen.tsx';
import { useWindowDrop } from '../../files/use-window-drop.ts';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { FirstFiles } from './first-files.tsx';
import type { InspectSession } from './inspect-session.ts';
import { InspectedFiles } from './inspected-files.tsx';
import { useInspectSession } from './use-inspect-session.ts';
import '../../design/print.css';

/**
 * For support: what any files are, whether they are genuine, and what is wrong with them. Nothing is imported
 * or changed.
 */
export function InspectScreen() {
  const { t } = useTexts();
  const { session, snapshot } = useInspectSession();
  const isOver = useWindowDrop(session.add);
  useOpenedFiles(session);
  const isEmpty = snapshot.entries.length === 0 && snapshot.work !== 'listing';
  return (
    <>
      <Screen title={t('app.inspect.title')} lead={isEmpty ? t('app.inspect.lead') : undefined}>
        {isEmpty ? (
          <FirstFiles session={session} />
        ) : (
          <InspectedFiles session={session} snapshot={snapshot} />
        )}
      </Screen>
      <DropOverlay isOver={isOver}>{t('app.inspect.veil')}</DropOverlay>
    </>
  );
}

/** Files that were opened by a double click. */
function useOpenedFiles(session: InspectSession): void {
  const { openedFiles, setOpenedFiles } = useAppState();
  useEffect(() => {
    if (openedFiles === null) return;
    session.addBatch(openedFiles);
    setOpenedFiles(null);
  }, [openedFiles, setOpenedFiles, session]);
}
