import { cpSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../setup/stamp.mjs';

/**
 * The pictures that build/icons/draw.ts made of the drawings beside this file. They are kept with the
 * sources.
 */
export const icons: string = join(import.meta.dirname, 'made');

/** The digests in `made/digests.json` that tie the pictures to the drawings. */
export interface Digests {
  readonly drawings: string;
  readonly pictures: string;
}

export const digestsFile: string = join(icons, 'digests.json');

/** Puts the icons that the app loads while it runs, of its windows and of the tray, into `folder`. */
export function copyIcons(folder: string): void {
  for (const name of ['app.ico', 'app.png']) cpSync(join(icons, name), join(folder, name));
  cpSync(join(icons, 'tray'), folder, { recursive: true });
}

/** The digests of the drawings and the pictures as they are now. */
export function currentDigests(): Digests {
  return {
    drawings: digestOf(import.meta.dirname, ['*.svg', '*.css', 'draw.ts', 'ico.ts']),
    pictures: digestOf(icons, ['**/*.png', '*.ico']),
  };
}

function digestOf(folder: string, patterns: readonly string[]): string {
  const files = globSync([...patterns], { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  return digest(files.sort().flatMap((file) => [file, readFileSync(join(folder, file))]));
}
