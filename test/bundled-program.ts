import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { oneScript } from '../build/one-script.ts';

/**
 * A program of the tests as one script in `folder`: Node opens one file for it and not some hundreds, so that
 * a run under strace takes a quarter of the time. Returns its path.
 */
export async function bundledProgram(module: string, folder: string): Promise<string> {
  const file = join(folder, `${basename(module, '.ts')}.mjs`);
  writeFileSync(file, await oneScript(module, 'es'));
  return file;
}
