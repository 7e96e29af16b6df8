import type { MachineView, PreflightView } from '../../../shared/views.ts';
import { Card } from '../../design/card.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useTexts } from '../../state/texts.ts';
import { Adapters } from './adapters.tsx';
import { Checks } from './checks.tsx';
import { ForecastCard } from './forecast-card.tsx';
import { IdentityVerdict } from './identity-verdict.tsx';
import { Readings } from './readings.tsx';
import { UnreadCard } from './unread-card.tsx';
import type { KnownMachine } from './use-machine.ts';

/** What was found out about this machine, below its name; each finding is shown as soon as it is there. */
export function Findings(known: KnownMachine) {
  const machine = known.machine.at === 'here' ? known.machine.value : null;
  const preflight = known.preflight.at === 'here' ? known.preflight.value : null;
  return (
    <>
      {known.machine.at === 'refused' && <Refusal refusal={known.machine.refusal} />}
      {known.machine.at !== 'refused' && <IdentityVerdict machine={machine} />}
      {machine && <UnreadCard {...known} machine={machine} />}
      {known.preflight.at === 'refused' && <Refusal refusal={known.preflight.refusal} />}
      {machine && preflight && <Checks preflight={preflight} />}
      {known.preflight.at !== 'refused' && <ForecastCard machine={machine} preflight={preflight} />}
      {machine && <Details machine={machine} preflight={preflight} />}
    </>
  );
}

function Details({ machine, preflight }: { machine: MachineView; preflight: PreflightView | null }) {
  const { t } = useTexts();
  return (
    <Card title={t('app.machine.details')}>
      <div>
        <Adapters {...machine} />
        <Readings machine={machine} preflight={preflight} />
      </div>
    </Card>
  );
}
