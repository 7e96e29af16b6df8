import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCi } from './npm.mjs';
import { root } from './paths.mjs';
import { digest, stamp } from './stamp.mjs';

/**
 * Installs what package-lock.json names, once.
 *
 * @param {string} node
 */
export async function ensureDependencies(node) {
  const done = stamp('dependencies');
  const inputs = digest([node, readFileSync(join(root, 'package-lock.json'))]);
  if (done.matches(inputs) && existsSync(join(root, 'node_modules/.package-lock.json'))) return;
  done.clear();
  await npmCi('Installing dependencies', root, node);
  done.write(inputs);
}
