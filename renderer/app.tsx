import './design/tokens.css';
import './design/base.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Settings } from '../shared/app/settings.ts';
import type { AppTexts } from '../shared/text/app/catalog.ts';
import { loadAppTexts } from '../shared/text/app/load.ts';
import type { Host } from './host/host.ts';
import { type ProgramInfo, ProgramInfoContext } from './host/program-info.ts';
import { CouldNotStart } from './shell/could-not-start.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { Shell } from './shell/shell.tsx';
import { AppStateContext, useNewAppState } from './state/app-state.ts';
import { useAnswer } from './state/ask.ts';
import { readerWith } from './state/reader.ts';
import { useSettingsOnPage } from './state/settings-on-page.ts';
import { languageOf, loadStartState, type StartState } from './state/start-state.ts';
import { StationStatusContext, useNewStationStatus } from './state/station-status.ts';
import { TextsContext } from './state/texts.ts';

/** `beginning`: null if it was refused; it is then asked for again, and the person reads why. */
export function App({ host, beginning }: { host: Host; beginning: StartState | null }) {
  const { answer, again } = useAnswer(() => loadStartState(host), beginning);
  if (answer.at === 'waiting') return null;
  if (answer.at === 'refused') return <CouldNotStart refusal={answer.refusal} again={again} />;
  return <Begun host={host} beginning={answer.value} />;
}

function Begun({ host, beginning }: { host: Host; beginning: StartState }) {
  const { host: view, vendor, glance, texts: firstTexts, first } = beginning;
  const state = useNewAppState(host, view, first);
  const { settings } = state;
  const texts = useTextsFor(settings, languageOf({ settings, language: view.language }), firstTexts);
  useSettingsOnPage(settings);
  const status = useNewStationStatus(host, beginning.status, state.screen);
  const surroundings = useMemo<ProgramInfo>(
    () => ({
      host,
      door: view.door,
      versions: view.versions,
      home: view.home,
      systemLanguage: view.language,
      vendor,
      glance,
    }),
    [host, view, vendor, glance],
  );
  return (
    <ProgramInfoContext value={surroundings}>
      <AppStateContext value={state}>
        <TextsContext value={texts}>
          <StationStatusContext value={status}>
            <ErrorBoundary>
              <Shell />
            </ErrorBoundary>
          </StationStatusContext>
        </TextsContext>
      </AppStateContext>
    </ProgramInfoContext>
  );
}

/** The texts of a language, with dates as they were chosen; the previous ones until they are loaded. */
function useTextsFor({ dateFormat, timeZone }: Settings, lang: AppTexts['lang'], first: AppTexts): AppTexts {
  const [texts, setTexts] = useState(first);
  const isFirst = useRef(true);
  useEffect(() => {
    let isWanted = true;
    document.documentElement.lang = lang;
    if (!isFirst.current)
      void loadAppTexts(lang, readerWith({ dateFormat, timeZone }, lang)).then((loaded) => {
        if (isWanted) setTexts(loaded);
      });
    isFirst.current = false;
    return () => {
      isWanted = false;
    };
  }, [lang, dateFormat, timeZone]);
  return texts;
}
