import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { StepFailed } from './setup/step.mjs';

/** The options that a person typed behind a task; `usage` is shown where they cannot be understood. */
export function typedOptions<const O extends ParseArgsOptionsConfig>(options: O, usage: string) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new StepFailed(error instanceof Error ? error.message : String(error), usage);
  }
}

/** npm runs scripts in the project's folder; INIT_CWD is where the person typed. */
export function typedPath(given: string | undefined): string | undefined {
  return given === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', given);
}
