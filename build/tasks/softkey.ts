import { ensureBuilt, product } from '../product.ts';
import { run } from '../setup/process.mjs';
import { reportFailedStep } from '../setup/step.mjs';

/** The vendor's edition as it is in the sources now, on the pinned Node, where npm was called. */
const cwd = process.env['INIT_CWD'] ?? process.cwd();
process.exitCode = await ensureBuilt(product('vendor')).then(
  (program) => run(process.execPath, [program, ...process.argv.slice(2)], { cwd }),
  reportFailedStep,
);
