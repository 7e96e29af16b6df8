import '../design/tokens.css';
import '../design/base.css';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/app/settings.ts';
import type { DeskBeginning } from '../../shared/desk-contract.ts';
import type { ClerkTexts } from '../../shared/text/clerk/catalog.ts';
import { loadClerkTexts } from '../../shared/text/clerk/load.ts';
import { type Language, languageFor } from '../../shared/text/language.ts';
import { Button } from '../design/button.tsx';
import { RefusalInFull } from '../design/refusal.tsx';
import { useAnswer } from '../state/ask.ts';
import { readerWith } from '../state/reader.ts';
import { useSettingsOnPage } from '../state/settings-on-page.ts';
import { TextsContext } from '../state/texts.ts';
import { useAutosave } from '../state/use-autosave.ts';
import { type DeskClient, type DeskInfo, DeskInfoContext } from './desk-client.ts';
import { DeskShell } from './desk-shell.tsx';
import { SignInScreen } from './sign-in.tsx';
import { tabSession } from './tab-session.ts';
import './desk.css';

/** The whole page: asks the desk how it begins, and shows that, or why not. */
export function DeskApp({ desk }: { desk: DeskClient }) {
  const { answer, again } = useAnswer(() => desk['desk.begin']({}));
  const language = languageFor(navigator.language);
  const settings = answer.at === 'here' ? answer.value.settings : null;
  if (answer.at === 'waiting') return null;
  if (answer.at === 'refused' || settings === null)
    return (
      <WithTexts language={language} settings={UNKNOWN}>
        {(texts) => (
          <main className="desk-none stack">
            <h1>{texts.t('clerk.title')}</h1>
            {answer.at === 'refused' && <RefusalInFull refusal={answer.refusal} />}
            <div>
              <Button look="main" onPress={() => void again()}>
                {texts.t('app.shell.retry')}
              </Button>
            </div>
          </main>
        )}
      </WithTexts>
    );
  return <Begun desk={desk} beginning={answer.value} language={language} />;
}

type ReadersSettings = Pick<Settings, 'language' | 'dateFormat' | 'timeZone'>;

/** As somebody reads whose settings nobody knows. */
const UNKNOWN: ReadersSettings = { language: 'system', dateFormat: 'system', timeZone: 'system' };

function Begun({
  desk,
  beginning,
  language,
}: {
  desk: DeskClient;
  beginning: DeskBeginning;
  language: Language;
}) {
  const { vendor, program } = beginning;
  const [settings, setSettings] = useState(beginning.settings);
  const [begun, setBegun] = useState({ who: beginning.who, isUnlocked: beginning.isUnlocked });
  const { who } = begun;
  const isOver = useSyncExternalStore(tabSession.follow, tabSession.isOver);
  const signOut = useCallback(() => {
    // Where the program is gone, its sessions are, too.
    void desk['desk.signOut']({}).catch(() => {});
    tabSession.forget();
    // Whoever comes next begins at the beginning.
    history.replaceState(null, '');
    setBegun({ who: { kind: 'nobody' }, isUnlocked: false });
  }, [desk]);
  useAutosave(JSON.stringify(settings), () => desk['settings.write'](settings), 0);
  useSettingsOnPage(settings);
  const info = useMemo<DeskInfo>(() => ({ desk, vendor, program }), [desk, vendor, program]);
  const changeSettings = (change: Partial<Settings>) => setSettings((now) => ({ ...now, ...change }));
  return (
    <DeskInfoContext value={info}>
      <WithTexts language={language} settings={settings}>
        {() => (
          <>
            {(isOver || who.kind === 'nobody') && (
              <SignInScreen
                name={who.kind === 'operator' ? who.operator.name : ''}
                wasSignedIn={who.kind === 'operator'}
                onBegun={({ session, operator, isUnlocked }) => {
                  setBegun({ who: { kind: 'operator', operator, bySession: true }, isUnlocked });
                  tabSession.begin(session);
                }}
              />
            )}
            {who.kind !== 'nobody' && (
              <DeskShell
                key={who.kind === 'operator' ? who.operator.name : ''}
                who={who}
                signOut={signOut}
                isHidden={isOver}
                wasUnlocked={begun.isUnlocked}
                settings={settings}
                changeSettings={changeSettings}
                systemLanguage={language}
              />
            )}
          </>
        )}
      </WithTexts>
    </DeskInfoContext>
  );
}

/** Gives its children the texts of a language; the previous ones until they are loaded. */
function WithTexts({
  language,
  settings: { language: chosen, dateFormat, timeZone },
  children,
}: {
  language: Language;
  settings: ReadersSettings;
  children: (texts: ClerkTexts) => React.ReactNode;
}) {
  const [texts, setTexts] = useState<ClerkTexts | null>(null);
  const lang = chosen === 'system' ? language : chosen;
  useEffect(() => {
    let isWanted = true;
    document.documentElement.lang = lang;
    void loadClerkTexts(lang, readerWith({ dateFormat, timeZone }, lang)).then((loaded) => {
      if (isWanted) setTexts(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [lang, dateFormat, timeZone]);
  return texts && <TextsContext value={texts}>{children(texts)}</TextsContext>;
}
