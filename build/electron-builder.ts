import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type FuseV1Config, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import electron from 'electron/package.json' with { type: 'json' };
import type { AfterPackContext, Configuration } from 'electron-builder';
import { icons } from './icons/made-icons.ts';
import { FILE_TYPES, type PackageNames } from './installer/names.ts';
import { installerTexts } from './installer/texts.ts';

export type Target = 'linux' | 'win';

/** What the app is packed from and where it goes. */
export interface Packing {
  /** The built app: package.json, main.mjs, preload.cjs, renderer/, icons/. */
  readonly app: string;
  /** An unpacked Electron for the target. */
  readonly electronDist: string;
  readonly out: string;
}

/** Electron's own languages, of its menus and dialogs; named as Chromium names them. */
const ELECTRON_LANGUAGES = ['en-US', 'pt-BR', 'es'];

/**
 * Every switch that Electron has in its binary. The app runs no other program's code and no other code than
 * that of its archive, and nobody attaches to it. If a newer Electron has another switch, packing fails until
 * that is added here.
 */
const FUSES: FuseV1Config = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Only makes WebAssembly faster; off, Chromium would check every access in software.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/**
 * For electron-builder, which packs the app into Electron. The installers are made of its folder
 * (docs/decisions/0023-own-installers.md).
 */
export function configuration(names: PackageNames, { app, electronDist, out }: Packing): Configuration {
  return {
    appId: names.appId,
    productName: names.product,
    copyright: `© ${names.vendor}`,
    directories: { app, output: out, buildResources: icons },
    electronVersion: electron.version,
    electronDist,
    electronLanguages: ELECTRON_LANGUAGES,
    asar: true,
    // Where a person can read them.
    extraFiles: [{ from: join(app, 'LICENSES.txt'), to: 'LICENSES.txt' }],
    files: ['**/*', '!**/*.map', '!**/node_modules'],
    extraMetadata: {
      description: installerTexts('en').summary,
      author: { name: names.vendor },
      // Electron names its windows after it, so that desktops find the entry of the menu.
      desktopName: `${names.id}.desktop`,
    },
    // Everything is bundled: no modules are looked for, which would be those of this project.
    beforeBuild: async () => false,
    afterExtract: removeDefaultApp,
    afterPack: setFuses,
    publish: null,
    linux: {
      target: 'dir',
      executableName: names.id,
    },
    win: {
      target: 'dir',
      icon: join(icons, 'app.ico'),
      // What the registry points to must be a file of its own.
      extraResources: ['app.png', ...FILE_TYPES.map(({ kind }) => `${kind}.ico`)].map((icon) => ({
        from: join(icons, icon),
        to: icon,
      })),
    },
  };
}

/** What an unpacked Electron contains for developers: the app that it shows by default, and its version. */
async function removeDefaultApp({ appOutDir }: Pick<AfterPackContext, 'appOutDir'>): Promise<void> {
  rmSync(join(appOutDir, 'resources/default_app.asar'), { force: true });
  rmSync(join(appOutDir, 'version'), { force: true });
}

/**
 * Our own call: electron-builder's `electronFuses` leaves out the newest switch and does not insist on all of
 * them.
 */
async function setFuses({ appOutDir, electronPlatformName, packager }: AfterPackContext): Promise<void> {
  const { appInfo, config } = packager;
  const program =
    electronPlatformName === 'win32' ? `${appInfo.productFilename}.exe` : config.linux?.executableName;
  if (program == null) throw new Error('the program has no name');
  await flipFuses(join(appOutDir, program), FUSES);
}
