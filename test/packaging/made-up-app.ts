import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { demoProfile } from '../../build/constants.ts';
import { copyIcons } from '../../build/icons/made-icons.ts';

/**
 * What stands in the names of this vendor means something to XML, to NSIS, to a shell or to a desktop entry.
 */
export const VENDOR = 'Águas & Energia "Norte" <$HOME>';

/** The vendor profile of somebody else than the demo vendor; returns its path. */
export function vendorProfileIn(folder: string): string {
  const file = join(folder, 'vendor-profile.json');
  const { publicKey } = generateKeyPairSync('ed25519');
  const profile = {
    ...JSON.parse(readFileSync(demoProfile, 'utf8')),
    id: 'aguas-norte',
    name: VENDOR,
    demo: false,
    contact: { email: 'licencas@aguas.invalid', phone: '' },
    rootPublicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64'),
    keySet: null,
  };
  writeFileSync(file, JSON.stringify(profile));
  return file;
}

/** The layout of the built app (build/desktop.ts), with next to nothing in its files. */
export function madeUpApp(folder: string): void {
  const own = { name: 'softkey-desk', productName: 'Softkey Desk', version: '0.1.0', main: 'main.mjs' };
  const files = {
    'package.json': JSON.stringify({ ...own, type: 'module' }),
    'main.mjs': 'export {};\n',
    'preload.cjs': "'use strict';\n",
    'renderer/index.html': '<!doctype html>\n',
    'renderer/assets/index-0123abcd.js': 'export {};\n',
    'LICENSES.txt': 'Licenses\n',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  copyIcons(join(folder, 'icons'));
}

/** A folder for the time of a test file. */
export function temporaryFolder(): { folder: string; [Symbol.dispose](): void } {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-packaging-'));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
