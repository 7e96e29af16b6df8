import { identityOf } from '../../../shared/machine/identity.ts';
import type { Forecast } from '../../../shared/preflight/forecast.ts';
import type { ForecastAdvice } from '../../../shared/preflight/forecast-table.ts';
import type { MachineView, PreflightView } from '../../../shared/views.ts';
import { Card } from '../../design/card.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Instruction } from '../../design/instruction.tsx';
import { useTexts } from '../../state/texts.ts';
import { ForecastTable } from './forecast-table.tsx';
import { changesToShow, outlookRows } from './what-to-show.ts';
import './findings.css';

/** What a softkey on this machine will live through, and what to do so that it does. */
export function ForecastCard({
  machine,
  preflight,
}: {
  machine: MachineView | null;
  preflight: PreflightView | null;
}) {
  const { t } = useTexts();
  if (machine === null || identityOf(machine.readings) === 'none') return null;
  if (preflight === null)
    return (
      <Card title={t('app.machine.forecast')}>
        <p className="soft" role="status">
          {t('app.machine.judging')}
        </p>
      </Card>
    );
  const changes = changesToShow(preflight, machine);
  return (
    <Card title={t('app.machine.forecast')}>
      <p className="soft">{t('app.machine.forecastLead')}</p>
      <ForecastTable rows={outlookRows(preflight, machine)} />
      {changes.length > 0 && (
        <Disclosure title={t('app.machine.later')}>
          <ul className="findings">
            {changes.map(([advice, forecasts]) => (
              <ChangeText key={advice} advice={advice} forecasts={forecasts} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}

/** Which identifier, when and why, and what to do: each said once. */
function ChangeText({ advice, forecasts }: { advice: ForecastAdvice; forecasts: readonly Forecast[] }) {
  const { t } = useTexts();
  const said = (words: readonly string[], between: string) => [...new Set(words)].join(between);
  const events = forecasts.map(({ event }) => t(`machineEvent.${event}`));
  const components = forecasts.map(({ component }) => t(`component.${component}`));
  const reasons = forecasts.map(({ reason }) => t(`forecastReason.${reason}`));
  return (
    <li className="stack-tight">
      <h4>
        {said(events, ', ')}: {said(components, ', ')}
      </h4>
      <p className="soft">{said(reasons, ' ')}</p>
      <Instruction>
        {t(advice === 'carry-mac-over' ? 'app.machine.carryMacOver' : `forecastAdvice.${advice}`)}
      </Instruction>
    </li>
  );
}
