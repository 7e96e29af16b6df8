import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { root } from './setup/paths.mjs';

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
      reportCompressedSize: false,
      license: { fileName: 'LICENSES.txt' },
    },
  });
}
