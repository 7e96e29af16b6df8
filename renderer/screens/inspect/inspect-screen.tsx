import { useEffect, useRef } from 'react';
import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import { announce } from '../../design/announcements.tsx';
import { Callout } from '../../design/callout.tsx';
import { DropOverlay } from '../../design/drop-overlay.tsx';
import { Screen } from '../../design/screen.tsx';
import { useWindowDrop } from '../../files/use-window-drop.ts';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { FirstFiles } from './first-files.tsx';
import type { InspectSession } from './inspect-session.ts';
import type { InspectSnapshot } from './inspect-snapshot.ts';
import { InspectedFiles } from './inspected-files.tsx';
import { countsOf, type ResultCounts } from './selection.ts';
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
  useResultSaid(snapshot);
  const isEmpty = snapshot.entries.length === 0 && snapshot.work !== 'listing';
  return (
    <>
      <Screen title={t('app.inspect.title')} lead={isEmpty ? t('app.inspect.lead') : undefined}>
        {snapshot.foundNothing && <Callout tone="warn" title={t('app.inspect.said.none')} announce />}
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

/** Says how verifying ended, in one sentence. */
function useResultSaid({ work, entries }: InspectSnapshot): void {
  const { t } = useTexts();
  const before = useRef(work);
  useEffect(() => {
    const isOver = before.current === 'verifying' && work === 'idle' && entries.length > 0;
    before.current = work;
    if (isOver) announce(resultSentence(countsOf(entries), t));
  }, [work, entries, t]);
}

/** "30 files: 20 in order, 10 with a problem." */
function resultSentence({ all, good, problems }: ResultCounts, t: AppTexts['t']): string {
  return t('app.inspect.said.all', {
    count: all,
    good: t('app.inspect.said.good', { count: good }),
    problems: t('app.inspect.said.problems', { count: problems }),
  });
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
