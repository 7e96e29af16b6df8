import { stripVTControlCharacters } from 'node:util';
import { capture } from './process.mjs';

/** A step of the build that cannot be done: what happened and what to do next, in the words of a person. */
export class StepFailed extends Error {
  /**
   * @param {string} what
   * @param {string} next
   * @param {string} [output]
   */
  constructor(what, next, output = '') {
    super(what);
    this.next = next;
    this.output = output;
  }
}

/**
 * One calm line for a person, on stderr: stdout belongs to the program that runs in the end.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a program out of sight; its output is shown only if it fails.
 *
 * @param {{ title: string, next: string }} step
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('./process.mjs').Options} [options]
 * @returns {Promise<string>} what the program printed
 */
export async function runStep(step, command, args, options) {
  say(`${step.title} …`);
  const { code, output } = await capture(command, args, options);
  if (code !== 0) throw new StepFailed(`${step.title} failed (exit code ${code})`, step.next, output);
  return output;
}

/**
 * Ends a program's main function: a failed step is told in two lines, any other error is a bug and keeps its
 * stack.
 *
 * @param {unknown} error
 * @returns {number} the exit code
 */
export function reportFailedStep(error) {
  if (!(error instanceof StepFailed)) throw error;
  const output = process.stderr.isTTY ? error.output : stripVTControlCharacters(error.output);
  if (output !== '') say(`\n${output.trimEnd()}\n`);
  say(`error: ${error.message}`);
  say(`hint: ${error.next}`);
  return 1;
}
