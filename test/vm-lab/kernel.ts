import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './folders.ts';

export interface Kernel {
  readonly image: string;
  /** What it needs to see virtual disks and adapters, in the order in which one needs the other. */
  readonly modules: readonly string[];
}

/** Debian's kernel for virtual machines: small, and quick to start. */
const PACKAGE = 'linux-image-cloud-amd64';
const MODULES = [
  ...['virtio/virtio_ring', 'virtio/virtio', 'virtio/virtio_pci_modern_dev', 'virtio/virtio_pci_legacy_dev'],
  ...['virtio/virtio_pci', 'core/failover', 'net/net_failover', 'net/virtio_net', 'block/virtio_blk'],
];

/** The kernel, downloaded once. */
export function kernel(): Kernel {
  const folder = join(CACHE, 'kernel');
  if (!existsSync(folder)) download(folder);
  const [image = ''] = globSync(join(folder, 'boot/vmlinuz-*'));
  return { image, modules: MODULES.flatMap((name) => globSync(join(folder, `lib/modules/**/${name}.ko`))) };
}

/** Whether a kernel is here or can be had. */
export function hasKernel(): boolean {
  try {
    return kernel().modules.length === MODULES.length;
  } catch {
    return false;
  }
}

function download(folder: string): void {
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, 'kernel-'));
  try {
    quiet('apt-get', ['download', packageName()], draft);
    const [archive = ''] = globSync('*.deb', { cwd: draft });
    quiet('dpkg', ['-x', archive, 'files'], draft);
    renameSync(join(draft, 'files'), folder);
  } finally {
    rmSync(draft, { recursive: true });
  }
}

/**
 * The package is empty and depends on the newest kernel. On a machine that was just made, apt knows no
 * package before an update.
 */
function packageName(): string {
  const name = newestKernel() ?? newestKernelAfterUpdate();
  if (name === undefined) throw new Error(`apt does not know ${PACKAGE}`);
  return name;
}

function newestKernelAfterUpdate(): string | undefined {
  quiet('apt-get', ['update'], '.');
  return newestKernel();
}

function newestKernel(): string | undefined {
  const { stdout } = spawnSync('apt-cache', ['depends', PACKAGE], { encoding: 'utf8' });
  return /Depends: (linux-image-\S+)/.exec(stdout ?? '')?.[1];
}

function quiet(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
