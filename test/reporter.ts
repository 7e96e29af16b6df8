import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

const folder = new URL('../.cache/', import.meta.url);

/** Leaves the counts of a run for `npm test`, which prints them as its very last line. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      // A file that cannot be loaded has errors of its own and no tests.
      if (module.errors().length > 0) counts.failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state === 'pending' ? 'failed' : state]++;
      }
    }
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL('test-counts.json', folder), JSON.stringify(counts));
  }
}
