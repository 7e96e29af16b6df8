import { useRef } from 'react';
import { Button } from '../../design/button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Screen } from '../../design/screen.tsx';
import { useAppState } from '../../state/app-state.ts';
import { useAct } from '../../state/ask.ts';
import { useStepDone } from '../../state/step-done.ts';
import { useTexts } from '../../state/texts.ts';
import { focusField } from './field-anchor.tsx';
import { Licensing } from './licensing.tsx';
import { MissingFields } from './missing-fields.tsx';
import { OrderFields } from './order-fields.tsx';
import { licenseHere } from './plan.ts';
import { PlanCard } from './plan-card.tsx';
import { PlanPage } from './plan-page.tsx';
import { useFaults } from './use-faults.ts';
import { usePlan } from './use-plan.ts';
import './project-screen.css';

/**
 * The plan, drawn and changed in the drawing; what is ordered for it; and which licenses that takes. A
 * machine with a USB key does not go on to a request.
 */
export function ProjectScreen() {
  const { t } = useTexts();
  const { go, draft } = useAppState();
  const stepDone = useStepDone();
  const faults = useFaults();
  const plan = usePlan();
  const form = useRef<HTMLDivElement>(null);
  const here = plan.advised.at === 'here' ? licenseHere(plan.advised.value, draft.role) : undefined;
  const hasHardkey = here?.medium === 'hardkey';
  const { act, isBusy, refusal } = useAct(async () => {
    const [first] = faults.all;
    faults.showAll();
    if (first) return focusField(form.current, first.field);
    await plan.settle();
    stepDone('project', 'once');
  });
  return (
    <Screen
      title={t('app.project.title')}
      lead={t('app.project.lead')}
      actions={
        <>
          <Button onPress={() => go('machine')}>{t('app.shell.back')}</Button>
          <div className="project-next">
            {hasHardkey && <span>{t('app.project.hardkeyOrder.title')}</span>}
            {!hasHardkey && faults.isAllShown && <MissingFields faults={faults.all} form={form} />}
            {!hasHardkey && (
              <Button look="main" isPending={isBusy} onPress={act}>
                {t('app.shell.next')}
              </Button>
            )}
          </div>
        </>
      }
    >
      {refusal && <Refusal refusal={refusal} />}
      <div className="project" ref={form}>
        <div className="project-columns">
          <div className="stack">
            <PlanCard plan={plan} faults={faults} />
            <OrderFields faults={faults} />
          </div>
          <div className="stack">
            <Licensing plan={plan} />
            {plan.advised.at === 'here' && plan.answers !== null && (
              <PlanPage advised={plan.advised.value} answers={plan.answers} />
            )}
          </div>
        </div>
      </div>
    </Screen>
  );
}
