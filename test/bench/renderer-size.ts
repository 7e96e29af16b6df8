import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensurePage } from '../../build/product.ts';
import type { Measurement } from './table.ts';

const MOST_KB = 250;

/** Each language has its texts in a file of this name; a page loads that of one. */
const OF_A_LANGUAGE = 'texts-';
const LANGUAGES = 3;

/** All that a page can load of the screens, in the language that weighs most, against what it may weigh. */
export async function benchRendererSize(): Promise<Measurement> {
  const page = await ensurePage();
  const files = globSync('**/*.{html,js,css,svg}', { cwd: page });
  const sizes = files.map((name) => ({ name: basename(name), bytes: gzipped(join(page, name)) }));
  const texts = sizes.filter(({ name }) => name.startsWith(OF_A_LANGUAGE));
  if (texts.length !== LANGUAGES) throw new Error('the texts are packed in another way');
  const all = sum(sizes);
  const spared = sum(texts) - Math.max(...texts.map(({ bytes }) => bytes));
  const kilobytes = (all - spared) / 1000;
  return {
    name: 'the renderer, in one language',
    ours: `${kilobytes.toFixed(0)} KB gzip (all three: ${(all / 1000).toFixed(0)})`,
    opponent: `${MOST_KB} KB`,
    ratio: kilobytes / MOST_KB,
    target: '≤ 1',
    met: kilobytes <= MOST_KB,
  };
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

function sum(sizes: readonly { bytes: number }[]): number {
  return sizes.reduce((total, { bytes }) => total + bytes, 0);
}
