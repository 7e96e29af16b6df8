import { DECIDING } from '../../../shared/fingerprint/deciding.ts';
import type { SoftkeyOutlook as Outcome } from '../../../shared/preflight/forecast.ts';
import { OUTLOOKS, type Outlook } from '../../../shared/preflight/forecast-table.ts';
import { type Tone, ToneSign } from '../../design/tone.tsx';
import { useTexts } from '../../state/texts.ts';
import type { OutlookRow } from './what-to-show.ts';
import './forecast-table.css';

const TONES: Readonly<Record<Outcome, Tone>> = {
  match: 'ok',
  tolerated: 'ok',
  broken: 'stop',
  unknown: 'warn',
};

/** Event by identifier, and at the end of each row what it means for the softkey. */
export function ForecastTable({ rows }: { rows: readonly OutlookRow[] }) {
  const { t } = useTexts();
  return (
    <div className="stack-tight">
      <table className="forecast">
        <caption className="unseen">{t('app.machine.forecastLead')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('app.machine.event')}</th>
            {DECIDING.map((component) => (
              <th key={component} scope="col">
                {t(`app.machine.identifier.${component}`)}
              </th>
            ))}
            <th scope="col" className="forecast-softkey">
              {t('app.machine.softkey')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.event}>
              <th scope="row">{t(`machineEvent.${row.event}`)}</th>
              {DECIDING.map((component, index) => (
                <td key={component}>
                  <OutlookMark outlook={row.outlooks[index] ?? null} />
                </td>
              ))}
              <td className="forecast-softkey">
                <SoftkeyOutlook {...row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </div>
  );
}

/** What the marks say; a screen reader has the words in each cell. */
function Legend() {
  const { t } = useTexts();
  return (
    <p className="outlook-legend" aria-hidden="true">
      {OUTLOOKS.map((outlook) => (
        <span key={outlook} className="outlook-word">
          <OutlookShape outlook={outlook} /> {t(`outlook.${outlook}`)}
        </span>
      ))}
    </p>
  );
}

function OutlookMark({ outlook }: { outlook: Outlook | null }) {
  const { t } = useTexts();
  if (outlook === null) return <span className="outlook-unread">{t('app.machine.notRead')}</span>;
  return (
    <>
      <OutlookShape outlook={outlook} />
      <span className="unseen">{t(`outlook.${outlook}`)}</span>
    </>
  );
}

/** A full, a half and an empty circle: the identifier stays, may stay, is gone. */
function OutlookShape({ outlook }: { outlook: Outlook }) {
  return (
    <svg className={`outlook outlook-${outlook}`} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" />
      {outlook === 'may-change' && <path d="M8 2.500a5.5 5.5 0 0 0 0 11Z" />}
    </svg>
  );
}

function SoftkeyOutlook({ best, worst }: OutlookRow) {
  const { t } = useTexts();
  const tone = best === worst || worst !== 'broken' ? TONES[worst] : 'warn';
  const note =
    best !== worst && worst === 'broken'
      ? t('app.machine.atWorst', { worst: t(`app.machine.outlook.${worst}`) })
      : worst === 'tolerated'
        ? t('app.machine.tolerated')
        : null;
  return (
    <span className="softkey-outlook">
      <ToneSign tone={tone} />
      <span>
        {t(`app.machine.outlook.${best}`)}
        {note !== null && <span className="softkey-note">{note}</span>}
      </span>
    </span>
  );
}
