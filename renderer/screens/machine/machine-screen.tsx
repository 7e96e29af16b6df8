import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Screen } from '../../design/screen.tsx';
import { useStepDone } from '../../state/step-done.ts';
import { useTexts } from '../../state/texts.ts';
import { Adapters } from './adapters.tsx';
import { AlreadyThere } from './already-there.tsx';
import { Checks } from './checks.tsx';
import { ForecastCard } from './forecast-card.tsx';
import { IdentityVerdict } from './identity-verdict.tsx';
import { Readings } from './readings.tsx';
import { ThisMachine } from './this-machine.tsx';
import { UnreadCard } from './unread-card.tsx';
import { useMachine } from './use-machine.ts';

/** Which machine this is, whether it can be known again, and what a softkey on it would live through. */
export function MachineScreen() {
  const { t } = useTexts();
  const stepDone = useStepDone();
  const known = useMachine();
  const machine = known.machine.at === 'here' ? known.machine.value : null;
  const preflight = known.preflight.at === 'here' ? known.preflight.value : null;
  return (
    <Screen
      title={t('app.machine.title')}
      lead={t('app.machine.lead')}
      actions={
        <>
          <Button isDisabled={known.isReading} onPress={() => known.read({ askRoot: false })}>
            {t(known.isReading ? 'app.machine.reading' : 'app.machine.again')}
          </Button>
          <Button look="main" onPress={() => stepDone('machine', 'project')}>
            {t('app.shell.next')}
          </Button>
        </>
      }
    >
      {known.status.at === 'here' && <AlreadyThere status={known.status.value} />}
      <ThisMachine {...known} />
      {known.machine.at === 'refused' && <Refusal refusal={known.machine.refusal} />}
      {known.machine.at !== 'refused' && <IdentityVerdict machine={machine} />}
      {machine && <UnreadCard {...known} machine={machine} />}
      {known.preflight.at === 'refused' && <Refusal refusal={known.preflight.refusal} />}
      {machine && preflight && <Checks preflight={preflight} />}
      {known.preflight.at !== 'refused' && <ForecastCard machine={machine} preflight={preflight} />}
      {machine && (
        <Card title={t('app.machine.details')}>
          <div>
            <Adapters adapters={machine.adapters} />
            <Readings machine={machine} preflight={preflight} />
          </div>
        </Card>
      )}
    </Screen>
  );
}
