import { nextStepText } from '../../../shared/status/next-step-text.ts';
import { isDrifted, verdictLine } from '../../../shared/status/status-text.ts';
import { softkeyTone } from '../../../shared/status/tone.ts';
import { sentence } from '../../../shared/text/format.ts';
import type { SoftkeyView, StatusView } from '../../../shared/views.ts';
import { Callout } from '../../design/callout.tsx';
import { Card } from '../../design/card.tsx';
import { MatchPicture } from '../../design/match-picture.tsx';
import { VerdictBanner } from '../../design/verdict-banner.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useTexts } from '../../state/texts.ts';
import { ClockInDoubt } from './clock-in-doubt.tsx';
import { Problems } from './problems.tsx';
import { SoftkeyFacts } from './softkey-facts.tsx';
import { Softkeys } from './softkeys.tsx';
import { datesOf, timelineMoment } from './status-words.ts';
import { Timeline } from './timeline.tsx';
import { WaitingNotice } from './waiting-notice.tsx';

/** The state of the best softkey, and below it that of whichever one was chosen. */
export function Licensed({
  view,
  chosen,
  choose,
}: {
  view: StatusView;
  chosen: SoftkeyView;
  choose: (softkeyId: string | null) => void;
}) {
  const texts = useTexts();
  const { vendor } = useProgramInfo();
  return (
    <>
      <VerdictBanner tone={softkeyTone(view)} title={verdictLine(view, texts)}>
        <p>{sentence(nextStepText(view.next, vendor.name, texts))}</p>
      </VerdictBanner>
      <ClockInDoubt view={view} />
      <NotRecorded view={view} />
      <WaitingNotice view={view} />
      <Problems problems={view.problems} />
      {view.softkeys.length > 1 && (
        <Softkeys softkeys={view.softkeys} chosenId={chosen.softkeyId} choose={choose} />
      )}
      <SoftkeyInDepth softkey={chosen} view={view} />
    </>
  );
}

function NotRecorded({ view }: { view: StatusView }) {
  const { t } = useTexts();
  if (!view.notRecorded) return null;
  return (
    <Callout tone="warn" title={t('app.status.notRecorded')}>
      <p>{t('status.notRecorded')}</p>
    </Callout>
  );
}

function SoftkeyInDepth({ softkey, view }: { softkey: SoftkeyView; view: StatusView }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  const dates = datesOf(softkey);
  const machine = softkey.match && (
    <Card title={t('app.status.machine')}>
      <MatchPicture report={softkey.match} host={view.machine.host} />
    </Card>
  );
  // What is wrong comes first.
  const isOther = isDrifted(softkey) || softkey.kind === 'other-machine';
  return (
    <>
      {isOther && machine}
      {dates !== null && (
        <Card title={t('app.status.timeline.title')}>
          <Timeline
            dates={dates}
            moment={timelineMoment(view, vendor.defaultTerms.warnDays)}
            isOff={softkey.kind === 'other-machine'}
          />
        </Card>
      )}
      <SoftkeyFacts softkey={softkey} />
      {!isOther && machine}
    </>
  );
}
