import { lazy, Suspense, useRef, useState } from 'react';
import type { RefusalView } from '../../shared/views.ts';
import { Announcements } from '../design/announcements.tsx';
import { Callout } from '../design/callout.tsx';
import { useHost } from '../host/program-info.ts';
import { ScreenOf } from '../screens/screen-of.tsx';
import { useAppState } from '../state/app-state.ts';
import { useRefusalText, useTexts } from '../state/texts.ts';
import { DropToImport } from './drop-to-import.tsx';
import { useFocusKept } from './focus-keeper.ts';
import { useHostEvents } from './host-events.ts';
import { Navigation } from './navigation.tsx';
import type { OpenDialog } from './open-dialog.ts';
import { ProgramGone } from './program-gone.tsx';
import { WayAbove } from './way-above.tsx';
import './shell.css';

const AboutDialog = lazy(async () => ({ default: (await import('./about-dialog.tsx')).AboutDialog }));
const SettingsDialog = lazy(async () => ({
  default: (await import('./settings-dialog.tsx')).SettingsDialog,
}));

/** What surrounds every screen: where one is, where one can go, and the small print. */
export function Shell() {
  const { t } = useTexts();
  const { screen, keepRefusal } = useAppState();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const content = useRef<HTMLElement>(null);
  useHostEvents(useHost(), setDialog);
  useFocusKept(content);
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('app.shell.skip')}
      </a>
      <Navigation open={setDialog} />
      <WayAbove />
      <main ref={content} id="content" className="content" tabIndex={-1}>
        <ProgramGone />
        {keepRefusal && keepRefusal.code !== 'HOST_GONE' && <NotKept refusal={keepRefusal} />}
        <ScreenOf key={screen} name={screen} />
        {screen !== 'import' && screen !== 'inspect' && <DropToImport />}
      </main>
      <Suspense>
        {dialog === 'settings' && <SettingsDialog onClose={() => setDialog(null)} />}
        {dialog === 'about' && <AboutDialog onClose={() => setDialog(null)} />}
      </Suspense>
      <Announcements />
    </div>
  );
}

function NotKept({ refusal }: { refusal: RefusalView }) {
  const { t } = useTexts();
  const { title, hint } = useRefusalText(refusal);
  return (
    <Callout tone="warn" title={t('app.shell.draftLost', { reason: title })} announce>
      <p>{hint}</p>
    </Callout>
  );
}
