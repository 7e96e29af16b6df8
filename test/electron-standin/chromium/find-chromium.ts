import { findProgram, isProgramMissing } from '../../../build/ensure-system.ts';

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
  return NAMES.map(findProgram).find((path) => path !== undefined);
}
