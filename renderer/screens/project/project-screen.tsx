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
import { PlanCard } from './plan-card.tsx';
import { PlanQuestions } from './plan-questions.tsx';
import { useFaults } from './use-faults.ts';
import { usePlan } from './use-plan.ts';
import './project-screen.css';

/** What is ordered for which plan, drawn as it is answered, and which licenses that takes. */
export function ProjectScreen() {
  const { t } = useTexts();
  const { go } = useAppState();
  const stepDone = useStepDone();
  const faults = useFaults();
  const plan = usePlan();
  const form = useRef<HTMLDivElement>(null);
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
            {faults.isAllShown && <MissingFields faults={faults.all} form={form} />}
            <Button look="main" isPending={isBusy} onPress={act}>
              {t('app.shell.next')}
            </Button>
          </div>
        </>
      }
    >
      {refusal && <Refusal refusal={refusal} />}
      <div className="project" ref={form}>
        <div className="stack">
          <OrderFields faults={faults} />
          <PlanQuestions plan={plan} faults={faults} />
        </div>
        <PlanCard plan={plan} />
      </div>
      <Licensing plan={plan} />
    </Screen>
  );
}
