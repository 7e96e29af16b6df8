import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { REFUSALS, type RefusalCode } from '../../shared/errors/codes.ts';
import { PREFLIGHT_REASONS } from '../../shared/preflight/check.ts';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { appEs } from '../../shared/text/app/es/catalog.ts';
import { appPtBr } from '../../shared/text/app/pt-br/catalog.ts';
import type { TextKey } from '../../shared/text/catalog.ts';
import { pluralForm } from '../../shared/text/formatter.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { refusalText } from '../../shared/text/refusal-text.ts';
import { CATALOGS, textsFor } from '../../shared/text/texts.ts';

/** Every text of a catalog by its whole key, `_many` and other forms included. */
function textsIn(node: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(node)) {
    const key = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') found.set(key, value);
    else for (const [deeper, text] of textsIn(value, key)) found.set(deeper, text);
  }
  return found;
}

const placeholders = (text: string) => [...new Set(text.match(/\{\{.*?\}\}/g) ?? [])].sort();
const withoutForm = (key: string) => key.replace(/_(one|many|other)$/, '');

/** What the screens have: the texts of the command line, and their own. */
const ALL = {
  en: { ...CATALOGS.en, ...appEn },
  'pt-BR': { ...CATALOGS['pt-BR'], ...appPtBr },
  es: { ...CATALOGS.es, ...appEs },
};

const english = textsIn(ALL.en);

describe.each(LANGUAGES)('the catalog %s', (lang) => {
  const texts = textsIn(ALL[lang]);

  it('has the keys of the English one', () => {
    const keys = (all: Map<string, string>) => new Set([...all.keys()].map(withoutForm));
    expect(keys(texts)).toEqual(keys(english));
  });

  it('has a form for every plural category of its language', () => {
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const counting = [...texts.keys()].filter((key) => key.endsWith('_other')).map(withoutForm);
    expect(counting.length).toBeGreaterThan(5);
    expect(
      counting.flatMap((key) => forms.map((form) => `${key}_${form}`)).filter((key) => !texts.has(key)),
    ).toEqual([]);
  });

  it('counts as its language does', () => {
    const rules = new Intl.PluralRules(lang);
    const counts = [...Array(1001).keys(), 999_999, 1_000_000, 1_000_001, 1_100_000, 2_000_000, 10_000_000];
    expect(counts.filter((count) => pluralForm(count, lang) !== rules.select(count))).toEqual([]);
  });

  it('has the placeholders of the English one', () => {
    const other = [...texts].filter(([key, text]) => {
      const same = english.get(key) ?? english.get(`${withoutForm(key)}_other`) ?? '';
      return placeholders(text).join() !== placeholders(same).join();
    });
    expect(other).toEqual([]);
  });

  it('has no text that is empty, but for cures of what is no illness', () => {
    const empty = [...texts].filter(([key, text]) => text.trim() === '' && !key.endsWith('.cure'));
    expect(empty).toEqual([]);
  });

  it('has no text that begins or ends with a space, but for questions', () => {
    const spaced = [...texts].filter(([key, text]) => text !== text.trim() && !key.startsWith('desk.ask'));
    expect(spaced).toEqual([]);
  });

  it('has its refusals sorted', () => {
    const codes = Object.keys(CATALOGS[lang].refusal);
    expect(codes).toEqual([...codes].sort());
  });

  it('says what happened and what to do next in whole sentences', () => {
    const { t } = textsFor(lang);
    for (const code of Object.keys(REFUSALS) as RefusalCode[]) {
      const [title, hint] = [t(`refusal.${code}.title`), t(`refusal.${code}.hint`)];
      expect(title, code).toMatch(/[.–]$/);
      expect(hint.length, code).toBeGreaterThan(code === 'USAGE' ? 0 : 20);
      expect(title, code).not.toBe(hint);
    }
  });

  it('tells six cases apart', () => {
    const { t } = textsFor(lang);
    const codes = [
      'DAMAGED',
      'FORGED',
      'OTHER_MACHINE',
      'OLDER_SEQUENCE',
      'EXPIRED',
      'NOT_YET_VALID',
    ] as const;
    expect(new Set(codes.map((code) => t(`refusal.${code}.title`))).size).toBe(6);
    expect(new Set(codes.map((code) => t(`refusal.${code}.hint`))).size).toBe(6);
  });

  it('counts', () => {
    const { t } = textsFor(lang);
    const at = (count: number) => t('left.moreDays', { count });
    expect(at(1)).not.toContain('status.');
    expect(at(1)).not.toBe(at(2).replace('2', '1'));
    expect(at(1_000_000)).toContain('1000000');
    expect(at(0)).toContain('0');
  });
});

it('no language says what another one says, but for names', () => {
  const same = [...textsIn(ALL['pt-BR'])].filter(
    ([key, text]) => text === english.get(key) && /\w+ \w+ \w+/.test(text),
  );
  expect(same).toEqual([]);
});

it('the screens have hints and cures of their own only for what there is', () => {
  const { hints, cures } = appEn.app.shell;
  expect(Object.keys(hints).filter((code) => !(code in REFUSALS))).toEqual([]);
  const reasons: readonly string[] = Object.values(PREFLIGHT_REASONS).flat();
  expect(Object.keys(cures).filter((reason) => !reasons.includes(reason))).toEqual([]);
});

describe.each(LANGUAGES)('i18next reads the catalog %s as we do', (lang) => {
  const i18n = createInstance();
  void i18n.init({
    lng: lang,
    fallbackLng: false,
    initAsync: false,
    resources: { [lang]: { translation: CATALOGS[lang] } },
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  const { t } = textsFor(lang);

  it.each([0, 1, 2, 5, 1_000_000])('with a count of %d', (count) => {
    for (const [key, text] of [...textsIn(CATALOGS[lang])].filter(([, some]) => some !== '')) {
      const names = placeholders(text).map((one) => one.slice(2, -2));
      const filled = Object.fromEntries(names.map((name) => [name, `<${name}> $1 \\ $t(x)`]));
      const name = withoutForm(key);
      const counted = name === key ? {} : { count };
      const values = { ...filled, ...counted };
      expect(t(name as TextKey, values), key).toBe(
        i18n.t(name, { replace: values, ...counted, nest: false }),
      );
    }
  });
});

describe('filling in', () => {
  const { t } = textsFor('en');

  it('takes values as they are: nothing in them is a placeholder, a key or an option', () => {
    expect(t('refusal.FILE_MISSING.title', { file: '{{hint}} $t(say.error) <b>&amp;' })).toBe(
      'There is no file {{hint}} $t(say.error) <b>&amp;.',
    );
    expect(t('refusal.FILE_MISSING.title', { file: 'a', lng: 'es', defaultValue: 'x', context: 'y' })).toBe(
      'There is no file a.',
    );
  });

  it('puts a dash where nothing is known', () => {
    expect(t('refusal.FILE_MISSING.title')).toBe('There is no file –.');
  });
});

describe('a refusal in words', () => {
  const say = (code: RefusalCode, details = {}, lang: 'en' | 'pt-BR' | 'es' = 'en') =>
    refusalText({ code, details }, textsFor(lang));

  it('names kinds and components in the language', () => {
    expect(say('WRONG_KIND', { kind: 'pre-license', expected: ['license', 'key-set'] }).title).toBe(
      'The file holds: pre-license; wanted here: license, key set.',
    );
    const { hint } = say('OTHER_MACHINE', { host: 'H', changed: ['mac', 'os-id'], same: [] }, 'es');
    expect(hint).toContain('Adaptadores de red (MAC), ID del sistema operativo');
  });

  it('shows dates with their hour and zone, and sizes with a unit', () => {
    expect(say('EXPIRED', { expiresAt: '2027-01-21T10:00:00Z', graceDays: 15 }).title).toContain(
      'on 2027-01-21 10:00 (UTC),',
    );
    expect(say('TOO_LARGE', { bytes: 5_368_709_120, most: 33_554_432 }, 'pt-BR').title).toBe(
      'O arquivo é grande demais: 5,4 GB, e o máximo é 33,6 MB.',
    );
  });

  it('lets no file name act on the terminal', () => {
    expect(say('FILE_MISSING', { file: '\u001b[2J\u202egpj.exe' }).title).toBe(
      'There is no file \\u001b[2J\\u202egpj.exe.',
    );
  });

  it('names the wrong word of a command line, and the fields that a door could not read', () => {
    const typed = { rule: 'unknownOption', word: '--fast', usage: 'softkey status', other: '' };
    expect(say('USAGE', typed)).toEqual({
      title: 'The command was not understood: there is no option --fast here',
      hint: 'softkey status',
    });
    expect(say('USAGE', { fields: ['person: text(0..120)'] }).title).toContain('person: text(0..120)');
  });

  it('has a word for every detail that a text asks for, whatever a thrower leaves out', () => {
    for (const code of Object.keys(REFUSALS) as RefusalCode[])
      for (const text of Object.values(say(code))) expect(text, code).not.toMatch(/\{\{|undefined|refusal\./);
  });
});

it('a key that does not exist does not compile', () => {
  const { t } = textsFor('en');
  // @ts-expect-error: not a key
  const key: TextKey = 'refusal.NO_SUCH.title';
  expect(t(key)).toBe(key);
});
