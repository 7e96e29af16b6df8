import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll } from 'vitest';

const DOCS = join(import.meta.dirname, '../../docs/pictures');

/** Whether the pictures in docs/pictures are taken anew: whoever does so looks at each. */
export const renewsPictures = process.env['SOFTKEY_PICTURES'] === '1';

/**
 * Where a test leaves the pictures that docs/ shows. Unless they are taken anew, that is a folder that goes
 * with the test, because other fonts or another system draw them differently.
 */
export function pictureFolder(name: 'components' | 'desk' | 'home' | 'screens'): string {
  if (renewsPictures) {
    mkdirSync(join(DOCS, name), { recursive: true });
    return join(DOCS, name);
  }
  const folder = mkdtempSync(join(tmpdir(), `softkey-pictures-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Leaves a picture in the folder that `SOFTKEY_SHOTS` names, for somebody who changes a screen. */
export async function keepShot(page: Page, name: string): Promise<void> {
  const folder = process.env['SOFTKEY_SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', fullPage: true });
}
