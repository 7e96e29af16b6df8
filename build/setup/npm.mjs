import { delimiter, dirname } from 'node:path';
import { runStep } from './step.mjs';

const NEXT = 'See that this machine reaches the npm registry (npm ping), then run the same command again.';

/**
 * Runs `npm ci` in a folder, on the given Node.
 *
 * @param {string} title
 * @param {string} folder
 * @param {string} node path of the Node that npm and install scripts run on
 * @param {readonly string[]} [more] further options
 */
export async function npmCi(title, folder, node, more = []) {
  // Also where NODE_ENV or a user's settings leave such packages out: the tools are among them.
  const args = ['ci', '--no-progress', '--include=dev', '--include=optional', ...more];
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` };
  const options = { cwd: folder, env };
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('npm-cli.js')) await runStep({ title, next: NEXT }, node, [npm, ...args], options);
  else await runStep({ title, next: NEXT }, 'npm', args, { ...options, shell: process.platform === 'win32' });
}
