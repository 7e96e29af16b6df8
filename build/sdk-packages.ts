import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { ensureProgram } from './ensure-system.ts';
import { debianVersion, kibibytes, packDeb, requireDpkg, setModes } from './installer/linux/deb-tree.ts';
import { JAVA_PACKAGE, makeJar } from './sdk-java.ts';
import { root } from './setup/paths.mjs';
import { runStep, StepFailed } from './setup/step.mjs';
import { tool } from './tool.ts';

/**
 * What the developer of a product gets (docs/guides/product.md): a deb with the C library, its headers and
 * its pkg-config file, the Python package as it is laid out for pip, a jar, and the package for Node as `npm
 * pack` makes it. They know no vendor.
 */
export async function makeSdkPackages(out: string): Promise<string[]> {
  requireTools();
  const workshop = mkdtempSync(join(tmpdir(), 'softkey-sdk-'));
  try {
    mkdirSync(out, { recursive: true });
    return [
      await makeLibraryDeb(workshop, out),
      await makePythonArchive(workshop, out),
      await makeJar(workshop, sdkVersion(), out),
      await makeNodePackage(workshop, out),
    ];
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** The libraries have a version of their own, one for all languages. */
export function sdkVersion(): string {
  const project = readFileSync(join(root, 'sdk/c/CMakeLists.txt'), 'utf8');
  return /^project\(softkey VERSION (\S+)/m.exec(project)?.[1] ?? '';
}

function requireTools(): void {
  requireDpkg();
  for (const [program, aptPackage] of [
    ['cmake', 'cmake'],
    ['cc', 'gcc'],
    ['javac', JAVA_PACKAGE],
  ] as const)
    if (!ensureProgram(program, aptPackage))
      throw new StepFailed(`${program} is not installed`, `apt-get install ${aptPackage}`);
}

async function makeLibraryDeb(workshop: string, out: string): Promise<string> {
  const [tree, built] = [join(workshop, 'tree'), join(workshop, 'built')];
  const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const folders = ['-DCMAKE_INSTALL_PREFIX=/usr', `-DCMAKE_INSTALL_LIBDIR=lib/${triplet(architecture)}`];
  const next = 'See what cmake says above. It takes libsodium-dev and zlib1g-dev.';
  const cmake = (title: string, args: readonly string[]) => runStep({ title, next }, 'cmake', [...args]);
  await cmake('Configuring sdk/c', ['-S', join(root, 'sdk/c'), '-B', built, ...folders]);
  await cmake('Building sdk/c', ['--build', built]);
  await cmake('Laying out sdk/c', ['--install', built, '--prefix', join(tree, 'usr'), '--strip']);
  copy(join(root, 'LICENSE'), join(tree, 'usr/share/doc/libsoftkey-dev/copyright'));
  cpSync(join(root, 'sdk/c/samples'), join(tree, 'usr/share/doc/libsoftkey-dev/examples'), {
    recursive: true,
  });
  const version = debianVersion(sdkVersion());
  write(join(tree, 'DEBIAN/control'), control(version, architecture, kibibytes(tree)));
  setModes(tree);
  const file = join(out, `libsoftkey-dev_${version}_${architecture}.deb`);
  await packDeb(tree, file);
  return file;
}

function triplet(architecture: 'amd64' | 'arm64'): string {
  return architecture === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
}

/** The libraries that it is linked to have had these names since Debian 9. */
function control(version: string, architecture: string, size: number): string {
  return [
    'Package: libsoftkey-dev',
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    'Maintainer: Softkey Desk contributors <softkey-desk@invalid>',
    `Installed-Size: ${size}`,
    'Depends: libc6, libsodium23, zlib1g',
    'Section: libdevel',
    'Priority: optional',
    'Description: A product checks its own softkey',
    ' The library in C, its headers for C and C++, and its pkg-config file.',
    '',
  ].join('\n');
}

/** `softkey-0.1.0.tar.gz`, with one folder of that name in it: what `pip install` takes. */
async function makePythonArchive(workshop: string, out: string): Promise<string> {
  const name = `softkey-${sdkVersion()}`;
  const folder = join(workshop, name);
  for (const part of ['pyproject.toml', 'softkey', 'samples'])
    cpSync(join(root, 'sdk/python', part), join(folder, part), {
      recursive: true,
      filter: (source) => !source.includes('__pycache__'),
    });
  copy(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  write(join(folder, 'PKG-INFO'), `Metadata-Version: 2.1\nName: softkey\nVersion: ${sdkVersion()}\n`);
  const file = join(out, `${name}.tar.gz`);
  const step = { title: `Packing ${name}.tar.gz`, next: 'See what tar says above.' };
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name'];
  await runStep(step, 'tar', ['-C', workshop, ...owner, '-czf', file, name]);
  return file;
}

/** `softkey-0.1.0.tgz`: the station's own core as one module, with its types. */
export async function makeNodePackage(workshop: string, out: string): Promise<string> {
  const folder = join(workshop, 'node');
  await bundleForNode(folder);
  const types = { title: 'Writing the types of sdk/node', next: 'npm run check says what is wrong.' };
  await runStep(types, process.execPath, [tool.tsc, '-b', join(root, 'sdk/node')]);
  for (const name of ['softkey', 'check', 'verify', 'types'])
    copy(join(root, `.cache/types/sdk/node/${name}.d.ts`), join(folder, `types/${name}.d.ts`));
  copy(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  write(join(folder, 'package.json'), `${JSON.stringify(nodeManifest(), null, 2)}\n`);
  const step = { title: `Packing softkey-${sdkVersion()}.tgz`, next: 'See what npm says above.' };
  await runStep(step, 'npm', ['pack', folder, '--pack-destination', out, '--silent']);
  return join(out, `softkey-${sdkVersion()}.tgz`);
}

async function bundleForNode(folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'sdk/node/softkey.ts'),
      target: 'node22',
      outDir: folder,
      emptyOutDir: true,
      license: { fileName: 'LICENSES.txt' },
      rolldownOptions: {
        output: { entryFileNames: 'softkey.mjs', chunkFileNames: 'parts/[name].mjs' },
        checks: { ineffectiveDynamicImport: false },
      },
    },
  });
}

function nodeManifest() {
  return {
    name: 'softkey',
    version: sdkVersion(),
    description: 'A product checks its own softkey',
    license: 'MIT',
    type: 'module',
    engines: { node: '>=22.12' },
    exports: { '.': { types: './types/softkey.d.ts', default: './softkey.mjs' } },
    files: ['softkey.mjs', 'parts', 'types', 'LICENSES.txt'],
  };
}

function copy(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, target);
}

function write(target: string, content: string): void {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
