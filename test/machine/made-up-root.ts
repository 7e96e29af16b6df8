import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** What stands at a path: content, a link, an empty folder, or content that only the owner may read. */
export type Entry = string | Uint8Array | { link: string } | { folder: true } | { secret: string };
export type Tree = Readonly<Record<string, Entry>>;

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

/** Builds a folder that stands in for `/`, out of absolute paths, until the tests of the file are over. */
export function madeUpRoot(tree: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'softkey-root-'));
  roots.push(root);
  chmodSync(root, 0o755);
  for (const [path, entry] of Object.entries(tree)) put(root + path, entry);
  return root;
}

function put(path: string, entry: Entry): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof entry === 'string' || entry instanceof Uint8Array) writeFileSync(path, entry);
  else if ('link' in entry) symlinkSync(entry.link, path);
  else if ('folder' in entry) mkdirSync(path, { recursive: true });
  else writeFileSync(path, entry.secret, { mode: 0o400 });
}

/** A network adapter in /sys/class/net; `device` makes it one with hardware behind it. */
export function adapterFiles(name: string, files: Readonly<Record<string, string>>, device = true): Tree {
  const folder = `/sys/class/net/${name}`;
  const entries = Object.entries({ type: '1\n', addr_assign_type: '0\n', uevent: '', ...files });
  const tree = Object.fromEntries(entries.map(([file, content]) => [`${folder}/${file}`, content]));
  return device ? { ...tree, [`${folder}/device`]: { folder: true } } : tree;
}

/** The files every Linux has. */
export const PLAIN_LINUX: Tree = {
  '/etc/machine-id': '3d1219c7c4c5404aaa1f6d2a48adfda4\n',
  '/proc/sys/kernel/hostname': 'scada-01\n',
  '/proc/sys/kernel/osrelease': '6.1.0-18-amd64\n',
  '/proc/meminfo': 'MemTotal:        8035128 kB\nMemFree:         100 kB\n',
  '/proc/cpuinfo':
    'processor\t: 0\nvendor_id\t: GenuineIntel\ncpu family\t: 6\nmodel\t\t: 85\nmodel name\t: Intel(R) Xeon(R) CPU\nstepping\t: 7\nflags\t\t: fpu vme hypervisor lm\n',
};

/** /sys/class/dmi/id of a VMware guest, as anybody may read it. */
export const VMWARE_ID_FOLDER: Tree = {
  '/sys/class/dmi/id/sys_vendor': 'VMware, Inc.\n',
  '/sys/class/dmi/id/product_name': 'VMware7,1\n',
  '/sys/class/dmi/id/bios_vendor': 'VMware, Inc.\n',
  '/sys/class/dmi/id/product_uuid': { secret: '564d9c00-1111-2222-3333-444455556666\n' },
  '/sys/class/dmi/id/product_serial': { secret: 'VMware-56 4d 9c 00 11 11 22 22-33 33 44 44 55 55 66 66\n' },
  '/sys/class/dmi/id/board_serial': { secret: 'None\n' },
};
