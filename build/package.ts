import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import electron from 'electron/package.json' with { type: 'json' };
import { configuration, type Packing, type Target } from './electron-builder.ts';
import { makeDeb } from './installer/linux/deb.ts';
import { makeTarball } from './installer/linux/tarball.ts';
import { CLI_FOLDER, type PackageNames, packageNames } from './installer/names.ts';
import { makeSetup } from './installer/windows/setup.ts';
import { root } from './setup/paths.mjs';
import { StepFailed, say } from './setup/step.mjs';

/** What to package; the app must have been built for the same vendor profile. */
export interface PackageOrder {
  readonly profile: string;
  readonly target: Target;
  readonly app: string;
  /** The command line for the same system: a folder of `makeCliFolder`. */
  readonly cli: string;
  readonly electronDist: string | undefined;
  readonly out: string;
}

/** Packs the desktop app and makes the installers of one system; returns their paths. */
export async function makePackages(order: PackageOrder): Promise<string[]> {
  const names = packageNames(order.profile);
  const workshop = mkdtempSync(join(tmpdir(), 'softkey-package-'));
  try {
    mkdirSync(order.out, { recursive: true });
    const { app, target } = order;
    const unpacked = await packApp(names, target, { app, electronDist: electronFor(order), out: workshop });
    cpSync(order.cli, join(unpacked, CLI_FOLDER), { recursive: true });
    if (target === 'win') return [await makeSetup(unpacked, names, workshop, order.out)];
    return [
      await makeDeb(unpacked, names, workshop, order.out),
      await makeTarball(unpacked, names, workshop, order.out),
    ];
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** The app inside its Electron, in one folder: what an installer puts on a machine. */
export async function packApp(names: PackageNames, target: Target, packing: Packing): Promise<string> {
  say(`Packing ${names.title} for ${target} …`);
  const { Arch, build, Platform } = await import('electron-builder');
  const platform = target === 'win' ? Platform.WINDOWS : Platform.LINUX;
  const targets = platform.createTarget('dir', Arch.x64);
  await build({ projectDir: root, targets, config: configuration(names, packing), publish: 'never' });
  return join(packing.out, `${target}-unpacked`);
}

/** Nothing is downloaded here: where Electron comes from is for a person to decide. */
function electronFor({ electronDist, target }: PackageOrder): string {
  const dist = electronDist ?? join(root, 'node_modules/electron/dist');
  const program = target === 'win' ? 'electron.exe' : 'electron';
  const wanted = `Electron ${electron.version} for ${target === 'win' ? 'Windows' : 'Linux'}`;
  const found = existsSync(join(dist, program)) ? readFileSync(join(dist, 'version'), 'utf8').trim() : 'none';
  if (found.replace(/^v/, '') === electron.version) return dist;
  throw new StepFailed(
    `${wanted} is wanted in ${dist}, and there is ${found}`,
    'node node_modules/electron/install.js fetches that of this system; name any other unpacked one with --electron-dist DIR.',
  );
}
