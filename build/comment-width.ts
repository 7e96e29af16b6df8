import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './setup/paths.mjs';

/** As many columns as the code, which Biome wraps; it leaves comments as they are. */
const COLUMNS = 110;

const FOLDERS = ['shared', 'node', 'renderer', 'electron', 'sdk', 'build', 'test'];

/** What a line begins with that is a comment and nothing else, by the ending of its file. */
const COMMENT: readonly (readonly [ending: RegExp, comment: RegExp])[] = [
  [/\.(?:ts|tsx|mjs|cjs|css|c|h|java)$/, /^\s*(?:\/\/|\/?\*)/],
  [/\.(?:nsi|nsh)$/, /^\s*[;#]/],
  [/\.py$/, /^\s*(?:#|""")/],
];

/** The lines of a docstring behind its first one. */
const DOCSTRING = /"""[\s\S]*?"""/g;

/** The comment lines of the project that are too long: `node/cli/run.ts:12`. */
export function wideComments(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('node_modules'))
      .flatMap(wideIn),
  );
}

function wideIn(path: string): readonly string[] {
  const comment = COMMENT.find(([ending]) => ending.test(path))?.[1];
  if (comment === undefined) return [];
  const text = readFileSync(path, 'utf8');
  const lines = (path.endsWith('.py') ? withMarkedDocstrings(text) : text).split('\n');
  return lines.flatMap((line, at) =>
    comment.test(line) && isWide(line) ? [`${relative(root, path)}:${at + 1}`] : [],
  );
}

/** The same lines, as long as they were, but each line of a docstring begins as a comment does. */
function withMarkedDocstrings(text: string): string {
  return text.replace(DOCSTRING, (docstring) => docstring.replaceAll(/\n {3}/g, '\n  #'));
}

/** A single word that fits nowhere, such as an address, may be longer. */
function isWide(line: string): boolean {
  return line.length > COLUMNS && /\S\s+\S+\s+\S/.test(line.trim());
}
