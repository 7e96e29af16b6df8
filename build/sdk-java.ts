import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgramMissing } from './ensure-system.ts';
import { root } from './setup/paths.mjs';
import { runStep, say } from './setup/step.mjs';

/** What sdk/java is written for; newer ones run it, too. */
const JAVA_RELEASE = '17';
/** The JDK of every Debian since 12. */
export const JAVA_PACKAGE = 'default-jdk-headless';

/** Of every file in the jar: an archive has to have one, and when it was made says nothing. */
const JAR_DATE = '1980-01-01T00:00:02Z';

export const JAVA_SOURCES = join(root, 'sdk/java');

/** What javac is asked to make classes of all files in these folders. */
export function javacArguments(out: string, folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return [
    '--release',
    JAVA_RELEASE,
    '-Xlint:all',
    '-Werror',
    '-encoding',
    'UTF-8',
    '-d',
    out,
    ...files.sort(),
  ];
}

/** What sdk/java takes; a loud line where it is not here. Some systems have a javac that is none. */
export function isJavaMissing(test: string): boolean {
  if (isProgramMissing(test, 'javac', JAVA_PACKAGE)) return true;
  if (spawnSync('javac', ['--release', JAVA_RELEASE, '--version']).status === 0) return false;
  say(`SKIPPED: ${test}: javac is older than ${JAVA_RELEASE} (apt-get install ${JAVA_PACKAGE})`);
  return true;
}

/** `softkey-0.1.0.jar`: the classes of sdk/java, the same bytes each time. */
export async function makeJar(workshop: string, version: string, out: string): Promise<string> {
  const classes = join(workshop, 'java');
  const next = 'See what it says above. It takes a JDK of 17 or newer.';
  const sources = [join(JAVA_SOURCES, 'src/softkey')];
  await runStep({ title: 'Building sdk/java', next }, 'javac', javacArguments(classes, sources));
  cpSync(join(root, 'LICENSE'), join(classes, 'META-INF/LICENSE'));
  const file = join(out, `softkey-${version}.jar`);
  const manifest = join(workshop, 'manifest');
  writeFileSync(manifest, `Automatic-Module-Name: softkey\nImplementation-Version: ${version}\n`);
  const args = ['--create', '--file', file, '--manifest', manifest, `--date=${JAR_DATE}`, '-C', classes, '.'];
  await runStep({ title: `Packing softkey-${version}.jar`, next }, 'jar', args);
  return file;
}
