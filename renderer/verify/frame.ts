import { foreign } from '../../shared/text/foreign.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language, languageNamed } from '../../shared/text/language.ts';
import type { VerifyPageTexts } from '../../shared/text/verify-page/texts.ts';
import { type ChosenFile, chosenFiles } from '../files/chosen-files.ts';
import { element } from './element.ts';
import type { PageVendor } from './judged-by.ts';

/** What a person can do. */
export interface PageDeeds {
  readonly take: (files: Iterable<ChosenFile> | AsyncIterable<ChosenFile>) => void;
  readonly paste: (text: string) => void;
  readonly speak: (language: Language) => void;
  readonly judgeFor: (machineOf: string | undefined) => void;
  readonly copy: () => void;
  readonly removeAll: () => void;
}

/** What stands before any file was given. */
interface Frame {
  readonly language: Language;
  readonly vendor: PageVendor;
  readonly version: string;
  readonly texts: VerifyPageTexts;
  readonly deeds: PageDeeds;
}

/** The bar; and what the page is for, and how files get in. */
export function frameOf(frame: Frame): { readonly bar: readonly Node[]; readonly main: readonly Node[] } {
  return { bar: barOf(frame), main: [...introOf(frame), ...waysIn(frame)] };
}

function barOf({ language, vendor, version, texts: { t }, deeds }: Frame): readonly Node[] {
  const select = element(
    'select',
    { id: 'language', 'aria-label': t('page.language') },
    ...LANGUAGES.map((id) =>
      element('option', { value: id, lang: id, selected: id === language }, LANGUAGE_NAMES[id]),
    ),
  );
  select.addEventListener('change', () => deeds.speak(languageNamed(select.value) ?? 'en'));
  const by = t('page.by', { vendor: vendor.name, version });
  const title = element('strong', {}, t('page.title'));
  return [element('div', {}, title, element('span', { class: 'soft' }, foreign(by))), select];
}

function introOf({ vendor, texts: { t } }: Frame): readonly Node[] {
  const demo = vendor.demo ? [element('p', { class: 'demo' }, t('page.demo'))] : [];
  return [...demo, element('h1', {}, t('page.heading')), element('p', { class: 'soft' }, t('page.intro'))];
}

function waysIn({ texts: { t }, deeds }: Frame): readonly Node[] {
  return [
    element(
      'div',
      { class: 'ways' },
      chooser('choose', t('page.choose'), deeds.take, 'button button-main'),
      chooser('choose-folder', t('page.chooseFolder'), deeds.take, 'button', { webkitdirectory: true }),
      element('span', { class: 'soft' }, t('page.dropHere')),
    ),
    pasting(t('page.paste'), t('page.pasteLabel'), t('page.check'), deeds.paste),
  ];
}

/** A button that asks for files. */
function chooser(
  id: string,
  label: string,
  take: PageDeeds['take'],
  look: string,
  what: Readonly<Record<string, boolean>> = {},
): Node {
  const input = element('input', { type: 'file', multiple: true, hidden: true, ...what });
  input.addEventListener('change', () => {
    if (input.files !== null && input.files.length > 0) take(chosenFiles(input.files));
    input.value = '';
  });
  const button = element('button', { id, type: 'button', class: look }, label);
  button.addEventListener('click', () => input.click());
  return element('span', {}, button, input);
}

function pasting(title: string, label: string, go: string, paste: PageDeeds['paste']): Node {
  const text = element('textarea', { id: 'paste', rows: '6', 'aria-label': label, spellcheck: 'false' });
  const button = element('button', { id: 'paste-go', type: 'button', class: 'button' }, go);
  button.addEventListener('click', () => {
    if (text.value.trim() !== '') paste(text.value);
  });
  return element('details', { id: 'pasting' }, element('summary', {}, title), text, button);
}
