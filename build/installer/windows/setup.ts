import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureProgram } from '../../ensure-system.ts';
import { runStep, StepFailed } from '../../setup/step.mjs';
import type { PackageNames } from '../names.ts';
import { packageScript } from './script.ts';
import { signIfAsked } from './sign.ts';

/** Where NSIS is installed on Windows; it is not in PATH. */
const ON_WINDOWS = join(
  process.env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)',
  'NSIS',
  'makensis.exe',
);

/**
 * The setup of the unpacked program in `app`: our own script, by makensis
 * (docs/decisions/0023-own-installers.md).
 */
export async function makeSetup(
  app: string,
  names: PackageNames,
  workshop: string,
  out: string,
): Promise<string> {
  const program = makensis();
  const name = `${names.id}-${names.version}-setup.exe`;
  const file = join(out, name);
  const script = join(workshop, 'package.nsh');
  writeFileSync(script, packageScript({ app, names, out: file }));
  const args = [
    '-V2',
    '-WX',
    '-INPUTCHARSET',
    'UTF8',
    `-DPACKAGE=${script}`,
    join(import.meta.dirname, 'setup.nsi'),
  ];
  await runStep({ title: `Packing ${name}`, next: 'See what makensis says above.' }, program, args);
  await signIfAsked(file, names.title);
  return file;
}

function makensis(): string {
  if (process.platform === 'win32' && existsSync(ON_WINDOWS)) return ON_WINDOWS;
  if (ensureProgram('makensis', 'nsis')) return 'makensis';
  throw new StepFailed(
    'makensis is not installed',
    'apt-get install nsis; on Windows: https://nsis.sourceforge.io.',
  );
}
