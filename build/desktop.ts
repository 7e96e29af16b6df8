import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { OPENED_KINDS } from '../shared/document/kinds.ts';
import { embedPictureReader, withPictureLicenses } from './embed-picture-reader.ts';
import { copyIcons, icons } from './icons/made-icons.ts';
import { buildRenderer } from './renderer.ts';
import { root } from './setup/paths.mjs';

const LICENSES = 'LICENSES.txt';

/**
 * Builds the desktop app into `folder`: all that Electron runs, and the screens. It is always the station's
 * side, whatever edition the program beside it is.
 */
export async function buildDesktop(constants: Record<string, string>, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  const at = (name: string) => join(unfinished, name);
  rmSync(unfinished, { recursive: true, force: true });
  await buildScript('main.ts', constants, unfinished);
  await buildScript('preload.ts', {}, unfinished);
  await buildRenderer('station', at('renderer'));
  mkdirSync(at('icons'));
  copyIcons(at('icons'));
  // The picture that is seen while a document is dragged out of the window.
  for (const kind of OPENED_KINDS) cpSync(join(icons, kind, '64x64.png'), at(`icons/${kind}.png`));
  writeFileSync(at('package.json'), packageJson());
  writeFileSync(at(LICENSES), await withPictureLicenses(joined([at(LICENSES), at(`renderer/${LICENSES}`)])));
  rmSync(at(`renderer/${LICENSES}`));
  replaceFolder(folder, unfinished);
}

/**
 * Swaps the folders, so that there is a whole app at almost every moment: another process may be starting it.
 */
function replaceFolder(folder: string, by: string): void {
  const old = `${folder}.old.${process.pid}`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(by, folder);
  rmSync(old, { recursive: true, force: true });
}

/**
 * The main process as ES modules, split where the sources `import()`. A preload in a sandbox can be nothing
 * but one CommonJS file.
 */
async function buildScript(
  entry: 'main.ts' | 'preload.ts',
  define: Record<string, string>,
  folder: string,
): Promise<void> {
  const isMain = entry === 'main.ts';
  await build({
    configFile: false,
    root,
    define,
    logLevel: 'warn',
    plugins: [embedPictureReader],
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'electron', entry),
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      // One library of last resort is as large as all of our own code.
      chunkSizeWarningLimit: 1000,
      license: isMain ? { fileName: LICENSES } : false,
      rolldownOptions: {
        external: ['electron'],
        output: isMain
          ? { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' }
          : { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
}

/** The licenses of what the app and its screens contain, each once. */
function joined(files: readonly string[]): string {
  const [head = '', ...licenses] = files.flatMap((file) => readFileSync(file, 'utf8').split(/^(?=## )/m));
  const own = licenses.filter((text) => text.startsWith('## ')).map((text) => text.trim());
  return `${[head.trim(), ...new Set(own)].join('\n\n')}\n`;
}

function packageJson(): string {
  const { name, productName, version, description, author, license } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const own = { name, productName, version, description, author, license, type: 'module', main: 'main.mjs' };
  return `${JSON.stringify(own, null, 2)}\n`;
}
