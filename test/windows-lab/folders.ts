import { join } from 'node:path';

/** The folder of the project. */
export const root: string = join(import.meta.dirname, '../..');

/** What the lab made or downloaded and can make or download again. */
export const CACHE: string = join(root, '.cache/windows-lab');
