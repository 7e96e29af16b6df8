import { parseArgs } from 'node:util';
import { CONDITIONS, type MachineCondition, TOGETHER } from '../anywhere/conditions.ts';
import { runUnder } from '../anywhere/run.ts';
import { ensureBuilt, ensureDesktopBuilt, product } from '../product.ts';
import { reportCounts, sum, type TestCounts } from '../run-vitest.ts';
import { StepFailed } from '../setup/step.mjs';

// The suite on the machines that others have, before a release:
// npm run test:anywhere [-- [--together] [--only TEXT]… [FOLDER…]]

await reportCounts(async () => {
  const { values, positionals } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      together: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const chosen = conditionsWith(values.together ? TOGETHER : CONDITIONS, values.only);
  await ensureBuilt(product('vendor'));
  await ensureBuilt(product('station'));
  await ensureDesktopBuilt(product('vendor'));
  let counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  // One after the other, so that each condition is the only thing that is different.
  for (const condition of chosen) counts = sum(counts, await runUnder(condition, positionals));
  return counts;
});

/** The conditions whose names contain one of these texts; all of them if there are no texts. */
function conditionsWith(conditions: readonly MachineCondition[], texts: readonly string[]) {
  const chosen = conditions.filter(
    ({ name }) => texts.length === 0 || texts.some((text) => name.includes(text)),
  );
  if (chosen.length > 0) return chosen;
  throw new StepFailed(
    'no condition is called so',
    `There are: ${conditions.map(({ name }) => name).join(' · ')}.`,
  );
}
