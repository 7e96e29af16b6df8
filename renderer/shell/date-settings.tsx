import type { Settings } from '../../shared/app/settings.ts';
import { instantOf } from '../../shared/encoding/instant.ts';
import { writtenDates } from '../../shared/text/app/written-date.ts';
import { zoneName } from '../../shared/text/zone.ts';
import { SelectField } from '../design/select-field.tsx';
import { readersSystem, readerWith } from '../state/reader.ts';
import { useTexts } from '../state/texts.ts';

/** A day by which one sees which figure is the month. */
const SAMPLE = '2027-01-24';

const FORMATS = ['day-month', 'numbers', 'iso'] as const satisfies readonly Settings['dateFormat'][];

export interface ChangeableSettings {
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
}

/** In which zone dates are said, and how they are written; what it is now, said so. */
export function DateSettings({ settings, changeSettings }: ChangeableSettings) {
  const { t, dates, zone, lang } = useTexts();
  const now = instantOf(new Date());
  const usual = readerWith({ ...settings, dateFormat: 'system' }, lang).dateStyle;
  const sample = (style: Parameters<typeof writtenDates>[0]) => writtenDates(style, t, zone).date(SAMPLE);
  return (
    <>
      <SelectField
        label={t('app.shell.dateFormat')}
        choices={[
          { id: 'system', label: t('app.shell.dateFormatSystem', { sample: sample(usual) }) },
          ...FORMATS.map((id) => ({ id, label: sample(id) })),
        ]}
        value={settings.dateFormat}
        onChange={(dateFormat) => changeSettings({ dateFormat })}
      />
      <SelectField
        label={t('app.shell.timeZone')}
        hint={t('app.shell.now', { moment: dates.moment(now) })}
        choices={[
          { id: 'system', label: t('app.shell.timeZoneSystem', { zone: zoneName(readersSystem.zone, now) }) },
          ...zoneNames().map((id) => ({ id, label: id.replaceAll('_', ' ') })),
        ]}
        value={settings.timeZone}
        onChange={(timeZone) => changeSettings({ timeZone })}
      />
    </>
  );
}

/** UTC is not among the zones of places. */
function zoneNames(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
}
