import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { firstPage } from './first-page.ts';
import { root } from './setup/paths.mjs';

/**
 * Three files besides those of the screens and the languages: each further file costs more time than its
 * content. `begin` is what renderer/main.ts asks the first question with, while `first`, React and the first
 * screen, is still on its way. `others`, with the library of components in it, is what the first screen can
 * do without.
 */
const GROUPS = [
  { name: 'begin', test: /renderer[\\/]main/, priority: 2 },
  {
    name: 'first',
    test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]|renderer[\\/](?:app|shell[\\/](?!about|settings)|screens[\\/]screen-of)/,
    priority: 1,
  },
  {
    name: 'others',
    test: /shared[\\/](?!text[\\/](?:app[\\/])?(?:en|es|pt-br)[\\/])|node_modules[\\/](?!qr[\\/])|renderer[\\/](?:design|files)/,
    priority: 0,
  },
];

/** Screens that are a page of their own: those of a station, and those of the clerk at a desk. */
export type Page = 'station' | 'desk';

const FOLDERS: Readonly<Record<Page, string>> = { station: 'renderer', desk: 'renderer/desk' };

/** How Vite builds and serves the screens: plain files, found from wherever index.html lies. */
export function rendererConfig(page: Page = 'station'): InlineConfig {
  return {
    configFile: false,
    root: join(root, FOLDERS[page]),
    base: './',
    logLevel: 'warn',
    plugins: [react(), firstPage(), iconFromSources()],
    cacheDir: join(root, '.cache/vite'),
  };
}

/** In `npm run dev`, files above the folder of index.html are only found by their absolute path. */
function iconFromSources(): Plugin {
  return {
    name: 'icon-from-sources',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(
          /\.\.\/(build\/[^"?]+)\?inline/,
          (_, file) => `/@fs/${join(root, file).replace(/^\//, '')}`,
        ),
    },
  };
}

/**
 * Builds the screens of a page into `folder`: index.html and assets/. Only a station's first screen is in a
 * hurry: it is looked at on a console by somebody who waits.
 */
export async function buildRenderer(page: Page, folder: string): Promise<void> {
  const { build } = await import('vite');
  await inProduction(() =>
    build({
      ...rendererConfig(page),
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'chrome140',
        assetsInlineLimit: 0,
        modulePreload: false,
        cssCodeSplit: false,
        rolldownOptions: { output: page === 'station' ? { codeSplitting: { groups: GROUPS } } : {} },
        reportCompressedSize: false,
        chunkSizeWarningLimit: 1000,
        license: { fileName: 'LICENSES.txt' },
      },
    }),
  );
}

/**
 * What Vite builds goes by NODE_ENV, which is `test` where a test is the first to want the screens: they
 * would come out as for development, a third larger, and be kept for every later build.
 */
async function inProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
