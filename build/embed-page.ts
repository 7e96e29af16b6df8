import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const NAME = 'virtual:softkey-page';

/**
 * Puts the built screens of `folder` into the program, for `softkey serve` (node/web/embedded-page.ts). They
 * are text throughout.
 */
export function embedPage(folder: string): Plugin {
  return {
    name: 'embed-page',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(pack(folder))};` : null),
  };
}

function pack(folder: string): string {
  const names = globSync('**/*.{html,js,css,svg}', { cwd: folder }).map((name) => name.replaceAll('\\', '/'));
  const texts = names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  const json = JSON.stringify(Object.fromEntries(texts));
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: json.length };
  return brotliCompressSync(json, { params }).toString('base64');
}
