import { defineConfig } from 'vitest/config';
import { buildConstants, demoProfile } from './build/constants.ts';

export default defineConfig({
  define: buildConstants('vendor', demoProfile),
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/reporter.ts'],
  },
});
