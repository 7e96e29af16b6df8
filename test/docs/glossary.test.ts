import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { stationCommands } from '../../node/cli/table/station-commands.ts';
import { vendorCommands } from '../../node/cli/table/vendor-commands.ts';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { appEs } from '../../shared/text/app/es/catalog.ts';
import { appPtBr } from '../../shared/text/app/pt-br/catalog.ts';
import { clerk as clerkEn } from '../../shared/text/clerk/en/clerk.ts';
import { clerk as clerkEs } from '../../shared/text/clerk/es/clerk.ts';
import { clerk as clerkPtBr } from '../../shared/text/clerk/pt-br/clerk.ts';
import type { Language } from '../../shared/text/language.ts';
import { CATALOGS } from '../../shared/text/texts.ts';
import { readSources } from '../architecture/source.ts';

// docs/glossary.md says what things are called: in the catalogs they are called so, and the code has what it
// names.

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/glossary.md'), 'utf8');

const COLUMNS = { English: 'en', 'Português (Brasil)': 'pt-BR', Español: 'es' } as const;
type Column = keyof typeof COLUMNS;
const columns = Object.keys(COLUMNS) as Column[];

const commands = [...stationCommands, ...vendorCommands(undefined)].map(({ path }) => path);
/** What is not a word of the language: commands, options, file names and placeholders. */
const NO_WORDS = new RegExp(
  `\\{\\{\\w+\\}\\}|\\bsoftkey (?:${commands.join('|')})\\b|--[a-z-]+|[\\w./-]+\\.[a-z][\\w-]+`,
  'g',
);

const TEXTS: Readonly<Record<Language, readonly string[]>> = {
  en: [...textsIn(CATALOGS.en), ...textsIn(appEn), ...textsIn(clerkEn)],
  'pt-BR': [...textsIn(CATALOGS['pt-BR']), ...textsIn(appPtBr), ...textsIn(clerkPtBr)],
  es: [...textsIn(CATALOGS.es), ...textsIn(appEs), ...textsIn(clerkEs)],
};

function textsIn(catalog: object): string[] {
  return Object.values(catalog).flatMap((part) =>
    typeof part === 'string' ? [part.replace(NO_WORDS, ' ').toLowerCase()] : textsIn(part),
  );
}

/** True where a text has the word, or the words, with no letter on either side. */
function isSaid(word: string, texts: readonly string[]): boolean {
  const escaped = word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}-])${escaped}(?![\\p{L}-])`, 'u');
  return texts.some((text) => pattern.test(text));
}

/** The rows of the table below a heading, each by the names of its columns. */
function tableBelow(heading: string): Record<string, string>[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [head = [], , ...rows] = (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}

const read = tableBelow('Words that people read');
const ofCode = tableBelow('Words of the code and of the documents only');
const avoided = tableBelow('Words that are not used');

const exported = new Set(
  readSources('shared', 'node', 'renderer', 'electron', 'build').flatMap((source) => source.exports),
);
const spansIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
const isInCode = (span: string) => (span.includes('/') ? existsSync(join(root, span)) : exported.has(span));

describe('the glossary', () => {
  it('has its three tables, whole', () => {
    expect(Math.min(read.length, ofCode.length, avoided.length)).toBeGreaterThan(10);
    const cells = [...read, ...ofCode, ...avoided].flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => cell === '')).toEqual([]);
  });

  test.each(columns)('%s: each word is in the texts', (column) => {
    const words = read.map((row) => row[column] ?? '');
    expect(words.filter((word) => !isSaid(word, TEXTS[COLUMNS[column]]))).toEqual([]);
  });

  test.each(columns)('%s: no text has a word that is not used', (column) => {
    const words = avoided
      .filter(({ language }) => language === column)
      .flatMap(({ not = '' }) => not.split(', '));
    expect(words).not.toEqual([]);
    expect(words.filter((word) => isSaid(word, TEXTS[COLUMNS[column]]))).toEqual([]);
  });

  it('has each English word once', () => {
    const words = [...read.map(({ English }) => English), ...ofCode.map(({ word }) => word)];
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('names what is in the code', () => {
    const spans = [...read, ...ofCode].map((row) => spansIn(row['in the code']));
    expect(spans.filter((some) => some.length === 0)).toEqual([]);
    expect(spans.flat().filter((span) => !isInCode(span))).toEqual([]);
  });
});

describe('the test itself', () => {
  it.each([
    ['desk', ['the desktop']],
    ['grace', ['disgrace, graceful']],
    ['key set', ['keyset']],
  ])('does not take another word for "%s"', (word, texts) => {
    expect(isSaid(word, texts)).toBe(false);
  });

  it.each([
    ['estação', ['esta estação já teve']],
    ['Livro de registro', ['o livro de registro, danificado']],
  ])('finds "%s"', (word, texts) => {
    expect(isSaid(word, texts)).toBe(true);
  });

  it('takes no command for a word', () => {
    expect(textsIn({ a: 'Type: softkey desk issue --dir desk.license' }).join('')).not.toMatch(/desk/);
  });
});
