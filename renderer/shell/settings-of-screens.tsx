import type { ReactNode } from 'react';
import type { Settings } from '../../shared/app/settings.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../shared/text/language.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ChoiceCards } from '../design/fields.tsx';
import { SelectField } from '../design/select-field.tsx';
import { useTexts } from '../state/texts.ts';
import { type ChangeableSettings, DateSettings } from './date-settings.tsx';

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

const TEXT_SIZES = ['usual', 'large', 'largest'] as const satisfies readonly Settings['textSize'][];

/** How any screens look and speak. `children`: what else can be chosen. */
export function SettingsOfScreens({
  settings,
  changeSettings,
  systemLanguage,
  onClose,
  children,
}: ChangeableSettings & { systemLanguage: Language; onClose: () => void; children?: ReactNode }) {
  const { t } = useTexts();
  const system = {
    id: 'system',
    label: t('app.shell.languageSystem', { language: LANGUAGE_NAMES[systemLanguage] }),
  } as const;
  return (
    <Dialog title={t('app.shell.settings')} isOpen onClose={onClose}>
      <SelectField
        label={t('app.shell.language')}
        choices={[system, ...LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id], lang: id }))]}
        value={settings.language}
        onChange={(language) => changeSettings({ language })}
      />
      <DateSettings settings={settings} changeSettings={changeSettings} />
      <ChoiceCards
        label={t('app.shell.theme')}
        choices={THEMES.map((id) => ({ id, label: t(`app.shell.themes.${id}`) }))}
        value={settings.theme}
        onChange={(theme) => changeSettings({ theme })}
      />
      <ChoiceCards
        label={t('app.shell.textSize')}
        choices={TEXT_SIZES.map((id) => ({ id, label: t(`app.shell.textSizes.${id}`) }))}
        value={settings.textSize}
        onChange={(textSize) => changeSettings({ textSize })}
      />
      {children}
      <div className="dialog-actions">
        <Button look="main" onPress={onClose}>
          {t('app.shell.close')}
        </Button>
      </div>
    </Dialog>
  );
}
