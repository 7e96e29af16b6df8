import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { root } from './folders.ts';

export default defineConfig({
  test: {
    root,
    include: ['test/vm-lab/*.vm.ts'],
    globalSetup: 'test/vm-lab/global-setup.ts',
    // A boot takes about six seconds, alone on its processor.
    maxConcurrency: availableParallelism(),
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['default', './test/reporter.ts'],
  },
});
