import { DropOverlay } from '../design/drop-overlay.tsx';
import { useWindowDrop } from '../files/use-window-drop.ts';
import { useAppState } from '../state/app-state.ts';
import { useTexts } from '../state/texts.ts';

/**
 * Files dropped on a screen that takes none go to the import; otherwise a browser would leave the page to
 * show them.
 */
export function DropToImport() {
  const { t } = useTexts();
  const { drop, go } = useAppState();
  const isOver = useWindowDrop((found) => {
    drop(found);
    go('import');
  });
  return <DropOverlay isOver={isOver}>{t('app.importing.dropNow')}</DropOverlay>;
}
