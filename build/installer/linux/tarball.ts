import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from '../../setup/step.mjs';
import type { PackageNames } from '../names.ts';

/**
 * The unpacked program in one folder, for systems without dpkg and for people without root. It registers
 * nothing.
 */
export async function makeTarball(
  app: string,
  names: PackageNames,
  workshop: string,
  out: string,
): Promise<string> {
  const folder = `${names.id}-${names.version}-linux-x64`;
  cpSync(app, join(workshop, folder), { recursive: true, verbatimSymlinks: true });
  const file = join(out, `${folder}.tar.gz`);
  const step = { title: `Packing ${folder}.tar.gz`, next: 'See what tar says above.' };
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name'];
  await runStep(step, 'tar', ['-C', workshop, ...owner, '-czf', file, folder]);
  return file;
}
