import { SwitchField } from '../design/fields.tsx';
import { useProgramInfo } from '../host/program-info.ts';
import { useAppState } from '../state/app-state.ts';
import { useTexts } from '../state/texts.ts';
import { SettingsOfScreens } from './settings-of-screens.tsx';

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { door, systemLanguage } = useProgramInfo();
  const { settings, changeSettings } = useAppState();
  return (
    <SettingsOfScreens
      settings={settings}
      changeSettings={changeSettings}
      systemLanguage={systemLanguage}
      onClose={onClose}
    >
      {door === 'desktop' && (
        <SwitchField isSelected={settings.tray} onChange={(tray) => changeSettings({ tray })}>
          {t('app.shell.tray')}
        </SwitchField>
      )}
    </SettingsOfScreens>
  );
}
