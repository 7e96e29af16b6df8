import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { quietly } from './setup/step.mjs';

export const tool = {
  biome: join(root, 'node_modules/@biomejs/biome/bin/biome'),
  tsc: join(root, 'node_modules/typescript/bin/tsc'),
};

// Both write into a pipe, so neither sees by itself whether a person is looking.
const colors = process.stderr.isTTY === true;

/** Style, lint and types of the whole project. */
export async function check(): Promise<void> {
  const lint = { title: 'Checking style', next: 'npm run fix repairs most of it.' };
  const biome = [tool.biome, 'ci', '--error-on-warnings', colors ? '--colors=force' : '--colors=off', '.'];
  await quietly(lint, process.execPath, biome, { cwd: root });
  const types = { title: 'Checking types', next: 'Correct the lines named above.' };
  await quietly(types, process.execPath, [tool.tsc, '-b', '--pretty', `${colors}`], { cwd: root });
}
