import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { capture } from './setup/process.mjs';
import { runStep } from './setup/step.mjs';
import { tool } from './tool.ts';

const PASSED = join(root, '.cache/style-passed.json');

/** What decides about every file: Biome's own version and its rules. */
const RULES = ['node_modules/@biomejs/biome/package.json', 'biome.json'];

/** So many fit into a command line of Windows; of more, all files are looked at. */
const MOST_NAMED = 200;

/** Files by their paths, each with the hash of its content. */
type Hashes = Readonly<Record<string, string>>;

/**
 * Style and lint of the files that are not as they were when Biome last passed them. Nothing is missed by it:
 * a new circle of imports leads through a file that has changed, and the compiler sees an import of a file
 * that is gone.
 */
export async function checkStyle(): Promise<void> {
  const now = await hashesNow();
  const wanted = now === undefined ? ['.'] : changedSince(passedBefore(), now);
  if (wanted.length > 0) await runBiome(wanted);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(PASSED, JSON.stringify(now ?? {}));
}

async function runBiome(paths: readonly string[]): Promise<void> {
  const step = { title: 'Checking style', next: 'npm run fix repairs most of it.' };
  const how = ['ci', '--error-on-warnings', '--colors=force'];
  const anyFile = ['--files-ignore-unknown=true', '--no-errors-on-unmatched'];
  await runStep(step, process.execPath, [tool.biome, ...how, ...anyFile, ...paths], { cwd: root });
}

function changedSince(passed: Hashes, now: Hashes): readonly string[] {
  const changed = Object.keys(now).filter((path) => now[path] !== passed[path]);
  const isForAll = changed.length > MOST_NAMED || RULES.some((path) => changed.includes(path));
  return isForAll ? ['.'] : changed;
}

/** Without Git, as in a downloaded archive, nobody knows what belongs to the project. */
async function hashesNow(): Promise<Hashes | undefined> {
  const asked = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { code, output } = await capture('git', asked, { cwd: root });
  if (code !== 0) return undefined;
  const paths = [...RULES, ...output.split('\0')].filter((path) => isFile(join(root, path)));
  return Object.fromEntries(paths.map((path) => [path, hashOf(join(root, path))]));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function passedBefore(): Hashes {
  return existsSync(PASSED) ? (JSON.parse(readFileSync(PASSED, 'utf8')) as Hashes) : {};
}
