import type { Advised } from '../../../shared/advisor/advise.ts';
import type { Answers } from '../../../shared/advisor/answers.ts';
import { roleIn } from '../../../shared/advisor/declaration.ts';
import { describeDrawing } from '../../../shared/advisor/describe.ts';
import { Card } from '../../design/card.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { type BoardControls, BoardControlsProvider } from './board-controls.ts';
import { FieldAnchor } from './field-anchor.tsx';
import { licenseHere, licensesByMachine } from './plan.ts';
import { PlanBoard } from './plan-board.tsx';
import { PlanHead } from './plan-head.tsx';
import { Problem } from './problem.tsx';
import type { Faults } from './use-faults.ts';
import type { Plan } from './use-plan.ts';
import './plan-card.css';

/** The plan as a drawing that is its own form. */
export function PlanCard({ plan, faults }: { plan: Plan; faults: Faults }) {
  const { t } = useTexts();
  const { advised, answers } = plan;
  const title = advised.at === 'here' ? t(`pattern.${advised.value.pattern}`) : t('app.project.drawing');
  return (
    <Card title={title}>
      {answers === null ? <Loading /> : <PlanHead answers={answers} plan={plan} faults={faults} />}
      {advised.at === 'refused' && <Refusal refusal={advised.refusal} />}
      {advised.at === 'waiting' && answers !== null && <Loading />}
      {advised.at === 'here' && answers !== null && (
        <Drawn advised={advised.value} answers={answers} plan={plan} faults={faults} />
      )}
    </Card>
  );
}

function Drawn({
  advised,
  answers,
  plan,
  faults,
}: {
  advised: Advised;
  answers: Answers;
  plan: Plan;
  faults: Faults;
}) {
  const texts = useTexts();
  const { t } = texts;
  const { draft, change } = useAppState();
  const { vendor } = useProgramInfo();
  const controls: BoardControls = {
    answers,
    change: plan.change,
    hasGuide: vendor.advisor !== null,
    chooseMachine: ({ declaration }) => change({ role: declaration.role }),
  };
  return (
    <>
      {advised.advice
        .filter(({ weight }) => weight === 'problem')
        .map((one) => (
          <Problem key={one.id} advice={one} advised={advised} hypervisor={answers.hypervisor} />
        ))}
      <FieldAnchor field="role">
        <WhichMachine advised={advised} role={draft.role} error={faults.errorOf('role')} />
        <BoardControlsProvider value={controls}>
          <PlanBoard advised={advised} thisMachine={licenseHere(advised, draft.role)?.machine ?? null} />
        </BoardControlsProvider>
      </FieldAnchor>
      <Summary advised={advised} role={draft.role} />
      <Disclosure title={t('app.project.inWords')}>
        <ul className="plan-words">
          {describeDrawing(advised.drawing, texts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

/** For a plan with several licenses: that one of its machines is to be chosen. */
function WhichMachine({
  advised,
  role,
  error,
}: {
  advised: Advised;
  role: string;
  error: string | undefined;
}) {
  const { t } = useTexts();
  if (licensesByMachine(advised).length < 2 || roleIn(role) !== undefined) return null;
  return (
    <div className="plan-which">
      <p>
        <strong>{t('app.project.which')}</strong> {t('app.project.whichHint')}
      </p>
      {error !== undefined && <p className="field-error">{error}</p>}
    </div>
  );
}

/** How many licenses, whether it can work, and which of them is this machine's. Read out when it changes. */
function Summary({ advised, role }: { advised: Advised; role: string }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  const { licenses, advice } = advised;
  const here = licenseHere(advised, role);
  const isBroken = advice.some(({ weight }) => weight === 'problem');
  return (
    <div className="plan-summary" role="status">
      {isBroken && (
        <p className="plan-fact">
          <ToneSign tone="stop" named />
          <strong>{t('app.project.cannotWork')}</strong>
        </p>
      )}
      {vendor.advisor !== null && (
        <p className="plan-fact">
          <ToneSign tone="info" />
          <span>
            <strong>{t('app.project.licenses', { count: licenses.length })}</strong>
            {here &&
              here.count > 1 &&
              ` · ${t('app.project.thisOneShort', { number: here.number, count: here.count })}`}
          </span>
        </p>
      )}
    </div>
  );
}
