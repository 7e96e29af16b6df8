import { wideComments } from './comment-width.ts';
import { root } from './setup/paths.mjs';
import { runStep, StepFailed } from './setup/step.mjs';
import { checkStyle } from './style-check.ts';
import { tool } from './tool.ts';

/** After a checkout, the compiler may remember too much of files that it takes for unchanged. */
const TYPES_HINT =
  'Correct the lines named above. If they are right, delete .cache/types and run the same command again.';

/** Style, lint and types of the whole project. */
export async function check(): Promise<void> {
  const all = await Promise.allSettled([checkStyle(), checkTypes(), checkComments()]);
  const failed = all.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  console.log('All is in order: style, comments, types.');
}

async function checkTypes(): Promise<void> {
  const step = { title: 'Checking types', next: TYPES_HINT };
  await runStep(step, process.execPath, [tool.tsc, '-b', '--pretty'], { cwd: root });
}

async function checkComments(): Promise<void> {
  const wide = wideComments();
  if (wide.length === 0) return;
  const next = 'Break the lines named above at 110 columns.';
  throw new StepFailed('Some comments are wider than 110 columns', next, wide.join('\n'));
}
