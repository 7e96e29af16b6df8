import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../check.ts';
import { ensureBuilt, product } from '../product.ts';
import { root } from '../setup/paths.mjs';
import { run } from '../setup/process.mjs';
import { explain, say } from '../setup/step.mjs';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const countsFile = join(root, '.cache/test-counts.json');
const args = process.argv.slice(2);

const counts = await main().catch(brokenOff);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

/** With arguments only the tests that they choose run, without the checks: someone works on one thing. */
async function main(): Promise<Counts> {
  if (args.length === 0) await check();
  await ensureBuilt(product('vendor'));
  await ensureBuilt(product('station'));
  return runVitest();
}

async function runVitest(): Promise<Counts> {
  rmSync(countsFile, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const code = await run(process.execPath, [vitest, 'run', ...args], { cwd: root });
  const counts = readCounts();
  if (code === 0 || counts.failed > 0) return counts;
  say(`error: vitest ended with exit code ${code}`);
  return { ...counts, failed: 1 };
}

/** test/reporter.ts leaves the counts; without them vitest did not come to its end. */
function readCounts(): Counts {
  try {
    return JSON.parse(readFileSync(countsFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

function brokenOff(error: unknown): Counts {
  explain(error);
  return { passed: 0, failed: 1, skipped: 0 };
}
