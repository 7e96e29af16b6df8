import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './setup/paths.mjs';

/** As many columns as the code, which Biome wraps; it leaves comments as they are. */
const COLUMNS = 110;

const FOLDERS = ['shared', 'node', 'renderer', 'electron', 'sdk', 'build', 'test'];
const SOURCE = /\.(?:ts|tsx|mjs|cjs|css|c|h)$/;

/** A line that is a comment and nothing else. */
const COMMENT = /^\s*(?:\/\/|\/?\*)/;

/** The comment lines of the project that are too long: `node/cli/run.ts:12`. */
export function wideComments(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('node_modules'))
      .flatMap(wideIn),
  );
}

function wideIn(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, at) => (isWide(line) ? [`${relative(root, path)}:${at + 1}`] : []));
}

/** A single word that fits nowhere, such as an address, may be longer. */
function isWide(line: string): boolean {
  return line.length > COLUMNS && COMMENT.test(line) && /\S\s+\S+\s+\S/.test(line.trim());
}
