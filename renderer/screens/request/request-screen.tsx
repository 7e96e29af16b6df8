import { Screen } from '../../design/screen.tsx';
import { useTexts } from '../../state/texts.ts';

export function RequestScreen() {
  const { t } = useTexts();
  return <Screen title={t('app.request.title')}>{null}</Screen>;
}
