import { useEffect } from 'react';
import { DropVeil } from '../../design/drop-veil.tsx';
import { Screen } from '../../design/screen.tsx';
import { useWindowDrop } from '../../files/use-window-drop.ts';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { Bench } from './bench.tsx';
import type { Examination } from './examination.ts';
import { FirstFiles } from './first-files.tsx';
import { useExamination } from './use-examination.ts';
import '../../design/print.css';

/** For support: what any files are, whether they are genuine, and what is wrong with them. Nothing is imported or changed. */
export function InspectScreen() {
  const { t } = useTexts();
  const { examination, snapshot } = useExamination();
  const isOver = useWindowDrop(examination.add);
  useHanded(examination);
  const isEmpty = snapshot.entries.length === 0 && snapshot.work !== 'listing';
  return (
    <>
      <Screen title={t('app.inspect.title')} lead={isEmpty ? t('app.inspect.lead') : undefined}>
        {isEmpty ? (
          <FirstFiles examination={examination} />
        ) : (
          <Bench examination={examination} snapshot={snapshot} />
        )}
      </Screen>
      <DropVeil isOver={isOver}>{t('app.inspect.veil')}</DropVeil>
    </>
  );
}

/** Files that were opened by a double click. */
function useHanded(examination: Examination): void {
  const { handed, hand } = useAppState();
  useEffect(() => {
    if (handed === null) return;
    examination.addHanded(handed);
    hand(null);
  }, [handed, hand, examination]);
}
