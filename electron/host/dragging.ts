import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, nativeImage, type WebContents } from 'electron';
import { writeOutput } from '../../node/files/write-output.ts';
import { isOpenedKind, kindOfFile } from '../../shared/document/kinds.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import type { FileOut } from '../../shared/views.ts';
import { plainName } from './plain-name.ts';

/**
 * Lets a person drag files out of the window. The files are in a folder that only this user can read, and are
 * removed when the app ends.
 */
export function dragging(icons: string): (file: FileOut, page: WebContents) => void {
  let folder: string | undefined;
  app.on('quit', () => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });
  return ({ name, text }, page) => {
    folder ??= mkdtempSync(join(tmpdir(), 'softkey-desk-'));
    const file = join(folder, plainName(name));
    writeOutput(file, encodeUtf8(text));
    page.startDrag({ file, icon: nativeImage.createFromPath(join(icons, iconFor(name))) });
  };
}

/**
 * A kind without an icon of its own is dragged with the app's icon; an empty icon would crash the app on some
 * systems.
 */
function iconFor(name: string): string {
  const kind = kindOfFile(name);
  return kind !== undefined && isOpenedKind(kind) ? `${kind}.png` : 'app.png';
}
