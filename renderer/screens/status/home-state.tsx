import { softkeyTone } from '../../../shared/status/tone.ts';
import { spokenDates } from '../../../shared/text/app/spoken-date.ts';
import type { StatusView } from '../../../shared/views.ts';
import { ScreenHeading } from '../../design/screen-heading.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { UnbrokenDates } from '../../design/unbroken-dates.tsx';
import { Way } from '../../design/way.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { upgradeWay } from '../../state/journey.ts';
import { useNextStepText } from '../../state/next-step.ts';
import { useTexts } from '../../state/texts.ts';
import { ClockInDoubt } from './clock-in-doubt.tsx';
import { Contact } from './contact.tsx';
import { HomeButtons } from './home-buttons.tsx';
import { homeTitle, showsContact } from './home-verdict.ts';
import '../../design/verdict-banner.css';

/** The verdict, what it asks for, and the button that does it. */
export function HomeState({
  view,
  again,
  readAsRoot,
}: {
  view: StatusView;
  again: () => void;
  readAsRoot: () => void;
}) {
  const texts = useTexts();
  const { vendor } = useProgramInfo();
  const dates = spokenDates(view.clock.now, texts);
  const next = useNextStepText(view);
  const title = homeTitle(view, vendor.name, texts, dates);
  const tone = softkeyTone(view);
  const upgrade = view.kind === 'unlicensed' ? null : upgradeWay(view, 'status');
  return (
    <section className={`verdict verdict-${tone} home-state`}>
      <ToneSign tone={tone} named />
      <div className="home-words">
        <ScreenHeading title={title}>
          <UnbrokenDates>{title}</UnbrokenDates>
        </ScreenHeading>
        <p>
          {isLicensedInDoubt(view) &&
            `${texts.t('app.home.licensedUntil', { day: dates.day(view.expiresAt) })} `}
          {next}
        </p>
        <ClockInDoubt view={view} />
        {upgrade !== null && (
          <Way
            label={texts.t('app.home.upgradeWay')}
            stops={upgrade}
            labels={(name) => texts.t(`app.home.stops.${name}`)}
            isSmall
          />
        )}
        <HomeButtons view={view} again={again} readAsRoot={readAsRoot} />
        <div className={showsContact(view) ? undefined : 'on-paper'}>
          <Contact />
        </div>
      </div>
    </section>
  );
}

/** Where the clock is what the title speaks of, until when it runs still has to be said. */
function isLicensedInDoubt(view: StatusView): view is StatusView & { expiresAt: string } {
  return view.licensed && view.next.kind === 'set-clock' && view.expiresAt !== null;
}
