import { Screen } from '../../design/screen.tsx';
import { useTexts } from '../../state/texts.ts';

export function ProjectScreen() {
  const { t } = useTexts();
  return <Screen title={t('app.project.title')}>{null}</Screen>;
}
