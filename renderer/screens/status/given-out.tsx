import { useState } from 'react';
import { WAYS_OUT, type WayOut } from '../../../shared/request/given-out.ts';
import { dayOf } from '../../../shared/text/format.ts';
import { Button } from '../../design/button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAct } from '../../state/ask.ts';
import { useStationStatus } from '../../state/station-status.ts';
import { useTexts } from '../../state/texts.ts';
import '../../design/fields.css';
import './given-out.css';

/** "I gave it out": how, and on which day; kept in the station's journal. */
export function GivenOutForm({ softkeyId, onNoted }: { softkeyId: string | null; onNoted: () => void }) {
  const { t, zone } = useTexts();
  const { station } = useHost();
  const status = useStationStatus();
  const now = status.answer.at === 'here' ? status.answer.value.clock.now : null;
  const today = now === null ? '' : dayOf(now, zone);
  const [way, setWay] = useState<WayOut>('mail');
  const [day, setDay] = useState(today);
  const { act, isBusy, refusal } = useAct(async () => {
    const at = day === today || day === '' ? null : `${day}T12:00:00Z`;
    await station['request.givenOut']({ way, at, softkeyId });
    status.again();
    onNoted();
  });
  return (
    <fieldset className="given-out">
      <legend>{t('app.home.givenOut.title')}</legend>
      <div className="given-out-fields">
        <SelectField
          label={t('app.home.givenOut.way')}
          choices={WAYS_OUT.map((id) => ({ id, label: t(`app.home.givenOut.ways.${id}`) }))}
          value={way}
          onChange={setWay}
        />
        <label className="field">
          <span className="field-label">{t('app.home.givenOut.day')}</span>
          <input
            type="date"
            className="field-input"
            value={day}
            max={today}
            onChange={({ target }) => setDay(target.value)}
          />
        </label>
        <Button look="main" isPending={isBusy} onPress={act}>
          {t('app.home.givenOut.note')}
        </Button>
      </div>
      <p className="soft small">{t('app.home.givenOut.why')}</p>
      {refusal && <Refusal refusal={refusal} />}
    </fieldset>
  );
}
