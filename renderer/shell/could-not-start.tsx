import { useEffect, useState } from 'react';
import type { AppTexts } from '../../shared/text/app/catalog.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { languageFor } from '../../shared/text/language.ts';
import type { RefusalView } from '../../shared/views.ts';
import { Button } from '../design/button.tsx';
import { RefusalInFull } from '../design/refusal.tsx';
import { TextsContext } from '../state/texts.ts';
import './could-not-start.css';

/** Shown instead of every screen if not even the settings can be read; in the browser's language. */
export function CouldNotStart({ refusal, again }: { refusal: RefusalView; again: () => void }) {
  const [texts, setTexts] = useState<AppTexts | null>(null);
  useEffect(() => void loadAppTexts(languageFor(navigator.language)).then(setTexts), []);
  if (texts === null) return null;
  return (
    <TextsContext value={texts}>
      <main className="could-not-start">
        <h1>{texts.t('app.shell.title')}</h1>
        <RefusalInFull refusal={refusal} />
        <div>
          <Button look="main" onPress={again}>
            {texts.t('app.shell.retry')}
          </Button>
        </div>
      </main>
    </TextsContext>
  );
}
