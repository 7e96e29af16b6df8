import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskWho } from '../../shared/desk-contract.ts';
import type { Language } from '../../shared/text/language.ts';
import { Announcements } from '../design/announcements.tsx';
import type { ChangeableSettings } from '../shell/date-settings.tsx';
import { ErrorBoundary } from '../shell/error-boundary.tsx';
import { useFocusKept } from '../shell/focus-keeper.ts';
import { GoneBar } from '../shell/gone-bar.tsx';
import { SettingsOfScreens } from '../shell/settings-of-screens.tsx';
import { useHistoryPlace } from '../state/place.ts';
import { usePresenceWatch } from '../state/presence-watch.ts';
import { ApprovalsScreen } from './approvals/approvals-screen.tsx';
import { useDeskInfo } from './desk-client.ts';
import { DeskNavigation } from './desk-navigation.tsx';
import { DeskStateContext } from './desk-state.ts';
import { useDeskTexts } from './desk-texts.ts';
import { ExpiringScreen } from './expiring-screen.tsx';
import { OrdersScreen } from './orders-screen.tsx';
import { DESK_PLACES, type DeskPlace, mayWork, screensOf } from './place.ts';
import { RequestsScreen } from './requests/requests-screen.tsx';
import { useQueue } from './requests/use-queue.ts';
import { SoftkeysScreen } from './softkeys/softkeys-screen.tsx';
import { StoryScreen } from './softkeys/story-screen.tsx';
import { tabSession } from './tab-session.ts';
import '../shell/shell.css';

/** What surrounds every screen of the desk, and what they share. */
export function DeskShell({
  who,
  signOut,
  isHidden,
  wasUnlocked,
  systemLanguage,
  ...settings
}: ChangeableSettings & {
  who: DeskWho;
  signOut: () => void;
  /** Nobody is signed in: what was typed stays, and is not to be seen. */
  isHidden: boolean;
  wasUnlocked: boolean;
  systemLanguage: Language;
}) {
  const { t } = useDeskTexts();
  const { desk } = useDeskInfo();
  const [isUnlocked, setUnlocked] = useState(wasUnlocked);
  const { place, go } = useDeskPlace(who);
  const [isChoosing, setChoosing] = useState(false);
  const content = useRef<HTMLElement>(null);
  const noteLocked = useCallback(() => setUnlocked(false), []);
  const queue = useQueue(desk, isUnlocked && mayWork(who), noteLocked, who);
  const watch = useDeskWatch(who, setUnlocked);
  useFocusKept(content);
  const wasHidden = useRef(isHidden);
  useEffect(() => {
    if (wasHidden.current && !isHidden) content.current?.focus();
    wasHidden.current = isHidden;
  }, [isHidden]);
  const state = useMemo(
    () => ({ place, go, who, signOut, isHidden, isUnlocked, setUnlocked, queue }),
    [place, go, who, signOut, isHidden, isUnlocked, queue],
  );
  return (
    <DeskStateContext value={state}>
      <div className="shell" hidden={isHidden}>
        <a className="skip" href="#content">
          {t('app.shell.skip')}
        </a>
        <DeskNavigation openSettings={() => setChoosing(true)} />
        <main ref={content} id="content" className="content" tabIndex={-1}>
          <GoneBar watch={watch} hint={t('clerk.gone')} />
          <ErrorBoundary>
            <ScreenAt key={`${place.screen} ${place.screen === 'softkeys' ? place.id : ''}`} place={place} />
          </ErrorBoundary>
        </main>
        {isChoosing && !isHidden && (
          <SettingsOfScreens
            {...settings}
            systemLanguage={systemLanguage}
            onClose={() => setChoosing(false)}
          />
        )}
        <Announcements />
      </div>
    </DeskStateContext>
  );
}

/** The screen that is open, among those that this person may see. */
function useDeskPlace(who: DeskWho) {
  const [kept, setPlace] = useState<DeskPlace>(() => DESK_PLACES.placeIn(history.state) ?? firstPlace(who));
  const place = screensOf(who).includes(kept.screen) ? kept : firstPlace(who);
  const leaveFor = useHistoryPlace(place, setPlace, DESK_PLACES);
  const go = useCallback(
    (screen: DeskPlace['screen'], id: string | null = null) => {
      const next = { screen, id };
      leaveFor(next);
      setPlace(next);
    },
    [leaveFor],
  );
  return { place, go };
}

/** Whether the desk is there; notes meanwhile whether its keys are unlocked and the session goes on. */
function useDeskWatch(who: DeskWho, setUnlocked: (isUnlocked: boolean) => void) {
  const { desk } = useDeskInfo();
  const pulse = useCallback(() => {
    const asked = tabSession.id();
    return desk['host.pulse']({})
      .then((now) => {
        setUnlocked(now.isUnlocked);
        if (who.kind === 'operator' && !now.isSignedIn) tabSession.noteOver(asked);
      })
      .catch(() => {});
  }, [desk, who, setUnlocked]);
  return usePresenceWatch(pulse);
}

function firstPlace(who: DeskWho): DeskPlace {
  return { screen: screensOf(who)[0] ?? 'softkeys', id: null };
}

function ScreenAt({ place: { screen, id } }: { place: DeskPlace }) {
  switch (screen) {
    case 'requests':
      return <RequestsScreen />;
    case 'softkeys':
      return id === null ? <SoftkeysScreen /> : <StoryScreen softkeyId={id} />;
    case 'expiring':
      return <ExpiringScreen />;
    case 'orders':
      return <OrdersScreen />;
    case 'approvals':
      return <ApprovalsScreen />;
  }
}
