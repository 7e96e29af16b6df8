import { ensureBuilt, product } from '../product.ts';
import { isLab, LABS, reportCounts, runLab } from '../run-vitest.ts';
import { StepFailed } from '../setup/step.mjs';

// The programs on the machines of others, in one of the laboratories.
const [lab = '', ...args] = process.argv.slice(2);

await reportCounts(async () => {
  if (!isLab(lab)) throw new StepFailed(`there is no lab "${lab}"`, `Use one of: ${LABS.join(', ')}.`);
  await ensureBuilt(product('vendor'));
  await ensureBuilt(product('station'));
  return runLab(lab, args);
});
