import { Button } from '../../design/button.tsx';
import { Screen } from '../../design/screen.tsx';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { History } from './history.tsx';

/** The station's own record. */
export function HistoryScreen() {
  const { t } = useTexts();
  const { go } = useAppState();
  return (
    <Screen
      title={t('app.status.history.title')}
      actions={<Button onPress={() => go('status')}>{t('app.shell.back')}</Button>}
    >
      <div className="history card">
        <History />
      </div>
    </Screen>
  );
}
