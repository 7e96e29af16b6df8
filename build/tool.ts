import { join } from 'node:path';
import { root } from './setup/paths.mjs';

/** Programs among the dependencies that Node runs, each by its path. */
export const tool = {
  biome: join(root, 'node_modules/@biomejs/biome/bin/biome'),
  tsc: join(root, 'node_modules/typescript/bin/tsc'),
};
