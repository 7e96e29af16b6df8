import { defineConfig } from 'vitest/config';
import { buildConstants, demoProfile } from './build/constants.ts';

export default defineConfig({
  define: buildConstants('vendor', demoProfile),
  test: {
    include: ['test/**/*.test.ts'],
    // Tests start programs and real machines; a busy machine must not fail them.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', './test/reporter.ts'],
  },
});
