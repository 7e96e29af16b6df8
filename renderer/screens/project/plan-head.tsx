import { type Answers, PLANNED_KINDS } from '../../../shared/advisor/answers.ts';
import { TextField } from '../../design/fields.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useTexts } from '../../state/texts.ts';
import { FieldAnchor } from './field-anchor.tsx';
import { questionsShown } from './plan.ts';
import type { Faults } from './use-faults.ts';
import type { Plan } from './use-plan.ts';

/** What all of the drawing stands on: the hypervisor, its version, and that of the product. */
export function PlanHead({ answers, plan, faults }: { answers: Answers; plan: Plan; faults: Faults }) {
  const { vendor } = useProgramInfo();
  const shown = questionsShown(answers, vendor.advisor);
  return (
    <div className="plan-head">
      <HypervisorQuestion answers={answers} plan={plan} />
      {(['hypervisorVersion', 'productVersion'] as const)
        .filter((question) => shown.includes(question))
        .map((question) => (
          <VersionQuestion key={question} question={question} answers={answers} plan={plan} faults={faults} />
        ))}
    </div>
  );
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
      label={t('app.project.hypervisor')}
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
  const isAsFound =
    question === 'hypervisorVersion' && answers[question] !== '' && plan.found.version === answers[question];
  const example = vendor.advisor?.versions.at(-1) ?? '';
  const hint =
    question === 'productVersion'
      ? t('app.project.productVersionHint', { version: example })
      : t(isAsFound ? 'app.project.detected' : 'app.project.versionHint');
  return (
    <FieldAnchor field={question}>
      <TextField
        label={t(`app.project.short.${question}`)}
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
