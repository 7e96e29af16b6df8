import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { inLetters, jsonInLetters, lettersOf } from '../../node/cli/letters.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { CATALOGS } from '../../shared/text/texts.ts';

const stream = (isTTY: boolean) =>
  Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream;

describe('what a terminal can show', () => {
  it.each([
    [{ LANG: 'pt_BR.UTF-8' }, 'any'],
    [{ LANG: 'C.utf8' }, 'any'],
    [{ LC_CTYPE: 'UTF-8' }, 'any'],
    [{ LANG: 'es_ES.ISO-8859-1' }, 'latin1'],
    [{ LANG: 'es_ES.ISO8859-15@euro' }, 'latin1'],
    [{ LANG: 'ru_RU.KOI8-R' }, 'ascii'],
    [{ LANG: 'pt_BR' }, 'ascii'],
    [{ LANG: 'pt_BR.UTF-8', LC_ALL: 'C' }, 'ascii'],
    [{ LANG: 'pt_BR.UTF-8', LC_CTYPE: 'POSIX', LC_ALL: '' }, 'ascii'],
    [{}, 'ascii'],
  ])('%j', (env, letters) => {
    expect(lettersOf(stream(true), env, 'linux')).toBe(letters);
    expect(lettersOf(stream(true), env, 'win32')).toBe('any');
    expect(lettersOf(stream(false), env, 'linux')).toBe('any');
  });
});

it('signs and letters that are not there give way to the nearest', () => {
  const text = '“Olá” – it’s · › → … ┌─┐ ação ¿qué? 1ª Ł\u2068x\u2069';
  expect(inLetters(text, 'any')).toBe(text);
  expect(inLetters(text, 'ascii')).toBe('"Ola" - it\'s - > > ... +-+ acao ?que? 1a Lx');
  expect(inLetters(text, 'latin1')).toBe('"Olá" - it\'s · > > ... +-+ ação ¿qué? 1ª Lx');
  expect(inLetters('a\u0303 ½ \u001b[1m\n', 'latin1')).toBe('ã \\u00bd \u001b[1m\n');
});

it('what is near to nothing is its number, and no two names look the same for it', () => {
  expect(inLetters('東京 🙂', 'ascii')).toBe('\\u6771\\u4eac \\u{1f642}');
});

it('JSON stays the same value', () => {
  const value = { name: 'São 東京 🙂 “x”' };
  const shown = jsonInLetters(JSON.stringify(value), 'ascii');
  expect(shown).toMatch(/^\p{ASCII}+$/u);
  expect(JSON.parse(shown)).toEqual(value);
});

it.each(LANGUAGES)('no text of ours lacks a letter: %s', (lang) => {
  const texts = JSON.stringify(CATALOGS[lang]);
  expect(inLetters(texts, 'ascii')).not.toContain('\\u');
  expect(inLetters(texts, 'latin1').replaceAll(/[áàâãçéêíóôõúñü¿¡ºª·]/gi, '')).toMatch(/^\p{ASCII}+$/u);
});
