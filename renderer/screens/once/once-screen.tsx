import { Screen } from '../../design/screen.tsx';
import { useTexts } from '../../state/texts.ts';

export function OnceScreen() {
  const { t } = useTexts();
  return <Screen title={t('app.once.title')}>{null}</Screen>;
}
