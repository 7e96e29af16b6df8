import { join } from 'node:path';
import { wideComments } from './comment-width.ts';
import { root } from './setup/paths.mjs';
import { runStep, StepFailed } from './setup/step.mjs';

export const tool = {
  biome: join(root, 'node_modules/@biomejs/biome/bin/biome'),
  tsc: join(root, 'node_modules/typescript/bin/tsc'),
};

/** After a checkout, the compiler may remember too much of files that it takes for unchanged. */
const TYPES_HINT =
  'Correct the lines named above. If they are right, delete .cache/types and run the same command again.';

/** Style, lint and types of the whole project. */
export async function check(): Promise<void> {
  const lint = { title: 'Checking style', next: 'npm run fix repairs most of it.' };
  const biome = [tool.biome, 'ci', '--error-on-warnings', '--colors=force', '.'];
  await runStep(lint, process.execPath, biome, { cwd: root });
  requireNarrowComments();
  const types = { title: 'Checking types', next: TYPES_HINT };
  await runStep(types, process.execPath, [tool.tsc, '-b', '--pretty'], { cwd: root });
  console.log('All is in order: style, comments, types.');
}

function requireNarrowComments(): void {
  const wide = wideComments();
  if (wide.length === 0) return;
  const next = 'Break the lines named above at 110 columns.';
  throw new StepFailed('Some comments are wider than 110 columns', next, wide.join('\n'));
}
