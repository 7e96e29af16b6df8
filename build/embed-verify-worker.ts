import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { inAscii } from './pack.ts';
import { root } from './setup/paths.mjs';

const NAME = 'virtual:softkey-verify-worker';

/** Puts what a further thread of `softkey verify` runs into the program, as text that keeps its lines. */
export const embedVerifyWorker: Plugin = {
  name: 'embed-verify-worker',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  load: async (id) => (id === `\0${NAME}` ? `export default ${templateOf(await compile())};` : null),
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

async function compile(): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [handInPictureReader],
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'node/station/verify-worker.ts'),
      target: 'node22',
      write: false,
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false, comments: { jsdoc: false } } },
    },
  });
  if (!('output' in result) || result.output.length !== 1)
    throw new Error('Vite answered with something else than one script');
  return inAscii(result.output[0].code);
}

/** A template literal that gives the text back. */
export function templateOf(text: string): string {
  return `\`${text.replaceAll(/[\\`]|\$\{/g, '\\$&')}\``;
}
