import type { MachineView, PreflightView } from '../../../shared/views.ts';
import { Card } from '../../design/card.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Instruction } from '../../design/instruction.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useTexts } from '../../state/texts.ts';
import { ForecastTable } from './forecast-table.tsx';
import { type Change, changesToShow, outlookRows } from './what-to-show.ts';

/** What a softkey on this machine will live through, and what to do so that it does. */
export function ForecastCard({
  machine,
  preflight,
}: {
  machine: MachineView | null;
  preflight: PreflightView | null;
}) {
  const { t } = useTexts();
  if (machine === null) return null;
  if (preflight === null)
    return (
      <Card title={t('app.machine.forecast')}>
        <p className="soft" role="status">
          {t('app.machine.judging')}
        </p>
      </Card>
    );
  const { before, later } = changesToShow(preflight, machine);
  return (
    <Card title={t('app.machine.forecast')}>
      {before.length > 0 && (
        <div className="stack-tight">
          <h3>{t('app.machine.before')}</h3>
          <Changes changes={before} tone="warn" />
        </div>
      )}
      <p className="soft">{t('app.machine.forecastLead')}</p>
      <ForecastTable rows={outlookRows(preflight, machine)} />
      {later.length > 0 && (
        <Disclosure title={t('app.machine.later')}>
          <Changes changes={later} tone="info" />
        </Disclosure>
      )}
    </Card>
  );
}

function Changes({ changes, tone }: { changes: readonly Change[]; tone: 'warn' | 'info' }) {
  return (
    <ul className="unread">
      {changes.map((change) => (
        <li key={change.advice} className="unread-line">
          <ToneSign tone={tone} named={tone === 'warn'} />
          <ChangeText {...change} />
        </li>
      ))}
    </ul>
  );
}

/** Which identifier, when and why, and what to do: each said once. */
function ChangeText({ advice, forecasts }: Change) {
  const { t } = useTexts();
  const said = (words: readonly string[]) => [...new Set(words)].join(', ');
  return (
    <div className="stack-tight">
      <p>
        <strong>{said(forecasts.map(({ component }) => t(`component.${component}`)))}</strong>
        {': '}
        {said(forecasts.map(({ event }) => t(`machineEvent.${event}`)))}
      </p>
      <p className="soft">
        {[...new Set(forecasts.map(({ reason }) => t(`forecastReason.${reason}`)))].join(' ')}
      </p>
      <Instruction>{t(`forecastAdvice.${advice}`)}</Instruction>
    </div>
  );
}
