import { Screen } from '../../design/screen.tsx';
import { useTexts } from '../../state/texts.ts';

export function MachineScreen() {
  const { t } = useTexts();
  return <Screen title={t('app.machine.title')}>{null}</Screen>;
}
