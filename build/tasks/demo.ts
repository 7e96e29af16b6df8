import { ensureBuilt, product } from '../product.ts';
import { run } from '../setup/process.mjs';
import { reportFailedStep } from '../setup/step.mjs';

process.exitCode = await ensureBuilt(product('vendor')).then(
  (program) => run(process.execPath, [program, 'demo', ...process.argv.slice(2)]),
  reportFailedStep,
);
