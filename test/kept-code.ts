import { fileURLToPath } from 'node:url';

/**
 * The environment of a program that runs this project's sources: what Node makes of them is kept, so that
 * their types are taken out once and not at each start. It is written when a program ends by itself, and
 * never by one that is killed.
 */
export const keptCode: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../.cache/compiled-tests', import.meta.url)),
};
