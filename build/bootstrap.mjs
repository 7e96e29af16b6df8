// The way in: any Node from 20 on runs this file, which brings the pinned Node and the dependencies and then
// runs a task on them. Plain JavaScript without dependencies, because nothing is installed yet.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { run } from './setup/process.mjs';
import { reportFailedStep, StepFailed } from './setup/step.mjs';
import { ensureToolchain } from './setup/toolchain.mjs';

const [task = '', ...args] = process.argv.slice(2);
process.exitCode = await main().catch((error) => {
  const code = reportFailedStep(error);
  // The last line of `npm test` always has the counts, also when no test could start.
  if (task === 'test') console.log('0 passed, 1 failed, 0 skipped');
  return code;
});

async function main() {
  const file = join(root, 'build/tasks', `${task}.ts`);
  const tasks = readdirSync(join(file, '..')).map((name) => name.replace('.ts', ''));
  if (!tasks.includes(task)) {
    throw new StepFailed(`there is no task "${task}"`, `Use one of: ${tasks.join(', ')}.`);
  }
  const node = await ensureToolchain();
  await ensureDependencies(node);
  return run(node, [file, ...args]);
}
