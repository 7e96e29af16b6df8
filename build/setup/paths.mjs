import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The npm package that brings the pinned Node. */
export const toolchain = join(root, 'build/toolchain');
