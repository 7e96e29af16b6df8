import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { run } from '../setup/process.mjs';
import { reportFailedStep, StepFailed } from '../setup/step.mjs';
import { typedOptions } from '../typed-options.ts';

// Mutated files through what opens and judges files, others in each run: npm run fuzz [-- --count N --seed S
// --from N]

const USUAL_COUNT = '1000000';
const USAGE = 'npm run fuzz -- --count N --seed S --from N';

process.exitCode = await main().catch(reportFailedStep);

async function main(): Promise<number> {
  const word = { type: 'string' } as const;
  const {
    count = USUAL_COUNT,
    seed = `${randomInt(2 ** 28)}`,
    from = '0',
  } = typedOptions({ count: word, seed: word, from: word }, USAGE);
  const numbers = { count, seed, from };
  for (const [name, text] of Object.entries(numbers))
    if (!/^\d{1,9}$/.test(text)) throw new StepFailed(`--${name} ${text} is no number`, USAGE);
  const words = Object.entries(numbers).flatMap(([name, text]) => [`--${name}`, text]);
  return run(process.execPath, ['--expose-gc', join(root, 'test/fuzz/run.ts'), ...words]);
}
