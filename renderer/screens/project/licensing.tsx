import { adviceText } from '../../../shared/advisor/advice-text.ts';
import type { Advice, Advised } from '../../../shared/advisor/advise.ts';
import type { Answers } from '../../../shared/advisor/answers.ts';
import { nameOf } from '../../../shared/advisor/draw.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { Callout } from '../../design/callout.tsx';
import { Card } from '../../design/card.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Instruction } from '../../design/instruction.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { askable, countedLicenses, licenseHere } from './plan.ts';
import type { Plan } from './use-plan.ts';
import './licensing.css';

/** What the plan means: the licenses and why, what cannot work, what to set up, what to expect. */
export function Licensing({ plan: { advised, answers } }: { plan: Plan }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  if (advised.at !== 'here' || answers === null) return null;
  const { advice } = advised.value;
  const ofWeight = (weight: Advice['weight']) => advice.filter((one) => one.weight === weight);
  return (
    <div className="licensing">
      <Card title={t('app.project.means')}>
        {vendor.advisor === null ? (
          <p>{t('app.project.noGuide', { vendor: foreign(vendor.name) })}</p>
        ) : (
          <Licenses advised={advised.value} />
        )}
        <OtherRequests advised={advised.value} />
        {ofWeight('problem').map((one) => (
          <Problem key={one.id} advice={one} answers={answers} />
        ))}
        <AdviceList title={t('app.project.toDo')} advice={ofWeight('do')} answers={answers} />
        <AdviceList title={t('app.project.toKnow')} advice={ofWeight('know')} answers={answers} />
      </Card>
    </div>
  );
}

function Licenses({ advised }: { advised: Advised }) {
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

/** So that nobody takes one request for both machines. */
function OtherRequests({ advised }: { advised: Advised }) {
  const { t } = useTexts();
  const { draft } = useAppState();
  const here = licenseHere(advised, draft.role);
  if (here === undefined || here.count < 2) return null;
  const { number, count } = here;
  return <Callout tone="info" title={t('app.project.thisOne', { number, count })} />;
}

function Problem({ advice, answers }: { advice: Advice; answers: Answers }) {
  const texts = useTexts();
  const { what, why, because } = adviceText(advice, askable(answers), texts);
  return (
    <Callout tone="stop" title={what}>
      <p>{why}</p>
      {because.length > 0 && (
        <p className="soft small">{texts.t('app.project.because', { reasons: because.join(', ') })}</p>
      )}
    </Callout>
  );
}

function AdviceList({
  title,
  advice,
  answers,
}: {
  title: string;
  advice: readonly Advice[];
  answers: Answers;
}) {
  const texts = useTexts();
  if (advice.length === 0) return null;
  return (
    <Disclosure title={`${title} (${advice.length})`} isOpen>
      <ul className="advice">
        {advice.map((one) => {
          const { what, why, because } = adviceText(one, askable(answers), texts);
          return (
            <li key={one.id} className="stack-tight">
              <div className="advice-what">
                <Instruction>
                  {one.id === 'request-on-each-server' ? texts.t('app.project.requestOnEach') : what}
                </Instruction>
              </div>
              <p className="soft">
                {why} {because.length > 0 && texts.t('app.project.because', { reasons: because.join(', ') })}
              </p>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
