import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.win.ts'],
    globalSetup: './global-setup.ts',
    // One registry: one machine at a time.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', '../reporter.ts'],
  },
});
