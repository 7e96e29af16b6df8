import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, product } from '../product.ts';
import { root } from '../setup/paths.mjs';
import { run } from '../setup/process.mjs';
import { reportFailedStep, StepFailed } from '../setup/step.mjs';

process.exitCode = await main().catch(reportFailedStep);

async function main(): Promise<number> {
  const file = join(root, 'test/bench/run.ts');
  if (!existsSync(file)) throw new StepFailed('there are no benchmarks yet', 'Write test/bench/run.ts.');
  await ensureBuilt(product('vendor'));
  return run(process.execPath, [file, ...process.argv.slice(2)]);
}
