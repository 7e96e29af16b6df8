import { Screen } from '../../design/screen.tsx';
import { useTexts } from '../../state/texts.ts';

export function ImportScreen() {
  const { t } = useTexts();
  return <Screen title={t('app.importing.title')}>{null}</Screen>;
}
