import { useState } from 'react';
import { spokenDates } from '../../../shared/text/app/spoken-date.ts';
import { Button } from '../../design/button.tsx';
import { VerdictBanner } from '../../design/verdict-banner.tsx';
import { useAppState } from '../../state/app-state.ts';
import { useNextStepText } from '../../state/next-step.ts';
import { useTexts } from '../../state/texts.ts';
import { AnotherDialog } from './another-dialog.tsx';
import type { FirstRequestState } from './request-obstacles.ts';

/**
 * Shown instead of the form once the request has been made: the way to that request, and a way to another one
 * that nobody takes by accident.
 */
export function AlreadyMade({
  state,
  onReason,
}: {
  state: Exclude<FirstRequestState, { at: 'open' }>;
  onReason: (reason: string) => void;
}) {
  const { t } = useTexts();
  const { go } = useAppState();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      {state.at === 'waiting' ? (
        <Waits state={state} />
      ) : (
        <>
          <VerdictBanner tone="ok" title={t('app.once.licensed.title')}>
            <p>{t('app.once.licensed.what')}</p>
          </VerdictBanner>
          <div className="row">
            <Button look="main" onPress={() => go('status')}>
              {t('app.once.licensed.go')}
            </Button>
          </div>
        </>
      )}
      <div className="row">
        <Button look="quiet" onPress={() => setAsking(true)}>
          {t('app.once.another.open')}
        </Button>
      </div>
      <AnotherDialog isOpen={isAsking} onClose={() => setAsking(false)} onReason={onReason} />
    </>
  );
}

function Waits({ state: { createdAt, status } }: { state: Extract<FirstRequestState, { at: 'waiting' }> }) {
  const texts = useTexts();
  const { t } = texts;
  const { go } = useAppState();
  const next = useNextStepText(status);
  const date = spokenDates(status.clock.now, texts).moment(createdAt);
  return (
    <>
      <VerdictBanner tone="info" title={t('app.once.made.title')}>
        <p>
          {t('app.once.made.what', { date })} {next}
        </p>
      </VerdictBanner>
      <div className="row">
        <Button look="main" onPress={() => go('request')}>
          {t('app.once.made.go')}
        </Button>
      </div>
    </>
  );
}
