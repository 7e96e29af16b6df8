import type { FirstAnswer as Answered, HostView } from '../../shared/app/host.ts';
import type { AppTexts } from '../../shared/text/app/catalog.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { languageFor } from '../../shared/text/language.ts';
import type { Host } from '../host/host.ts';
import { loadScreen } from '../screens/load-screen.ts';
import { draftIn, type ScreenName } from './draft.ts';
import { placeNow } from './place.ts';
import { readerWith } from './reader.ts';

/** What must be there before anything can be shown. */
export interface StartState extends Answered {
  readonly texts: AppTexts;
  readonly first: ScreenName;
}

/** Asks for it, and fetches what it takes to show it. */
export async function loadStartState({ app }: Host): Promise<StartState> {
  const asked = app['host.begin']({});
  // Most people read in the language of their browser; the texts of another one are worth a second wait.
  loadAppTexts(languageFor(navigator.language)).catch(() => {});
  const answered = inBrowsersLanguage(await asked);
  const first = firstScreen(answered);
  const lang = languageOf(answered.host);
  const [texts] = await Promise.all([
    loadAppTexts(lang, readerWith(answered.host.settings, lang)),
    loadScreen(first),
  ]);
  return { ...answered, texts, first };
}

/** Whoever reads a page in a browser reads in its language, which may be another one than the program's. */
function inBrowsersLanguage(answered: Answered): Answered {
  if (answered.host.door === 'desktop') return answered;
  return { ...answered, host: { ...answered.host, language: languageFor(navigator.language) } };
}

/** What was chosen, or what the system speaks. */
export function languageOf({
  settings,
  language,
}: Pick<HostView, 'settings' | 'language'>): AppTexts['lang'] {
  return settings.language === 'system' ? language : settings.language;
}

/**
 * The screen to start on: where a page was that is loaded again; the step of the way on which the person was
 * who has nothing yet; otherwise Home, which knows how it stands.
 */
function firstScreen({ status, host }: Answered): ScreenName {
  const place = placeNow();
  if (place !== null) return place;
  const kept = status === null ? draftIn(host.draft).screen : null;
  return kept !== null && BEFORE_THE_REQUEST.includes(kept) ? kept : 'status';
}

const BEFORE_THE_REQUEST: readonly ScreenName[] = ['project', 'once'];
