import { nextStepText } from '../../../shared/status/next-step-text.ts';
import { softkeyTone } from '../../../shared/status/tone.ts';
import type { AppTextKey } from '../../../shared/text/app/catalog.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { sentence } from '../../../shared/text/format.ts';
import type { StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { VerdictBanner } from '../../design/verdict-banner.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import type { ScreenName } from '../../state/draft.ts';
import { useTexts } from '../../state/texts.ts';
import { Problems } from './problems.tsx';
import { RequestActions } from './waiting-notice.tsx';
import './no-license.css';

/**
 * The status without a license: where to start, what is under way, what is missing, and what is wrong with
 * the home.
 */
export function NoLicense({ view }: { view: StatusView }) {
  return (
    <>
      <WayToLicense view={view} />
      <Problems problems={view.problems} />
    </>
  );
}

function WayToLicense({ view }: { view: StatusView }) {
  switch (view.next.kind) {
    case 'import-answer':
    case 'send-again':
      return <UnderWay view={view} />;
    case 'import-lost':
      return <Gone view={view} />;
    case 'request-anew':
      return <RequestAnew view={view} />;
    case 'repair-home':
      return <NextStepBanner view={view} title="app.status.none.title" />;
    default:
      return <FirstSteps />;
  }
}

function NextStepBanner({ view, title }: { view: StatusView; title: AppTextKey }) {
  const texts = useTexts();
  const { vendor } = useProgramInfo();
  return (
    <VerdictBanner tone={softkeyTone(view)} title={texts.t(title)}>
      <p>{sentence(nextStepText(view.next, vendor.name, texts))}</p>
    </VerdictBanner>
  );
}

/** A license was here: it is brought in again, and nothing is begun anew. */
function Gone({ view }: { view: StatusView }) {
  const { t } = useTexts();
  const { go } = useAppState();
  return (
    <>
      <NextStepBanner view={view} title="app.status.none.gone" />
      <Card>
        <div className="row">
          <Button look="main" onPress={() => go('import')}>
            {t('app.status.none.haveLicense')}
          </Button>
        </div>
      </Card>
    </>
  );
}

/** The request was made for the machine as it was. */
function RequestAnew({ view }: { view: StatusView }) {
  const { t } = useTexts();
  const { go } = useAppState();
  return (
    <>
      <NextStepBanner view={view} title="app.status.none.changed" />
      <Card>
        <div className="row">
          <Button look="main" onPress={() => go('machine')}>
            {t('app.status.none.seeMachine')}
          </Button>
          <Button onPress={() => go('once')}>{t('app.status.none.another')}</Button>
        </div>
      </Card>
    </>
  );
}

const STEPS = ['machine', 'request', 'import'] as const satisfies readonly ScreenName[];

function FirstSteps() {
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

function UnderWay({ view }: { view: StatusView }) {
  const { t } = useTexts();
  const { waitingFor, next } = view;
  return (
    <>
      <NextStepBanner view={view} title="app.status.none.waiting" />
      <Card>
        <Steps at="import" />
        {waitingFor && (
          <p className="soft">{t('app.status.waiting.id', { requestId: waitingFor.requestId })}</p>
        )}
        <RequestActions next={next} />
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
