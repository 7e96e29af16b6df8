import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { demoProfile } from '../../build/constants.ts';
import type { System } from '../../build/executable/pinned-node.ts';
import { copyIcons } from '../../build/icons/made-icons.ts';
import { EXECUTABLE, packageNames } from '../../build/installer/names.ts';
import { shellFiles } from '../../build/shell-files.ts';
import { writeWindowsProgram } from './made-up-electron.ts';

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

/** A command line in place of the executable, with what comes beside it. */
export function madeUpCli(folder: string, system: System, profile: string): void {
  const names = packageNames(profile);
  mkdirSync(folder, { recursive: true });
  if (system === 'win') writeWindowsProgram(join(folder, EXECUTABLE.win));
  else
    writeFileSync(join(folder, EXECUTABLE.linux), '#!/bin/sh\necho "made-up softkey $*"\n', { mode: 0o755 });
  for (const [path, content] of Object.entries(shellFiles(system, names))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A folder for the time of a test file. */
export function temporaryFolder(): { folder: string; [Symbol.dispose](): void } {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-packaging-'));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
