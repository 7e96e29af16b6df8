import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, shell?: boolean }} Options
 * @typedef {{ code: number, output: string }} Finished
 */

const CANNOT_RUN = 127;

/**
 * Runs a program on this terminal. Resolves to its exit code; never rejects.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: 'inherit' });
  // The terminal sends Ctrl-C to the child as well: the child decides when to end, and we only report how.
  const ignore = () => {};
  const forward = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  process.on('SIGINT', ignore).on('SIGTERM', forward).on('SIGHUP', forward);
  const finished = new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`error: ${command} cannot be run: ${error.message}\n`);
      resolve(CANNOT_RUN);
    });
    child.on('close', (code, signal) => resolve(exitCode(code, signal)));
  });
  return finished.finally(() => {
    process.off('SIGINT', ignore).off('SIGTERM', forward).off('SIGHUP', forward);
  });
}

/**
 * Runs a program and keeps what it prints. Resolves also when it fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<Finished>}
 */
export function capture(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: CANNOT_RUN, output: `${command}: ${error.message}\n` }));
    child.on('close', (code, signal) => resolve({ code: exitCode(code, signal), output }));
  });
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function exitCode(code, signal) {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
