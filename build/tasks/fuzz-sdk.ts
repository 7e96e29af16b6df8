import { parseArgs } from 'node:util';
import { reportCounts, runVitest } from '../run-vitest.ts';
import { StepFailed } from '../setup/step.mjs';

// Feeds mutated files to every implementation of sdk/, other ones in each run: npm run fuzz:sdk [-- --files N
// --seed N]

const USUAL_FILES = '100000';

await reportCounts(async () => {
  const { values } = parseArgs({ options: { files: { type: 'string' }, seed: { type: 'string' } } });
  process.env['SOFTKEY_FUZZ_FILES'] = requireNumber(values.files ?? USUAL_FILES, '--files');
  if (values.seed !== undefined) process.env['SOFTKEY_SEED'] = requireNumber(values.seed, '--seed');
  return runVitest(['test/sdk/fuzz.test.ts', '--testTimeout=0']);
});

function requireNumber(text: string, option: string): string {
  if (/^\d{1,9}$/.test(text)) return text;
  throw new StepFailed(`${text} is no number`, `Give a whole number: ${option} N`);
}
