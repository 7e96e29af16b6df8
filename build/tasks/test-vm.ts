import { ensureBuilt, product } from '../product.ts';
import { reportCounts, runLab } from '../run-vitest.ts';

await reportCounts(async () => {
  await ensureBuilt(product('vendor'));
  await ensureBuilt(product('station'));
  return runLab('vm-lab', process.argv.slice(2));
});
