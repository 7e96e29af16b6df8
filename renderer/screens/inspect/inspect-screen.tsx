import { Screen } from '../../design/screen.tsx';
import { useTexts } from '../../state/texts.ts';

export function InspectScreen() {
  const { t } = useTexts();
  return <Screen title={t('app.inspect.title')}>{null}</Screen>;
}
