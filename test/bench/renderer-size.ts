import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensurePage } from '../../build/product.ts';
import type { Measurement } from './table.ts';

const MOST_KB = 250;

/** All files of the screens, in all languages, against what they may weigh. */
export async function benchRendererSize(): Promise<Measurement> {
  const page = await ensurePage();
  const files = globSync('**/*.{html,js,css,svg}', { cwd: page });
  const sizes = files.map((name) => ({
    name,
    bytes: gzipSync(readFileSync(join(page, name)), { level: 9 }).length,
  }));
  const kilobytes = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  return {
    name: 'the renderer, all languages',
    ours: `${kilobytes.toFixed(0)} KB gzip`,
    opponent: `${MOST_KB} KB`,
    ratio: kilobytes / MOST_KB,
    target: '≤ 1',
    met: kilobytes <= MOST_KB,
  };
}
