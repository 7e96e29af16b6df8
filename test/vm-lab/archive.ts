import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Text files by name. They go to a guest and come back as tar archives, each alone on a disk, as on a stick
 * that needs no driver.
 */
export type Files = Readonly<Record<string, string>>;

export function packFiles(files: Files, archive: string): void {
  inScratch(archive, (folder) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    execFileSync('tar', ['-cf', archive, '--mode=a+rX', '-C', folder, '.']);
  });
}

export function unpackFiles(archive: string): Files {
  return inScratch(archive, (folder) => {
    execFileSync('tar', ['--warning=no-timestamp', '-xf', archive, '-C', folder]);
    const names = readdirSync(folder);
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  });
}

function inScratch<T>(archive: string, work: (folder: string) => T): T {
  const folder = mkdtempSync(`${archive}-`);
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
