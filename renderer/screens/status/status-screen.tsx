import { Screen } from '../../design/screen.tsx';
import { useTexts } from '../../state/texts.ts';

export function StatusScreen() {
  const { t } = useTexts();
  return <Screen title={t('app.status.title')}>{null}</Screen>;
}
