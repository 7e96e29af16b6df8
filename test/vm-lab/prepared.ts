import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE } from './folders.ts';
import { kernel } from './kernel.ts';
import { pathOf } from './programs.ts';

/** What every boot starts from; read only, so that many guests can share it. */
export interface Prepared {
  readonly kernel: string;
  readonly initramfs: string;
  /** The guest's system: busybox and Node. */
  readonly system: string;
  /** A formatted disk with nothing on it. */
  readonly emptyDisk: string;
}

const GUEST = join(import.meta.dirname, 'guest');
const MOUNT_POINTS = ['proc', 'sys', 'dev', 'tmp', 'disk', 'etc', 'var'];

/** Makes what every boot starts from, once; the next run finds it in .cache/vm-lab. */
export function prepare(): Prepared {
  const { image, modules } = kernel();
  const busybox = pathOf('busybox');
  const inputs = [
    image,
    process.version,
    String(statSync(busybox).size),
    ...['first-init', 'init'].map((name) => readFileSync(join(GUEST, name), 'utf8')),
  ];
  const name = createHash('sha256').update(inputs.join('\n')).digest('hex').slice(0, 16);
  const folder = join(CACHE, name);
  if (!existsSync(folder)) {
    make(folder, (draft) => {
      makeInitramfs(draft, busybox, modules);
      makeSystem(join(draft, 'system.img'), { program: realpathSync(process.execPath), name: 'node' });
      format(join(draft, 'empty-disk.img'), '24M');
    });
  }
  return {
    kernel: image,
    initramfs: join(folder, 'initramfs'),
    system: join(folder, 'system.img'),
    emptyDisk: join(folder, 'empty-disk.img'),
  };
}

/** Fills a folder under another name first: one that is there is whole. */
function make(folder: string, fill: (draft: string) => void): void {
  const draft = mkdtempSync(`${folder}-`);
  fill(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error; // otherwise another run was faster
  }
}

function makeInitramfs(draft: string, busybox: string, modules: readonly string[]): void {
  const tree = join(draft, 'first');
  installProgram(busybox, join(tree, 'bin/busybox'), tree);
  mkdirSync(join(tree, 'modules'));
  modules.forEach((module, place) => void copyFileSync(module, join(tree, `modules/${place}.ko`)));
  installScript('first-init', join(tree, 'init'));
  const names = execFileSync('find', ['.'], { cwd: tree });
  const archive = execFileSync('cpio', ['-o', '-H', 'newc', '--quiet', '-F', '../initramfs'], {
    cwd: tree,
    input: names,
  });
  if (archive.length > 0) throw new Error(`cpio wrote to stdout: ${archive}`);
  rmSync(tree, { recursive: true });
}

/** The guest's system: busybox and one program, under its name in /bin. */
export function makeSystem(image: string, { program, name }: { program: string; name: string }): void {
  const tree = `${image}.tree`;
  const busybox = pathOf('busybox');
  installProgram(busybox, join(tree, 'bin/busybox'), tree);
  installProgram(program, join(tree, 'bin', name), tree);
  installScript('init', join(tree, 'init'));
  for (const folder of MOUNT_POINTS) mkdirSync(join(tree, folder), { recursive: true });
  for (const applet of execFileSync(busybox, ['--list'], { encoding: 'utf8' }).trim().split('\n')) {
    if (applet !== 'busybox') symlinkSync('busybox', join(tree, 'bin', applet));
  }
  format(image, '192M', tree);
  rmSync(tree, { recursive: true });
}

/** A program and the libraries that it is linked with, each at its own place in the tree. */
function installProgram(program: string, target: string, tree: string): void {
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(program, target);
  for (const library of librariesOf(program)) {
    mkdirSync(dirname(join(tree, library)), { recursive: true });
    copyFileSync(library, join(tree, library));
  }
}

/** ldd fails for a program that is linked with none. */
function librariesOf(program: string): string[] {
  try {
    return (
      execFileSync('ldd', [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).match(
        /\/\S+/g,
      ) ?? []
    );
  } catch {
    return [];
  }
}

function installScript(name: string, target: string): void {
  copyFileSync(join(GUEST, name), target);
  chmodSync(target, 0o755);
}

function format(image: string, size: string, tree?: string): void {
  const content = tree === undefined ? [] : ['-d', tree];
  execFileSync('mkfs.ext4', ['-q', '-F', '-m', '0', ...content, image, size]);
}
