import { chmodSync, cpSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { icons } from '../../icons/made-icons.ts';
import { root } from '../../setup/paths.mjs';
import { CLI_FOLDER, EXECUTABLE, FILE_TYPES, type PackageNames } from '../names.ts';
import { installerTexts } from '../texts.ts';
import { debianVersion, kibibytes, packDeb, requireDpkg, setModes } from './deb-tree.ts';
import { desktopFiles, programFolder } from './share.ts';

/** Ubuntu 24.04 renamed some libraries; whichever is there serves. */
const DEPENDS = [
  'libasound2 | libasound2t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnotify4',
  'libnss3',
  'libsecret-1-0',
  'libxss1',
  'libxtst6',
  'xdg-utils',
];
/** The tray's icon, and the question for the SMBIOS table, which only root may read. */
const RECOMMENDS = ['libayatana-appindicator3-1', 'polkitd | policykit-1'];

/**
 * A Debian package of the unpacked program in `app`. It has no maintainer scripts: menus, file types and
 * icons are taken up by the triggers of the packages that own them, and all there is to remove are files that
 * dpkg knows.
 */
export async function makeDeb(
  app: string,
  names: PackageNames,
  workshop: string,
  out: string,
): Promise<string> {
  requireDpkg();
  const tree = join(workshop, 'deb');
  layOut(app, names, tree);
  write(tree, 'DEBIAN/control', control(names, kibibytes(tree)));
  setModes(tree);
  // Chromium's sandbox where the kernel gives no namespaces to users, as on Ubuntu 24.04.
  chmodSync(join(tree, programFolder(names), 'chrome-sandbox'), 0o4755);
  const file = join(out, `${names.id}_${debianVersion(names.version)}_amd64.deb`);
  await packDeb(tree, file);
  return file;
}

function layOut(app: string, names: PackageNames, tree: string): void {
  const { id } = names;
  cpSync(app, join(tree, programFolder(names)), { recursive: true, verbatimSymlinks: true });
  mkdirSync(join(tree, 'usr/bin'), { recursive: true });
  symlinkSync(`/${programFolder(names)}/${id}`, join(tree, 'usr/bin', id));
  symlinkSync(
    `/${programFolder(names)}/${CLI_FOLDER}/${EXECUTABLE.linux}`,
    join(tree, 'usr/bin', EXECUTABLE.linux),
  );
  renameSync(join(tree, programFolder(names), CLI_FOLDER, 'share'), join(tree, 'usr/share'));
  for (const [path, content] of Object.entries(desktopFiles(names))) write(tree, path, content);
  copyIcons(tree, id);
  copy(join(root, 'LICENSE'), tree, `usr/share/doc/${id}/copyright`);
}

function copyIcons(tree: string, id: string): void {
  const theme = (size: string, part: string) => `usr/share/icons/hicolor/${size}/${part}`;
  for (const picture of readdirSync(join(icons, 'app')))
    copy(join(icons, 'app', picture), tree, theme(picture.replace('.png', ''), `apps/${id}.png`));
  for (const { kind } of FILE_TYPES)
    for (const picture of readdirSync(join(icons, kind)))
      copy(
        join(icons, kind, picture),
        tree,
        theme(picture.replace('.png', ''), `mimetypes/${id}-${kind}.png`),
      );
}

function control(names: PackageNames, size: number): string {
  const { summary, description } = installerTexts('en');
  const maintainer = names.contact === '' ? names.vendor : `${names.vendor} <${names.contact}>`;
  return [
    `Package: ${names.id}`,
    `Version: ${debianVersion(names.version)}`,
    'Architecture: amd64',
    `Maintainer: ${maintainer}`,
    `Installed-Size: ${size}`,
    `Depends: ${DEPENDS.join(', ')}`,
    `Recommends: ${RECOMMENDS.join(', ')}`,
    'Section: utils',
    'Priority: optional',
    `Description: ${summary}`,
    ` ${names.title}.`,
    ` ${description}`,
    '',
  ].join('\n');
}

function copy(source: string, tree: string, path: string): void {
  const target = join(tree, path);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, target);
}

function write(tree: string, path: string, content: string): void {
  const target = join(tree, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
