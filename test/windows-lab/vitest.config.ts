import { defineConfig } from 'vitest/config';
import { root } from './folders.ts';

export default defineConfig({
  test: {
    root,
    include: ['test/windows-lab/*.win.ts'],
    globalSetup: 'test/windows-lab/global-setup.ts',
    // One registry: one machine at a time.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/reporter.ts'],
  },
});
