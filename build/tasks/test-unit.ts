import { check } from '../check.ts';
import { reportCounts, runVitest } from '../run-vitest.ts';
import { UNIT_FOLDERS } from '../unit-tests.ts';

// The checks and the tests that start nothing: what is wrong here is known before the long run has begun.

await reportCounts(async () => {
  await check();
  return runVitest(['test/architecture.test.ts', ...UNIT_FOLDERS.map((folder) => `test/${folder}/`)]);
});
