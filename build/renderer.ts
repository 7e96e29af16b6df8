import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { root } from './setup/paths.mjs';

/**
 * Three files beside those of the screens and the languages: a file more costs more than what is in it. The first is what
 * renderer/main.ts asks the first questions with, while the second, the first screen and all that it is made of, is still on its way.
 * The third is what only the other screens need.
 */
const GROUPS = [
  {
    name: 'begin',
    test: /preload-helper|shared[\\/](?!text[\\/](?:app[\\/])?(?:en|es|pt-br)[\\/])|renderer[\\/](?:host[\\/](?!host-context)|state[\\/](?:begin|draft)|screens[\\/]load-screen)/,
    priority: 2,
  },
  {
    name: 'first',
    test: /renderer[\\/](?:app|start|shell[\\/](?!about|settings)|screens[\\/](?:screen-of|machine))/,
    priority: 1,
  },
  { name: 'others', test: /node_modules[\\/](?!qr[\\/])|renderer[\\/](?:design|files)/, priority: 0 },
];

/** How Vite builds and serves the screens: plain files, found from wherever index.html lies, no code or style inside the page. */
export function rendererConfig(): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    plugins: [react(), fetchFirstScreen()],
    cacheDir: join(root, '.cache/vite'),
  };
}

/** Lets the page fetch the first screen while its beginning is still being read. */
function fetchFirstScreen(): Plugin {
  return {
    name: 'fetch-first-screen',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle)
          .filter(({ name }) => name === 'first')
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
            injectTo: 'head',
          })),
    },
  };
}

/** Builds the screens into `folder`: index.html, icon.svg and assets/. */
export async function buildRenderer(folder: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    ...rendererConfig(),
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000,
      license: { fileName: 'LICENSES.txt' },
    },
  });
}
