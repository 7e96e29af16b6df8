import { useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { HostView } from '../shared/app/host.ts';
import { type AppTexts, loadAppTexts } from '../shared/text/app/catalog.ts';
import type { VendorView } from '../shared/views.ts';
import type { Host } from './host/host.ts';
import { type Surroundings, SurroundingsContext } from './host/host-context.ts';
import { CouldNotStart } from './shell/could-not-start.tsx';
import { Shell } from './shell/shell.tsx';
import { AppStateContext, useNewAppState } from './state/app-state.ts';
import { useAnswer } from './state/ask.ts';
import type { ScreenName } from './state/draft.ts';
import { firstScreen } from './state/first-screen.ts';
import { TextsContext } from './state/texts.ts';

/** What must be known before anything can be shown. */
interface Beginning {
  readonly view: HostView;
  readonly vendor: VendorView;
  readonly first: ScreenName;
}

export function App({ host }: { host: Host }) {
  const { answer, again } = useAnswer(() => begin(host));
  if (answer.at === 'waiting') return null;
  if (answer.at === 'refused') return <CouldNotStart refusal={answer.refusal} again={again} />;
  return <Begun host={host} {...answer.value} />;
}

async function begin(host: Host): Promise<Beginning> {
  const [view, vendor, first] = await Promise.all([
    host.app['host.read']({}),
    host.station['vendor.read']({}),
    firstScreen(host),
  ]);
  return { view, vendor, first };
}

function Begun({ host, view, vendor, first }: Beginning & { host: Host }) {
  const state = useNewAppState(host, view, first);
  const { language, theme } = state.settings;
  const texts = useLanguage(language === 'system' ? view.language : language);
  useTheme(theme);
  const surroundings = useMemo<Surroundings>(
    () => ({ host, door: view.door, versions: view.versions, systemLanguage: view.language, vendor }),
    [host, view, vendor],
  );
  if (texts === null) return null;
  return (
    <SurroundingsContext value={surroundings}>
      <AppStateContext value={state}>
        <TextsContext value={texts}>
          <I18nProvider locale={texts.lang}>
            <Shell />
          </I18nProvider>
        </TextsContext>
      </AppStateContext>
    </SurroundingsContext>
  );
}

/** The texts of a language; those of the last one until they are there. */
function useLanguage(lang: AppTexts['lang']): AppTexts | null {
  const [texts, setTexts] = useState<AppTexts | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadAppTexts(lang).then((loaded) => {
      if (!isWanted) return;
      document.documentElement.lang = lang;
      setTexts(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [lang]);
  return texts;
}

function useTheme(theme: HostView['settings']['theme']): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
