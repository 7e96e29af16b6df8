import { lazy, Suspense } from 'react';
import { statusOfSoftkey } from '../../../shared/status/status-of-softkey.ts';
import type { StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Screen } from '../../design/screen.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useChosenSoftkey } from '../../state/chosen-softkey.ts';
import { firstFrame } from '../../state/first-frame.ts';
import { useReadAgain } from '../../state/read-again.ts';
import { useStationStatus } from '../../state/station-status.ts';
import { useTexts } from '../../state/texts.ts';
import { Doors } from './doors.tsx';
import { FirstStart } from './first-start.tsx';
import { HomeHead } from './home-head.tsx';
import { HomeState } from './home-state.tsx';
import { HomeWay } from './home-way.tsx';
import { TimelineOf } from './timeline-of.tsx';
import './home.css';
import { useSupport } from './use-support.tsx';

/** What can wait until it is known how the station stands. */
const details = async () => {
  await firstFrame();
  return import('./home-details.tsx');
};
const HomeCauses = lazy(async () => ({ default: (await details()).HomeCauses }));
const HomeDetails = lazy(async () => ({ default: (await details()).HomeDetails }));

/** One state, one button, one sentence on what comes next; below it whatever else there is to know. */
export function HomeScreen() {
  const { answer, again } = useStationStatus();
  const { station } = useHost();
  const readAgain = useReadAgain();
  const { chooseSoftkey } = useAppState();
  const chosenId = useChosenSoftkey();
  const look = () => readAgain(again);
  if (answer.at === 'refused') return <NotKnown refusal={answer.refusal} again={look} />;
  if (answer.at === 'waiting') return <FirstStart />;
  const view = statusOfSoftkey(answer.value, chosenId ?? undefined);
  if (view.next.kind === 'make-request' && view.problems.length === 0) return <FirstStart view={view} />;
  const readAsRoot = () => station['machine.read']({ askRoot: true }).then(again).catch(again);
  return <Home view={view} again={look} readAsRoot={readAsRoot} choose={chooseSoftkey} />;
}

function Home({
  view,
  again,
  readAsRoot,
  choose,
}: {
  view: StatusView;
  again: () => void;
  readAsRoot: () => void;
  choose: (softkeyId: string | null) => void;
}) {
  return (
    <div className="screen">
      <div className="screen-body home">
        <HomeHead view={view} again={again} />
        <HomeWay view={view} />
        <HomeState view={view} again={again} readAsRoot={readAsRoot} />
        <Suspense>
          <HomeCauses view={view} choose={choose} />
        </Suspense>
        <TimelineOf view={view} />
        <Doors view={view} />
        <Suspense>
          <HomeDetails view={view} />
        </Suspense>
      </div>
    </div>
  );
}

/** Support is asked just then. */
function NotKnown({
  refusal,
  again,
}: {
  refusal: Parameters<typeof Refusal>[0]['refusal'];
  again: () => void;
}) {
  const { t } = useTexts();
  const support = useSupport();
  return (
    <Screen title={t('app.status.title')}>
      <Refusal refusal={refusal}>
        <div className="row">
          <Button onPress={again}>{t('app.shell.retry')}</Button>
          <Button onPress={support.open}>{t('app.status.keep.support')}</Button>
        </div>
      </Refusal>
      {support.dialog}
      <Doors />
    </Screen>
  );
}
