import { softkeyTone } from '../../../shared/status/tone.ts';
import type { StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { UnbrokenDates } from '../../design/unbroken-dates.tsx';
import { VerdictBanner } from '../../design/verdict-banner.tsx';
import { useAppState } from '../../state/app-state.ts';
import { useNextStepText } from '../../state/next-step.ts';
import { useTexts } from '../../state/texts.ts';

/** Says what to do instead, and where. */
export function NothingWaits({ status }: { status: StatusView }) {
  const { t } = useTexts();
  const { go } = useAppState();
  const next = useNextStepText(status);
  const isFirst = status.next.kind === 'make-request';
  return (
    <>
      <VerdictBanner tone={softkeyTone(status)} title={t('app.request.none.title')}>
        <p>
          <UnbrokenDates>{next}</UnbrokenDates>
        </p>
      </VerdictBanner>
      <div className="row">
        <Button look="main" onPress={() => go(isFirst ? 'machine' : 'status')}>
          {t(`app.request.none.${isFirst ? 'begin' : 'home'}`)}
        </Button>
      </div>
    </>
  );
}
