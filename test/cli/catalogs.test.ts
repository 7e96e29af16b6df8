import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { REFUSALS, type RefusalCode } from '../../shared/errors/codes.ts';
import { PREFLIGHT_REASONS } from '../../shared/preflight/check.ts';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { appEs } from '../../shared/text/app/es/catalog.ts';
import { appPtBr } from '../../shared/text/app/pt-br/catalog.ts';
import type { TextKey } from '../../shared/text/catalog.ts';
import { clerk as clerkEn } from '../../shared/text/clerk/en/clerk.ts';
import { clerk as clerkEs } from '../../shared/text/clerk/es/clerk.ts';
import { clerk as clerkPtBr } from '../../shared/text/clerk/pt-br/clerk.ts';
import { deskRefusals as deskEn } from '../../shared/text/en/desk-refusals.ts';
import { refusals as stationEn } from '../../shared/text/en/refusals.ts';
import { deskRefusals as deskEs } from '../../shared/text/es/desk-refusals.ts';
import { refusals as stationEs } from '../../shared/text/es/refusals.ts';
import { grouped } from '../../shared/text/format.ts';
import { pluralForm } from '../../shared/text/formatter.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { deskRefusals as deskPtBr } from '../../shared/text/pt-br/desk-refusals.ts';
import { refusals as stationPtBr } from '../../shared/text/pt-br/refusals.ts';
import { refusalText } from '../../shared/text/refusal-text.ts';
import { CATALOGS, textsFor } from '../../shared/text/texts.ts';
import { page as pageEn } from '../../shared/text/verify-page/en/page.ts';
import { page as pageEs } from '../../shared/text/verify-page/es/page.ts';
import { page as pagePtBr } from '../../shared/text/verify-page/pt-br/page.ts';

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

/** The texts of the command line, of the screens, of the clerk's page and of the verify page. */
const ALL = {
  en: { ...CATALOGS.en, ...appEn, clerk: clerkEn, page: pageEn },
  'pt-BR': { ...CATALOGS['pt-BR'], ...appPtBr, clerk: clerkPtBr, page: pagePtBr },
  es: { ...CATALOGS.es, ...appEs, clerk: clerkEs, page: pageEs },
};

const english = textsIn(ALL.en);

/** The refusals that a station may give, and those of the desk alone. */
const REFUSAL_PARTS = {
  en: [stationEn, deskEn],
  'pt-BR': [stationPtBr, deskPtBr],
  es: [stationEs, deskEs],
};

/** Placeholders that are filled with a number of things. */
const NUMBERS: ReadonlySet<string> = new Set(
  'count failed unknown refused bad leftOut read all done most least instances softkeys'.split(' '),
);

/** Words that stay the same beside every number. */
const NEUTRAL: ReadonlySet<string> = new Set(
  'of de to a y e passed failed unknown not more más so até hasta'.split(' '),
);

/**
 * Texts with a number beside a word that is said only where the number is two or more, or a fixed one of the
 * program.
 */
const NEVER_ONE: ReadonlySet<string> = new Set([
  'refusal.PASSPHRASE_SHORT.title least',
  'refusal.TOO_MANY_DOCUMENTS.title read',
  'refusal.TOO_MANY_FILES.title most',
  'preflightReason.several-instances.why instances',
  'desk.askNewPassphrase least',
  'demo.machine all',
  'app.project.problem.too-long most',
]);

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

  it('has no empty text, but for cures where nothing is wrong', () => {
    const empty = [...texts].filter(([key, text]) => text.trim() === '' && !key.endsWith('.cure'));
    expect(empty).toEqual([]);
  });

  it('has no text that begins or ends with a space, but for questions', () => {
    const spaced = [...texts].filter(([key, text]) => text !== text.trim() && !key.startsWith('desk.ask'));
    expect(spaced).toEqual([]);
  });

  it('has its refusals sorted', () => {
    for (const part of REFUSAL_PARTS[lang]) {
      const codes = Object.keys(part);
      expect(codes).toEqual([...codes].sort());
    }
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
    expect(at(1_000_000)).toContain(new Intl.NumberFormat(lang).format(1_000_000));
    expect(at(0)).toContain('0');
  });

  it('groups the digits of a number as its language does', () => {
    const { format } = new Intl.NumberFormat(lang);
    const numbers = [0, 1, 999, 1000, 9999, 10_000, 123_456, 1_000_000, 12_345_678];
    expect(numbers.filter((number) => grouped(number, lang) !== format(number))).toEqual([]);
  });

  it('has plural forms wherever a word beside a number must agree with it', () => {
    const beside = [...texts].flatMap(([key, text]) =>
      [...text.matchAll(/\{\{(\w+)\}\} (\p{L}+)/gu)]
        .filter(([, name, word]) => NUMBERS.has(String(name)) && !NEUTRAL.has(String(word)))
        .map(([, name]) => ({ key, name, hasForms: name === 'count' && withoutForm(key) !== key })),
    );
    expect(beside.length).toBeGreaterThan(10);
    const single = beside.filter(({ key, name, hasForms }) => !hasForms && !NEVER_ONE.has(`${key} ${name}`));
    expect(single).toEqual([]);
  });

  it.each([0, 1, 2, 1_000_000])('fills in %d, with no words run together or torn apart', (count) => {
    const { t } = textsFor(lang);
    const form = `_${pluralForm(count, lang)}`;
    for (const [key, counting] of [...textsIn(CATALOGS[lang])].filter(([one]) => one.endsWith(form))) {
      const text = t(withoutForm(key) as TextKey, { count });
      const shown = new Intl.NumberFormat(lang).format(count);
      expect(text.includes(shown), key).toBe(counting.includes('{{count}}'));
      expect(text, key).not.toMatch(/ {2}| [.,;:]|_(one|many|other)/);
    }
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
      const shown = name === key ? {} : { count: grouped(count, lang) };
      expect(t(name as TextKey, values), key).toBe(
        i18n.t(name, { replace: { ...values, ...shown }, ...counted, nest: false }),
      );
    }
  });
});

describe('filling in', () => {
  const { t } = textsFor('en');

  it('takes values as they are: nothing in them is a placeholder, a key or an option', () => {
    expect(t('refusal.FILE_MISSING.title', { file: '{{hint}} $t(said.error) <b>&amp;' })).toBe(
      'There is no file {{hint}} $t(said.error) <b>&amp;.',
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
      'The file contains: pre-license. Expected here: license, key set.',
    );
    const { hint } = say('OTHER_MACHINE', { host: 'H', changed: ['mac', 'os-id'], same: [] }, 'es');
    expect(hint).toContain('Adaptadores de red (MAC), ID del sistema operativo');
  });

  it('names the usual cause where a request comes from a machine with another adapter and no other UUID', () => {
    const asked = { requestId: 'RQ-1', softkeyId: 'SK-1', asking: 'vm', host: 'vm', same: ['os-id', 'cpu'] };
    const adapter = say('OTHER_MACHINE', { ...asked, changed: ['mac'] }).hint;
    expect(adapter).toContain('The same: Operating system id, Processor.');
    expect(adapter).toContain('put the old address back');
    const clone = say('OTHER_MACHINE', { ...asked, changed: ['smbios-uuid', 'mac'] }).hint;
    expect(clone).not.toContain('put the old address back');
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
