import { join } from 'node:path';
import type { Plugin } from 'vite';
import { oneScript } from './one-script.ts';
import { inAscii } from './pack.ts';
import { root } from './setup/paths.mjs';

const NAME = 'virtual:softkey-verify-worker';
const SCRIPT = join(root, 'node/station/verify-worker.ts');

/** Puts what a further thread of `softkey verify` runs into the program, as text that keeps its lines. */
export const embedVerifyWorker: Plugin = {
  name: 'embed-verify-worker',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  load: async (id) =>
    id === `\0${NAME}`
      ? `export default ${templateOf(inAscii(await oneScript(SCRIPT, 'cjs', [handInPictureReader])))};`
      : null,
};

/**
 * The program has the script of the thread that reads pictures, and hands it to each thread that verifies.
 */
const handInPictureReader: Plugin = {
  name: 'hand-in-picture-reader',
  load: (id) =>
    id === join(root, 'node/pictures/thread-script.ts')
      ? `import { workerData } from 'node:worker_threads';\nexport const threadScript = () => workerData.pictures;`
      : null,
};

/** A template literal that gives the text back. */
export function templateOf(text: string): string {
  return `\`${text.replaceAll(/[\\`]|\$\{/g, '\\$&')}\``;
}
