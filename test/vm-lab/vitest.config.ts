import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.vm.ts'],
    globalSetup: './global-setup.ts',
    // A boot takes about six seconds, alone on its processor.
    maxConcurrency: availableParallelism(),
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['default', '../reporter.ts'],
  },
});
