import { relative } from 'node:path';
import { minifySync, type Plugin } from 'vite';
import { root } from './setup/paths.mjs';

/**
 * Minifies the parts that contain packages only. Our own code stays readable for anyone who looks into the
 * program.
 */
export const minifiedPackages: Plugin = {
  name: 'minified-packages',
  renderChunk: (code, { fileName, moduleIds }) => {
    const files = moduleIds.filter((id) => !id.startsWith('\0'));
    if (files.length === 0 || !files.every((id) => id.includes('node_modules'))) return null;
    const names = files.map((id) => `// ${relative(root, id).replaceAll('\\', '/')}\n`);
    return { code: names.join('') + minifySync(fileName, code, { module: false }).code, map: null };
  },
};
