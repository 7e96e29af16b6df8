import { check } from '../check.ts';
import { ensureBuilt, ensureDesktopBuilt, product } from '../product.ts';
import { LABS, reportCounts, runLab, runVitest, sum, type TestCounts } from '../run-vitest.ts';
import { choosesUnitTests } from '../unit-tests.ts';

const args = process.argv.slice(2);

await reportCounts(main);

/** With arguments only the tests that they choose run, without the checks: someone works on one thing. */
async function main(): Promise<TestCounts> {
  if (choosesUnitTests(args)) return runVitest(args);
  if (args.length === 0) await check();
  await ensureBuilt(product('vendor'));
  await ensureBuilt(product('station'));
  await ensureDesktopBuilt(product('vendor'));
  let counts = await runVitest(args);
  if (args.length > 0 || !labsAreWanted()) return counts;
  for (const lab of LABS) counts = sum(counts, await runLab(lab));
  return counts;
}

/** The labs take minutes: they run where nobody waits for them, or where they are asked for. */
function labsAreWanted(): boolean {
  return process.env['CI'] === 'true' || process.env['SOFTKEY_LABS'] === '1';
}
