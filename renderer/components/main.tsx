// A page for whoever changes the design: every component in every state (`npm run dev`, /components). It is
// no part of the program. `?lang=es&theme=dark` chooses how it is shown.
import '../design/tokens.css';
import '../design/base.css';
import { createRoot } from 'react-dom/client';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { languageNamed } from '../../shared/text/language.ts';
import { TextsContext } from '../state/texts.ts';
import { ComponentsPage } from './components-page.tsx';

const asked = new URLSearchParams(location.search);
const lang = languageNamed(asked.get('lang') ?? '') ?? 'en';
document.documentElement.lang = lang;
const theme = asked.get('theme');
if (theme !== null) document.documentElement.dataset['theme'] = theme;
const root = document.getElementById('root');
if (root === null) throw new Error('components.html has no #root');
createRoot(root).render(
  <TextsContext value={await loadAppTexts(lang)}>
    <ComponentsPage />
  </TextsContext>,
);
