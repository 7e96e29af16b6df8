import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';
import type { Page } from './renderer.ts';

/** Each page under its name: `softkey serve` takes the one, `softkey desk serve` the other (node/web/). */
const NAMES: Readonly<Record<string, Page>> = {
  'virtual:softkey-page': 'station',
  'virtual:softkey-desk-page': 'desk',
};

/** Puts built screens into the program, out of their folders. They are text throughout. */
export function embedPage(folderOf: Readonly<Record<Page, string>>): Plugin {
  return {
    name: 'embed-page',
    resolveId: (id) => (Object.hasOwn(NAMES, id) ? `\0${id}` : null),
    load: (id) => {
      const page = id.startsWith('\0') ? NAMES[id.slice(1)] : undefined;
      return page === undefined ? null : `export default ${JSON.stringify(pack(folderOf[page]))};`;
    },
  };
}

function pack(folder: string): string {
  const names = globSync('**/*.{html,js,css,svg}', { cwd: folder }).map((name) => name.replaceAll('\\', '/'));
  const texts = names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  const json = JSON.stringify(Object.fromEntries(texts));
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: json.length };
  return brotliCompressSync(json, { params }).toString('base64');
}
