import { useTexts } from '../../state/texts.ts';

/** Takes something out of the drawing. `spot`: where the button stands that brings it back. */
export function BoardRemove({ spot, what, onPress }: { spot: string; what: string; onPress: () => void }) {
  const { t } = useTexts();
  return (
    <span data-spot={spot}>
      <button type="button" className="board-remove" onClick={onPress}>
        {t('app.project.board.remove')}
        <span className="unseen"> ({what})</span>
      </button>
    </span>
  );
}
