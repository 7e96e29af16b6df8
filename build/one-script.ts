import { build, type Plugin } from 'vite';
import { root } from './setup/paths.mjs';

/** The text of a module and of all that it imports, as one script that needs nothing but Node. */
export async function oneScript(
  entry: string,
  format: 'cjs' | 'es',
  plugins: readonly Plugin[] = [],
): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [...plugins],
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      target: 'node22',
      write: false,
      rolldownOptions: { output: { format, codeSplitting: false, comments: { jsdoc: false } } },
    },
  });
  if (!('output' in result) || result.output.length !== 1)
    throw new Error('Vite answered with something else than one script');
  return result.output[0].code;
}
