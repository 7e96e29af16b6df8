import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isProgramMissing } from '../../../build/ensure-system.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * For `describe.skipIf(chromiumIsMissing(…))`: installs Chromium where that is welcome, or says what is left
 * out.
 */
export function chromiumIsMissing(test: string): boolean {
  return installed() === undefined && isProgramMissing(test, 'chromium');
}

/** Where Chromium lies. */
export function findChromium(): string {
  const found = installed();
  if (found === undefined)
    throw new Error(`there is no Chromium on this machine (looked for ${NAMES.join(', ')})`);
  return found;
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
