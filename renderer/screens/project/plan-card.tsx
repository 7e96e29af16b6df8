import type { Advised } from '../../../shared/advisor/advise.ts';
import { outageText } from '../../../shared/advisor/draw.ts';
import { Card } from '../../design/card.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { licenseHere } from './plan.ts';
import { PlanDrawing } from './plan-drawing.tsx';
import type { Plan } from './use-plan.ts';
import './plan-card.css';

/** The plan, drawn; it stays in sight while the questions pass by. */
export function PlanCard({ plan: { advised } }: { plan: Plan }) {
  const { t } = useTexts();
  const { draft } = useAppState();
  if (advised.at === 'refused') return <Refusal refusal={advised.refusal} />;
  return (
    <div className="plan-card">
      <Card title={advised.at === 'here' ? t(`pattern.${advised.value.pattern}`) : t('app.project.drawing')}>
        {advised.at === 'waiting' ? (
          <Loading />
        ) : (
          <>
            <PlanDrawing
              drawing={advised.value.drawing}
              thisMachine={licenseHere(advised.value, draft.role)?.machine ?? null}
            />
            <Summary advised={advised.value} role={draft.role} />
          </>
        )}
      </Card>
    </div>
  );
}

/** How many licenses, whether it can work, and which of them is this machine's. Read out when it changes. */
function Summary({ advised, role }: { advised: Advised; role: string }) {
  const texts = useTexts();
  const { t } = texts;
  const { vendor } = useProgramInfo();
  const { licenses, advice, outage } = advised;
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
      {outage !== null && (
        <p className="soft small">{t('app.project.onFault', { outage: outageText(outage, texts) })}</p>
      )}
    </div>
  );
}
