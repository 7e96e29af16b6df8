import type { Advised } from '../../../shared/advisor/advise.ts';
import type { Answers } from '../../../shared/advisor/answers.ts';
import { describeDrawing } from '../../../shared/advisor/describe.ts';
import { nameOf } from '../../../shared/advisor/draw.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { GuideSource } from './guide-source.tsx';
import { AdviceItems, Licenses, OutageTable } from './licensing.tsx';
import { licenseHere } from './plan.ts';
import { PlanBoard } from './plan-board.tsx';

/** The plan as one page: title block, drawing, what it means, and the drawing in words. */
export function PlanSheet({
  advised,
  answers,
  madeOn,
}: {
  advised: Advised;
  answers: Answers;
  /** The day, as people here write it. */
  madeOn: string;
}) {
  const texts = useTexts();
  const { t } = texts;
  const { draft } = useAppState();
  const here = licenseHere(advised, draft.role)?.machine ?? null;
  const sections = (['problem', 'do', 'know'] as const).filter((weight) =>
    advised.advice.some((one) => one.weight === weight),
  );
  return (
    <article className="plan-sheet" lang={texts.lang}>
      <TitleBlock advised={advised} answers={answers} madeOn={madeOn} here={here} />
      <PlanBoard advised={advised} thisMachine={here} />
      <section>
        <h2>{t('app.project.means')}</h2>
        <Licenses advised={advised} />
        <OutageTable advised={advised} />
      </section>
      {sections.map((weight) => (
        <section key={weight}>
          <h2>{t(`app.project.sheet.${weight}`)}</h2>
          <AdviceItems weight={weight} advised={advised} hypervisor={answers.hypervisor} />
        </section>
      ))}
      <section>
        <h2>{t('app.project.inWords')}</h2>
        <ul className="plan-words">
          {describeDrawing(advised.drawing, texts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <GuideSource source={advised.source} />
    </article>
  );
}

function TitleBlock({
  advised,
  answers,
  madeOn,
  here,
}: {
  advised: Advised;
  answers: Answers;
  madeOn: string;
  here: string | null;
}) {
  const texts = useTexts();
  const { t } = texts;
  const { draft } = useAppState();
  const { vendor } = useProgramInfo();
  const product = vendor.products.find(({ id }) => id === draft.product)?.name ?? '';
  const hypervisor = `${t(`hypervisor.${answers.hypervisor}`)} ${answers.hypervisorVersion}`;
  const facts: readonly (readonly [string, string])[] = [
    [t('app.project.customerName'), draft.customerName],
    [t('app.project.customerContact'), draft.customerContact],
    [t('app.project.reference'), draft.reference],
    [t('app.project.product'), `${product} ${answers.productVersion}`],
    [t('app.project.hypervisor'), hypervisor],
    [t('app.project.board.this'), here === null ? '' : nameOf(here, advised.drawing, texts)],
    [t('app.project.sheet.madeOn'), madeOn],
    [t('app.project.sheet.program'), vendor.program],
  ];
  return (
    <header className="plan-title-block">
      <div className="plan-title">
        <p>{vendor.demo ? `${foreign(vendor.name)} · DEMO` : foreign(vendor.name)}</p>
        <h1>{t(`pattern.${advised.pattern}`)}</h1>
        <p>{t('app.project.licenses', { count: advised.licenses.length })}</p>
      </div>
      <dl>
        {facts
          .filter(([, value]) => value.trim() !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{foreign(value.trim())}</dd>
            </div>
          ))}
      </dl>
    </header>
  );
}
