import { memo } from 'react';
import { adviceText } from '../../../shared/advisor/advice-text.ts';
import type { Advice, Advised } from '../../../shared/advisor/advise.ts';
import type { Answers } from '../../../shared/advisor/answers.ts';
import { nameOf, outageText } from '../../../shared/advisor/draw.ts';
import { FAULTS } from '../../../shared/advisor/takeover.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { Callout } from '../../design/callout.tsx';
import { Card } from '../../design/card.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Instruction } from '../../design/instruction.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { AdviceReason } from './advice-reason.tsx';
import { GuideSource } from './guide-source.tsx';
import { HardkeyOrder } from './hardkey-order.tsx';
import { countedLicenses, licenseHere } from './plan.ts';
import type { Plan } from './use-plan.ts';
import './licensing.css';

/** What the plan means: the licenses and why, what to set up, what to expect of a fault. */
export function Licensing({ plan: { advised, answers } }: { plan: Plan }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  if (advised.at !== 'here' || answers === null) return null;
  return (
    <Card title={t('app.project.means')}>
      {vendor.advisor === null ? (
        <p>{t('app.project.noGuide', { vendor: foreign(vendor.name) })}</p>
      ) : (
        <Licenses advised={advised.value} />
      )}
      <WhatNow advised={advised.value} />
      <OutageTable advised={advised.value} />
      {(['do', 'know'] as const).map((weight) => (
        <AdviceList key={weight} weight={weight} advised={advised.value} hypervisor={answers.hypervisor} />
      ))}
      <GuideSource source={advised.value.source} />
    </Card>
  );
}

export function Licenses({ advised }: { advised: Advised }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <ol className="licenses">
      {countedLicenses(advised).map(({ machine, medium, reasons, number }) => (
        <li key={number} className="license">
          <span className="license-number" aria-hidden="true">
            {number}
          </span>
          <div>
            <p>
              <strong>{nameOf(machine, advised.drawing, texts)}</strong>: {t(`app.project.${medium}`)}
            </p>
            <p className="soft">{reasons.map((reason) => t(`licenseReason.${reason}`)).join(' ')}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Which license this machine gets; or that it gets none from here, and what to order instead. */
function WhatNow({ advised }: { advised: Advised }) {
  const { t } = useTexts();
  const { draft } = useAppState();
  const here = licenseHere(advised, draft.role);
  if (here === undefined) return null;
  if (here.medium === 'hardkey') return <HardkeyOrder advised={advised} />;
  const { number, count } = here;
  return count < 2 ? null : <Callout tone="info" title={t('app.project.thisOne', { number, count })} />;
}

/** How long the product stands still after each fault. */
export function OutageTable({ advised: { outages } }: { advised: Advised }) {
  const texts = useTexts();
  if (outages === null) return null;
  return (
    <dl className="outages">
      {FAULTS.map((fault) => (
        <div key={fault} className="outage">
          <dt>{texts.t(`onFault.${fault}`)}</dt>
          <dd>{outageText(outages[fault], texts)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface AdviceOf {
  readonly advised: Advised;
  readonly weight: Advice['weight'];
  readonly hypervisor: Answers['hypervisor'];
}

function AdviceList(props: AdviceOf) {
  const { t } = useTexts();
  const count = props.advised.advice.filter(({ weight }) => weight === props.weight).length;
  if (count === 0) return null;
  return (
    <Disclosure title={`${t(`app.project.sheet.${props.weight}`)} (${count})`} isOpen>
      <AdviceItems {...props} />
    </Disclosure>
  );
}

/** Not drawn again while an answer waits for its advice, because most of the screen's words are here. */
export const AdviceItems = memo(({ advised, weight, hypervisor }: AdviceOf) => {
  const texts = useTexts();
  const subject = { hypervisor, testedOn: advised.source.testedOn };
  return (
    <ul className="advice">
      {advised.advice
        .filter((one) => one.weight === weight)
        .map((one) => {
          const text = adviceText(one, subject, texts);
          return (
            <li key={one.id} className="stack-tight">
              <div className="advice-what">
                <Instruction>
                  {one.id === 'request-on-each-server' ? texts.t('app.project.requestOnEach') : text.what}
                </Instruction>
              </div>
              <AdviceReason text={text} clause={one.clause} />
            </li>
          );
        })}
    </ul>
  );
});
