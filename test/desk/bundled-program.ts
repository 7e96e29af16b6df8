import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneScript } from '../../build/one-script.ts';
import { newFolder } from './desks.ts';

/**
 * A program of the folder `programs` as one script: Node opens one file for it and not some hundreds, so that
 * a run under strace takes a quarter of the time.
 */
export async function bundledProgram(name: string): Promise<string> {
  const file = join(newFolder(), `${name}.mjs`);
  writeFileSync(file, await oneScript(join(import.meta.dirname, 'programs', `${name}.ts`), 'es'));
  return file;
}
