import { Button, type Props } from '../design/button.tsx';
import { CopyButton } from '../design/copy-button.tsx';
import { CheckField, ChoiceCards, SwitchField, TextField } from '../design/fields.tsx';
import { MenuButton } from '../design/menu-button.tsx';
import { SelectField } from '../design/select-field.tsx';
import { useTexts } from '../state/texts.ts';

const LOOKS = ['main', 'plain', 'quiet', 'danger'] as const satisfies readonly Props['look'][];
const nothing = () => {};

export function ButtonStates() {
  const { t } = useTexts();
  return (
    <>
      {LOOKS.map((look) => (
        <div key={look} className="row">
          <Button look={look}>{t('app.shell.next')}</Button>
          <Button look={look} isPending>
            {t('app.shell.loading')}
          </Button>
          <Button look={look} isDisabled>
            {t('app.shell.next')}
          </Button>
          <code>{look}</code>
        </div>
      ))}
      <div className="row">
        <MenuButton label={t('app.inspect.save.title')} choices={[]} onChoose={nothing} />
        <CopyButton text="SK-E1AC-FHE0-N4C9-W62D" />
      </div>
    </>
  );
}

export function FieldStates() {
  const { t } = useTexts();
  const themes = (['system', 'light', 'dark'] as const).map((id) => ({
    id,
    label: t(`app.shell.themes.${id}`),
  }));
  const label = t('app.project.customerName');
  return (
    <>
      <div className="components-columns">
        <TextField label={label} hint={t('app.project.customerNameHint')} isRequired />
        <TextField label={label} defaultValue="Usina São João" />
        <TextField label={label} defaultValue="Usina São João" isDisabled />
        <TextField label={label} error={t('app.project.customerNameHint')} isRequired />
        <SelectField label={t('app.shell.theme')} choices={themes} value="light" onChange={nothing} />
        <SelectField
          label={t('app.project.product')}
          placeholder={t('app.project.productChoose')}
          error={t('app.project.productChoose')}
          choices={themes}
          value={null}
          onChange={nothing}
          isRequired
        />
      </div>
      <ChoiceCards label={t('app.shell.theme')} choices={themes} value="light" onChange={nothing} />
      {[false, true].map((isSelected) => (
        <div key={String(isSelected)} className="row">
          <CheckField isSelected={isSelected}>{t('app.shell.tray')}</CheckField>
          <SwitchField isSelected={isSelected}>{t('app.shell.tray')}</SwitchField>
        </div>
      ))}
    </>
  );
}
