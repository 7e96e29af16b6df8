import { lazy, Suspense } from 'react';
import type { StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { ScreenHeading } from '../../design/screen-heading.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { firstFrame } from '../../state/first-frame.ts';
import { useStepDone } from '../../state/step-done.ts';
import { useTexts } from '../../state/texts.ts';
import { Doors } from './doors.tsx';
import { HomeWay } from './home-way.tsx';
import './home.css';

/** The name of the machine is shown before the code that judges the machine is even loaded. */
const FirstLook = lazy(async () => {
  await firstFrame();
  return { default: (await import('./first-look.tsx')).FirstLook };
});

/** A machine without anything: the way to its softkey, and the one question before it begins. */
export function FirstStart({ view = null }: { view?: StatusView | null }) {
  const { t } = useTexts();
  const { go } = useAppState();
  const { glance } = useProgramInfo();
  const stepDone = useStepDone();
  return (
    <div className="screen">
      <div className="screen-body home">
        <HomeWay view={view} />
        <section className="verdict verdict-info home-state">
          <MachineSign />
          <div className="home-words">
            {glance !== null && (
              <p className="home-name">
                <Foreign>{glance.host}</Foreign>
              </p>
            )}
            <ScreenHeading title={t('app.home.title.first')} />
            <p>{t('app.home.first.lead')}</p>
            <Suspense fallback={<p className="soft">{t('app.home.first.reading')}</p>}>
              <FirstLook />
            </Suspense>
            <div className="row home-buttons">
              <Button look="main" onPress={() => stepDone('machine', 'project')}>
                {t('app.home.act.begin')}
              </Button>
              <Button onPress={() => go('import')}>{t('app.home.act.have')}</Button>
              <Button look="quiet" onPress={() => go('machine')}>
                {t('app.home.act.machine')}
              </Button>
            </div>
          </div>
        </section>
        <Doors />
      </div>
    </div>
  );
}

function MachineSign() {
  return (
    <svg className="home-machine" viewBox="0 0 48 48" aria-hidden="true">
      <rect x="5" y="7" width="38" height="26" rx="4" />
      <path d="M19 33v7M29 33v7M14 41h20M13 16l5 4-5 4M22 24h8" />
    </svg>
  );
}
