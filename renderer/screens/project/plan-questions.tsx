import { type Answers, PLANNED_KINDS } from '../../../shared/advisor/answers.ts';
import type { Question } from '../../../shared/advisor/questions.ts';
import { Card } from '../../design/card.tsx';
import { TextField } from '../../design/fields.tsx';
import { Loading } from '../../design/loading.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useTexts } from '../../state/texts.ts';
import { FieldAnchor } from './field-anchor.tsx';
import { questionsShown } from './plan.ts';
import type { Faults } from './use-faults.ts';
import type { Plan } from './use-plan.ts';
import { WhichMachine } from './which-machine.tsx';
import { YesNo } from './yes-no.tsx';

/** What the plan is: what follows from an answer is asked when it does. */
export function PlanQuestions({ plan, faults }: { plan: Plan; faults: Faults }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  const { answers } = plan;
  return (
    <Card title={t('app.project.plan')}>
      {answers === null ? (
        <Loading />
      ) : (
        <>
          <div className="project-fields">
            {questionsShown(answers, vendor.advisor).map((question) => (
              <OneQuestion key={question} question={question} answers={answers} plan={plan} faults={faults} />
            ))}
          </div>
          <WhichMachine plan={plan} faults={faults} />
        </>
      )}
    </Card>
  );
}

function OneQuestion({
  question,
  answers,
  plan,
  faults,
}: {
  question: Question;
  answers: Answers;
  plan: Plan;
  faults: Faults;
}) {
  const { t } = useTexts();
  switch (question) {
    case 'hypervisor':
      return <HypervisorQuestion answers={answers} plan={plan} />;
    case 'hypervisorVersion':
    case 'productVersion':
      return <VersionQuestion question={question} answers={answers} plan={plan} faults={faults} />;
    case 'redundancy':
      return (
        <YesNo
          question={t('question.redundancy')}
          value={answers.redundancy === 'hot-standby'}
          onChange={(isRedundant) => plan.change({ redundancy: isRedundant ? 'hot-standby' : 'none' })}
        />
      );
    default:
      return (
        <YesNo
          question={t(`question.${question}`)}
          value={answers[question]}
          onChange={(answer) => plan.change({ [question]: answer })}
        />
      );
  }
}

function HypervisorQuestion({ answers: { hypervisor }, plan }: { answers: Answers; plan: Plan }) {
  const { t } = useTexts();
  const { kind: found } = plan.found;
  const isAsFound = found !== null && found === hypervisor;
  const hint = isAsFound
    ? t('app.project.detected')
    : found !== null && found !== 'unknown'
      ? t('app.project.otherThanDetected', { found: t(`hypervisor.${found}`) })
      : undefined;
  return (
    <SelectField
      label={t('question.hypervisor')}
      hint={hint}
      choices={PLANNED_KINDS.map((id) => ({
        id,
        label: id === 'physical' || id === 'unknown' ? t(`app.project.kind.${id}`) : t(`hypervisor.${id}`),
      }))}
      value={hypervisor}
      onChange={(kind) => plan.change({ hypervisor: kind })}
    />
  );
}

function VersionQuestion({
  question,
  answers,
  plan,
  faults,
}: {
  question: 'hypervisorVersion' | 'productVersion';
  answers: Answers;
  plan: Plan;
  faults: Faults;
}) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  const isAsFound = question === 'hypervisorVersion' && plan.found.version === answers[question];
  const example = vendor.advisor?.versions.at(-1) ?? '';
  const hint =
    question === 'productVersion'
      ? t('app.project.productVersionHint', { version: example })
      : t(isAsFound ? 'app.project.detected' : 'app.project.versionHint');
  return (
    <FieldAnchor field={question}>
      <TextField
        label={t(`question.${question}`)}
        hint={hint}
        error={faults.errorOf(question)}
        autoComplete="off"
        value={answers[question]}
        onChange={(value) => {
          faults.touch(question);
          plan.change({ [question]: value.trim() });
        }}
        onBlur={() => faults.leave(question)}
      />
    </FieldAnchor>
  );
}
