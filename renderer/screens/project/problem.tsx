import { adviceText } from '../../../shared/advisor/advice-text.ts';
import type { Advice, Advised } from '../../../shared/advisor/advise.ts';
import type { Answers } from '../../../shared/advisor/answers.ts';
import { Callout } from '../../design/callout.tsx';
import { useTexts } from '../../state/texts.ts';
import { AdviceReason } from './advice-reason.tsx';

/** What of the plan cannot work. */
export function Problem({
  advice,
  advised,
  hypervisor,
}: {
  advice: Advice;
  advised: Advised;
  hypervisor: Answers['hypervisor'];
}) {
  const text = adviceText(advice, { hypervisor, testedOn: advised.source.testedOn }, useTexts());
  return (
    <Callout tone="stop" title={text.what}>
      <AdviceReason text={text} clause={advice.clause} />
    </Callout>
  );
}
