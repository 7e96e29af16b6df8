import { parseArgs } from 'node:util';
import { ensureBuilt, product } from '../product.ts';
import { reportCounts, runVitest } from '../run-vitest.ts';
import { StepFailed } from '../setup/step.mjs';

// Disk calls that fail, drawn anew each time, before a release (Linux): npm run test:faults [-- --seed N]

await reportCounts(async () => {
  const { values } = parseArgs({ options: { seed: { type: 'string' } } });
  process.env['SOFTKEY_FAULTS'] = 'drawn';
  if (values.seed !== undefined) process.env['SOFTKEY_SEED'] = requireSeed(values.seed);
  await ensureBuilt(product('vendor'));
  return runVitest(['test/cli/faults.test.ts']);
});

function requireSeed(text: string): string {
  if (/^\d{1,10}$/.test(text)) return text;
  throw new StepFailed(`${text} is no seed`, 'Give the number that an earlier run printed: --seed N');
}
