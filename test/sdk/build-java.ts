import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { JAVA_SOURCES, javacArguments } from '../../build/sdk-java.ts';
import { root, run } from './build-c.ts';

/**
 * The classes of sdk/java, of its tests and samples, in a folder whose name says what they were made of: test
 * files run side by side, and none of them finds half of it.
 */
export function buildJava(): string {
  const folders = ['src/softkey', 'test/softkey', 'samples'].map((name) => join(JAVA_SOURCES, name));
  const made = createHash('sha256');
  const args = (out: string) => javacArguments(out, folders);
  for (const file of args('').filter((word) => word.endsWith('.java'))) made.update(readFileSync(file));
  const out = join(root, '.cache/sdk', `java-${made.digest('hex').slice(0, 16)}`);
  if (existsSync(out)) return out;
  mkdirSync(join(root, '.cache/sdk'), { recursive: true });
  const fresh = mkdtempSync(`${out}-`);
  run('javac', args(fresh));
  if (!existsSync(out)) renameSync(fresh, out);
  return out;
}
