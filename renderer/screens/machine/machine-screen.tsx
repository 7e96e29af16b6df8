import { lazy, Suspense } from 'react';
import { Button } from '../../design/button.tsx';
import { Loading } from '../../design/loading.tsx';
import { Screen } from '../../design/screen.tsx';
import { useAppState } from '../../state/app-state.ts';
import { firstFrame } from '../../state/first-frame.ts';
import { useStepDone } from '../../state/step-done.ts';
import { useTexts } from '../../state/texts.ts';
import { NoRequestNeeded } from './no-request-needed.tsx';
import { ThisMachine } from './this-machine.tsx';
import { useMachine } from './use-machine.ts';

/** The name of the machine is shown before the code that judges the machine is even loaded. */
const Findings = lazy(async () => {
  await firstFrame();
  return { default: (await import('./findings.tsx')).Findings };
});

/** Which machine this is, whether it can be known again, and what a softkey on it would live through. */
export function MachineScreen() {
  const { t } = useTexts();
  const { go } = useAppState();
  const stepDone = useStepDone();
  const known = useMachine();
  const isBefore = known.status.at !== 'here' || known.status.value.next.kind === 'make-request';
  return (
    <Screen
      title={t(isBefore ? 'app.machine.title' : 'app.machine.titleHeld')}
      lead={isBefore ? t('app.machine.lead') : undefined}
      actions={
        <>
          <div className="row">
            <Button onPress={() => go('status')}>{t('app.shell.back')}</Button>
            <Button isDisabled={known.isReading} onPress={() => known.read({ askRoot: false })}>
              {t(known.isReading ? 'app.machine.reading' : 'app.machine.again')}
            </Button>
          </div>
          {isBefore && (
            <Button look="main" onPress={() => stepDone('machine', 'project')}>
              {t('app.shell.next')}
            </Button>
          )}
        </>
      }
    >
      {known.status.at === 'here' && <NoRequestNeeded status={known.status.value} />}
      <ThisMachine {...known} />
      <Suspense fallback={<Loading />}>
        <Findings {...known} />
      </Suspense>
    </Screen>
  );
}
