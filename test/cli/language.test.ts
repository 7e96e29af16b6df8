import { expect, it } from 'vitest';
import { byteCount, minuteOf } from '../../shared/text/format.ts';
import { languageFor, languageNamed } from '../../shared/text/language.ts';

it.each([
  ['', 'en'],
  ['C', 'en'],
  ['C.UTF-8', 'en'],
  ['POSIX', 'en'],
  ['en_US.UTF-8', 'en'],
  ['de_DE.UTF-8', 'en'],
  ['pt_BR.UTF-8', 'pt-BR'],
  ['pt_PT@euro', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['es_MX.UTF-8', 'es'],
  ['es-419', 'es'],
  ['est_EE', 'en'],
])('the locale %j is answered in %s', (locale, lang) => {
  expect(languageFor(locale)).toBe(lang);
});

it('--lang wants a tag as it is written', () => {
  expect(languageNamed('pt-BR')).toBe('pt-BR');
  expect(['pt', 'pt_BR.UTF-8', 'EN', 'es-419', 'fr', ''].map(languageNamed)).toEqual([
    'pt-BR',
    'pt-BR',
    'en',
    'es',
    undefined,
    undefined,
  ]);
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 KB'],
  [33_554_432, '33.6 MB'],
  [150_000_000, '150 MB'],
])('%d bytes are %s', (bytes, text) => {
  expect(byteCount(bytes, 'en')).toBe(text);
});

it('a time is the same in every language', () => {
  expect(minuteOf('2026-11-22T13:58:59Z')).toBe('2026-11-22 13:58 UTC');
});
