import { useState } from 'react';
import type { ExpiringView } from '../../shared/desk-views.ts';
import { expiringCsv } from '../../shared/text/expiring-csv.ts';
import { Button } from '../design/button.tsx';
import { Foreign } from '../design/foreign.tsx';
import { Loading } from '../design/loading.tsx';
import { Refusal } from '../design/refusal.tsx';
import { Screen } from '../design/screen.tsx';
import { SelectField } from '../design/select-field.tsx';
import { download } from '../host/web.ts';
import { useAnswer } from '../state/ask.ts';
import { useDeskInfo } from './desk-client.ts';
import { useDeskTexts } from './desk-texts.ts';
import { HostHeading } from './softkeys/host-heading.tsx';
import './table.css';

const WITHIN = ['7', '30', '60', '90', '365'] as const;

/** `softkey desk expiring`: what ends soon, by customer, and why. */
export function ExpiringScreen() {
  const { t } = useDeskTexts();
  const [within, setWithin] = useState<(typeof WITHIN)[number]>('30');
  return (
    <Screen title={t('clerk.expiring.title')}>
      <div className="search">
        <SelectField
          label={t('clerk.expiring.within')}
          choices={WITHIN.map((id) => ({ id, label: t('clerk.expiring.days', { count: Number(id) }) }))}
          value={within}
          onChange={setWithin}
        />
      </div>
      <Ending key={within} days={Number(within)} />
    </Screen>
  );
}

function Ending({ days }: { days: number }) {
  const { t } = useDeskTexts();
  const { desk } = useDeskInfo();
  const { answer } = useAnswer(() => desk['softkeys.expiring']({ days }));
  if (answer.at === 'waiting') return <Loading />;
  if (answer.at === 'refused') return <Refusal refusal={answer.refusal} />;
  const { softkeys } = answer.value;
  if (softkeys.length === 0) return <p role="status">{t('clerk.expiring.none', { days })}</p>;
  return (
    <>
      <EndingTable softkeys={softkeys} />
      <div>
        <Button onPress={() => download(`expiring-${days}d.csv`, expiringCsv(answer.value))}>
          {t('clerk.expiring.save')}
        </Button>
      </div>
    </>
  );
}

function EndingTable({ softkeys }: Pick<ExpiringView, 'softkeys'>) {
  const { t, dates } = useDeskTexts();
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('clerk.softkeys.customer')}</th>
            <th scope="col">{t('clerk.softkeys.host')}</th>
            <th scope="col">{t('clerk.softkeys.product')}</th>
            <th scope="col">{t('clerk.expiring.until')}</th>
            <th scope="col">{t('clerk.expiring.cause')}</th>
          </tr>
        </thead>
        <tbody>
          {softkeys.map(({ softkeyId, customer, host, product, endsAt, cause }) => (
            <tr key={softkeyId}>
              <td>
                <Foreign>{customer}</Foreign>
              </td>
              <HostHeading softkeyId={softkeyId} host={host} />
              <td className="whole">{product}</td>
              <td className="whole">{dates.clockTime(endsAt)}</td>
              <td>{t(`expiringCause.${cause}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
