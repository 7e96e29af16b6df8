import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { catalogsAsJson } from './catalogs.ts';
import type { Edition } from './constants.ts';
import { embedPage } from './embed-page.ts';
import { packPictureReader, withPictureLicenses } from './embed-picture-reader.ts';
import { embedVerifyWorker } from './embed-verify-worker.ts';
import { minifiedPackages } from './minified-packages.ts';
import { packProgram } from './pack.ts';
import type { Page } from './renderer.ts';
import { root } from './setup/paths.mjs';
import { writeInOneMove } from './write-in-one-move.ts';

/** `softkey status` and all that it imports are one part, which is loaded at once and is shipped compiled. */
const FIRST_PATH =
  /\/(?:node\/cli\/(?:station|vendor|commands\/status|show\/(?:display|status))|node\/station\/status|shared\/text\/load)\.ts$/;

/**
 * Bundles one edition into `folder`: softkey.mjs, which needs nothing but Node, and LICENSES.txt. `pages`:
 * where the built screens are.
 */
export async function bundle(
  edition: Edition,
  constants: Record<string, string>,
  folder: string,
  pages: Readonly<Record<Page, string>>,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const files = await compile(edition, constants, pages);
  writeInOneMove(
    join(folder, 'softkey.mjs'),
    packProgram(files.filter((file) => file.type === 'chunk')),
    0o755,
  );
  for (const file of files)
    if (file.type === 'asset')
      writeInOneMove(join(folder, file.fileName), await withPictureLicenses(String(file.source)), 0o644);
}

async function compile(
  edition: Edition,
  define: Record<string, string>,
  pages: Readonly<Record<Page, string>>,
): Promise<(Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const result = await build({
    configFile: false,
    root,
    define,
    logLevel: 'warn',
    plugins: [embedPage(pages), embedVerifyWorker, packPictureReader, catalogsAsJson, minifiedPackages],
    ssr: { noExternal: true },
    build: {
      ssr: join(root, `node/cli/${edition}.ts`),
      target: 'node22',
      license: { fileName: 'LICENSES.txt' },
      write: false,
      rolldownOptions: {
        output: {
          format: 'cjs',
          entryFileNames: 'main.js',
          chunkFileNames: '[name].js',
          dynamicImportInCjs: false,
          comments: { jsdoc: false },
          codeSplitting: { groups: [{ name: 'main', test: FIRST_PATH }] },
        },
        // The page is built within a plugin, so its time says nothing.
        checks: { ineffectiveDynamicImport: false, pluginTimings: false },
      },
    },
  });
  if (!('output' in result)) throw new Error('Vite answered with something else than one bundle');
  return result.output;
}
