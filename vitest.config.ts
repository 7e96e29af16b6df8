import { defineConfig } from 'vitest/config';
import { buildConstants, demoProfile } from './build/constants.ts';
import LongestFirst from './build/long-tests.ts';

export default defineConfig({
  define: buildConstants('vendor', demoProfile),
  test: {
    include: ['test/**/*.test.ts'],
    // Tests start programs and browsers; a machine that does other work at full strength must not fail them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // Vitest leaves a core to whoever works beside it, which with two cores leaves one: half of the machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/reporter.ts'],
  },
});
