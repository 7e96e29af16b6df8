import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the screens may weigh in one language, gzipped, in thousands of bytes. */
export const MOST_KB = 250;
/** The same of the clerk's page, which is not looked at on a console by somebody who waits. */
export const MOST_DESK_KB = 220;

/** Each language has its texts in a file of this name; a page loads that of one. */
const OF_A_LANGUAGE = 'texts-';
const LANGUAGES = 3;

export interface PageWeight {
  /** All that a page can load of the screens, in the language that weighs most. */
  readonly oneLanguageKb: number;
  readonly allLanguagesKb: number;
}

/** Weighs the built screens in `page`, gzipped file by file. */
export function pageWeight(page: string): PageWeight {
  const files = globSync('**/*.{html,js,css,svg}', { cwd: page });
  const sizes = files.map((name) => ({ name: basename(name), bytes: gzipped(join(page, name)) }));
  const texts = sizes.filter(({ name }) => name.startsWith(OF_A_LANGUAGE));
  if (texts.length !== LANGUAGES) throw new Error('the texts are packed in another way');
  const all = sum(sizes);
  const spared = sum(texts) - Math.max(...texts.map(({ bytes }) => bytes));
  return { oneLanguageKb: (all - spared) / 1000, allLanguagesKb: all / 1000 };
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

function sum(sizes: readonly { bytes: number }[]): number {
  return sizes.reduce((total, { bytes }) => total + bytes, 0);
}
