import { isLicenseGone } from '../../../shared/status/next-step.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { dayOf } from '../../../shared/text/format.ts';
import type { StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { VerdictBanner } from '../../design/verdict-banner.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import type { ScreenName } from '../../state/draft.ts';
import { useTexts } from '../../state/texts.ts';
import './no-license.css';

/** Nothing here yet: where to begin, or what is under way. */
export function NoLicense({ view: { waitingFor, problems } }: { view: StatusView }) {
  if (waitingFor !== null) return <UnderWay waitingFor={waitingFor} />;
  return problems.some(isLicenseGone) ? <Gone /> : <Beginning />;
}

/** A license was here: it is brought in again, and nothing is begun anew. */
function Gone() {
  const { t } = useTexts();
  const { go } = useAppState();
  return (
    <>
      <VerdictBanner tone="warn" title={t('app.status.none.gone.title')}>
        <p>{t('app.status.none.gone.lead')}</p>
      </VerdictBanner>
      <Card>
        <Button look="main" onPress={() => go('import')}>
          {t('app.status.none.haveLicense')}
        </Button>
      </Card>
    </>
  );
}

const STEPS = ['machine', 'request', 'import'] as const satisfies readonly ScreenName[];

function Beginning() {
  const { t } = useTexts();
  const { go } = useAppState();
  return (
    <>
      <VerdictBanner tone="info" title={t('app.status.none.title')}>
        <p>{t('app.status.none.lead')}</p>
      </VerdictBanner>
      <Card>
        <Steps at="machine" />
        <div className="row">
          <Button look="main" onPress={() => go('machine')}>
            {t('app.status.none.begin')}
          </Button>
          <Button onPress={() => go('import')}>{t('app.status.none.haveLicense')}</Button>
        </div>
      </Card>
    </>
  );
}

function UnderWay({ waitingFor }: { waitingFor: NonNullable<StatusView['waitingFor']> }) {
  const { t, zone } = useTexts();
  const { go } = useAppState();
  const { kind, requestId, createdAt } = waitingFor;
  return (
    <>
      <VerdictBanner tone="info" title={t('app.status.none.waiting')}>
        <p>{t('app.status.waiting.title', { kind: t(`kind.${kind}`), date: dayOf(createdAt, zone) })}</p>
      </VerdictBanner>
      <Card>
        <Steps at="import" />
        <p className="soft">{t('app.status.waiting.id', { requestId })}</p>
        <div className="row">
          <Button look="main" onPress={() => go('import')}>
            {t('app.status.waiting.import')}
          </Button>
          <Button onPress={() => go('request')}>{t('app.status.waiting.show')}</Button>
        </div>
      </Card>
    </>
  );
}

/** The way to a license, and how far one is on it. */
function Steps({ at }: { at: (typeof STEPS)[number] }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  const now = STEPS.indexOf(at);
  return (
    <ol className="no-license-steps">
      {STEPS.map((step, i) => (
        <li
          key={step}
          className={i < now ? 'no-license-done' : undefined}
          aria-current={i === now ? 'step' : undefined}
        >
          <span className="no-license-number" aria-hidden="true">
            {i < now ? '✓' : i + 1}
          </span>
          <span>
            {t(`app.status.none.steps.${step}`, { vendor: foreign(vendor.name) })}
            {i < now && <span className="unseen"> ({t('app.shell.stepDone')})</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
