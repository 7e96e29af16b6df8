import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCi } from './npm.mjs';
import { toolchain } from './paths.mjs';
import { capture } from './process.mjs';
import { digest, stamp } from './stamp.mjs';
import { StepFailed, say } from './step.mjs';

const system = process.platform === 'win32' ? 'win' : process.platform;
const name = `node-${system}-${process.arch}`;
const binary = join(
  toolchain,
  'node_modules',
  name,
  process.platform === 'win32' ? 'bin/node.exe' : 'bin/node',
);

/**
 * Installs the Node that this project is built and tested with, once.
 *
 * @returns {Promise<string>} the path of that Node
 */
export async function ensureToolchain() {
  const version = pinnedVersion();
  if (version === undefined) return runningNode(`npm has no Node package for ${system} on ${process.arch}`);
  const done = stamp('toolchain');
  const inputs = digest([name, readFileSync(join(toolchain, 'package-lock.json'))]);
  if (done.matches(inputs) && existsSync(binary)) return binary;
  done.clear();
  await npmCi(`Setting up Node ${version}`, toolchain, process.execPath);
  // npm passes over an optional package that it could not fetch; and a foreign C library refuses to start it.
  if (!existsSync(binary)) {
    return runningNode(
      `npm did not deliver ${name}@${version}`,
      'See that this machine reaches the npm registry (npm ping).',
    );
  }
  const { code, output } = await capture(binary, ['--version']);
  if (code !== 0) return runningNode(`Node ${version} does not start here: ${output.trim()}`);
  done.write(inputs);
  return binary;
}

/** @returns {string | undefined} */
function pinnedVersion() {
  const manifest = JSON.parse(readFileSync(join(toolchain, 'package.json'), 'utf8'));
  return manifest.optionalDependencies[name];
}

/**
 * @param {string} reason
 * @param {string} [next]
 * @returns {string}
 */
function runningNode(reason, next = 'Install Node 24 or newer.') {
  if (Number.parseInt(process.versions.node, 10) < 24) {
    throw new StepFailed(`${reason}, and this is Node ${process.versions.node}`, next);
  }
  say(`${reason}; going on with Node ${process.versions.node}.`);
  return process.execPath;
}
