import { useEffect, useMemo, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Settings } from '../shared/app/settings.ts';
import { type AppTexts, loadAppTexts } from '../shared/text/app/catalog.ts';
import type { Host } from './host/host.ts';
import { type Surroundings, SurroundingsContext } from './host/host-context.ts';
import { CouldNotStart } from './shell/could-not-start.tsx';
import { Mishap } from './shell/mishap.tsx';
import { Shell } from './shell/shell.tsx';
import { AppStateContext, useNewAppState } from './state/app-state.ts';
import { useAnswer } from './state/ask.ts';
import { type Beginning, begin, languageOf } from './state/begin.ts';
import { TextsContext } from './state/texts.ts';

export function App({ host, beginning }: { host: Host; beginning: Promise<Beginning> }) {
  const first = useRef<Promise<Beginning> | null>(beginning);
  const { answer, again } = useAnswer(() => {
    const asked = first.current ?? begin(host);
    first.current = null;
    return asked;
  });
  if (answer.at === 'waiting') return null;
  if (answer.at === 'refused') return <CouldNotStart refusal={answer.refusal} again={again} />;
  return <Begun host={host} {...answer.value} />;
}

function Begun({ host, view, vendor, texts: firstTexts, first }: Beginning & { host: Host }) {
  const state = useNewAppState(host, view, first);
  const texts = useLanguage(languageOf(state.settings, view.language), firstTexts);
  useTheme(state.settings.theme);
  const surroundings = useMemo<Surroundings>(
    () => ({ host, door: view.door, versions: view.versions, systemLanguage: view.language, vendor }),
    [host, view, vendor],
  );
  return (
    <SurroundingsContext value={surroundings}>
      <AppStateContext value={state}>
        <TextsContext value={texts}>
          <I18nProvider locale={texts.lang}>
            <Mishap>
              <Shell />
            </Mishap>
          </I18nProvider>
        </TextsContext>
      </AppStateContext>
    </SurroundingsContext>
  );
}

/** The texts of a language; those before it until they are there. */
function useLanguage(lang: AppTexts['lang'], first: AppTexts): AppTexts {
  const [texts, setTexts] = useState(first);
  useEffect(() => {
    let isWanted = true;
    document.documentElement.lang = lang;
    void loadAppTexts(lang).then((loaded) => {
      if (isWanted) setTexts((now) => (now.lang === lang ? now : loaded));
    });
    return () => {
      isWanted = false;
    };
  }, [lang]);
  return texts;
}

function useTheme(theme: Settings['theme']): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
