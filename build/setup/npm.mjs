import { delimiter, dirname } from 'node:path';
import { quietly } from './step.mjs';

const NEXT = 'See that this machine reaches the npm registry (npm ping), then run the same command again.';

/**
 * Runs `npm ci` in a folder, on the given Node.
 *
 * @param {string} title
 * @param {string} folder
 * @param {string} node path of the Node that npm and install scripts run on
 */
export async function npmCi(title, folder, node) {
  const args = ['ci', '--no-progress', '--prefix', folder];
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` };
  const step = { title, next: NEXT };
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('npm-cli.js')) await quietly(step, node, [npm, ...args], { cwd: folder, env });
  else await quietly(step, process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: folder, env });
}
