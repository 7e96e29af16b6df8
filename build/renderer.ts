import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { root } from './setup/paths.mjs';

/**
 * Two files beside those of the screens and the languages: a file more costs more than what is in it. The first is what renderer/main.ts
 * asks the first questions with, while the second, all that screens are made of, is still on its way.
 */
const GROUPS = [
  {
    name: 'begin',
    test: /preload-helper|shared[\\/](?!text[\\/](?:app[\\/])?(?:en|es|pt-br)[\\/])|renderer[\\/](?:host[\\/](?!host-context)|state[\\/](?:begin|draft)|screens[\\/]load-screen)/,
    priority: 2,
  },
  {
    name: 'page',
    test: /node_modules[\\/](?!qr[\\/])|renderer[\\/](?:design|shell|files|app|start)/,
    priority: 1,
  },
];

/** How Vite builds and serves the screens: plain files, found from wherever index.html lies, no code or style inside the page. */
export function rendererConfig(): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    cacheDir: join(root, '.cache/vite'),
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
