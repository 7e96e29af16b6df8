import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Remembers in .cache/ what a finished piece of work was made from, so that it is not done twice.
 *
 * @param {string} name
 */
export function stamp(name) {
  const file = join(root, '.cache/stamps', name);
  return {
    /** @param {string} inputs */
    matches: (inputs) => readOrEmpty(file) === inputs,
    /** Call before the work starts: half-done work must not look finished. */
    clear: () => rmSync(file, { force: true }),
    /** @param {string} inputs */
    write(inputs) {
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, inputs);
    },
  };
}

/**
 * @param {readonly (string | Uint8Array)[]} parts
 * @returns {string}
 */
export function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** @param {string} file */
function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
