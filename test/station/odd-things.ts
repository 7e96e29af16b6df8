import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, relative } from 'node:path';

/** Puts something that is no file, or far too large a one, where a path leads; what was there is gone. */
export type PutOdd = (path: string) => void | Promise<void>;

/** What technicians, scripts, backups and hostile hands leave behind. */
export const ODD_THINGS: Readonly<Record<string, PutOdd>> = {
  'a FIFO': (path) => void spawnSync('mkfifo', [path]),
  'a link to /dev/zero': (path) => symlinkSync('/dev/zero', path),
  'a link to a file elsewhere': (path) => symlinkSync('/etc/hostname', path),
  'a link that leads nowhere': (path) => symlinkSync('/nowhere/at/all', path),
  'a link to itself': (path) => symlinkSync(path, path),
  'an empty folder': (path) => void mkdirSync(path),
  'a folder with things in it': (path) => {
    mkdirSync(path);
    writeFileSync(`${path}/a-file`, 'x');
  },
  'a file of 3 GB': (path) => {
    writeFileSync(path, '');
    truncateSync(path, 3e9);
  },
  'a socket': socketAt,
};

/** The name of a socket stays when its process is gone. The path of one may be short only. */
async function socketAt(path: string): Promise<void> {
  const here = process.cwd();
  const short = relative(here, path);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(short.length < path.length ? short : path, resolve);
  });
  server.unref();
}

/** Puts an odd thing at a path, instead of what is there. */
export async function putOdd(name: string, path: string): Promise<void> {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  await ODD_THINGS[name]?.(path);
}
