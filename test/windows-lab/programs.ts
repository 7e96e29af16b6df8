import { existsSync } from 'node:fs';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { hasNodeExe } from './node-exe.ts';

const LAB = 'the Windows lab';
/** Debian keeps the program itself here, and puts a script with advice on its installation in PATH. */
const DEBIAN = '/usr/lib/wine/';

/** Whether the lab cannot run here; says so in one line, with what would have to be installed. */
export async function labIsMissing(): Promise<boolean> {
  if (isProgramMissing(LAB, 'wine')) return true;
  if (await hasNodeExe()) return false;
  process.stderr.write(
    `SKIPPED: ${LAB}: there is no node.exe (npm ci --os=win32 in build/toolchain does not work)\n`,
  );
  return true;
}

export function wineProgram(name: 'wine64' | 'wineserver'): string {
  if (existsSync(DEBIAN + name)) return DEBIAN + name;
  return name === 'wine64' ? 'wine' : name;
}
