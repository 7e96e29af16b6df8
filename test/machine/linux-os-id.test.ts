import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../node/machine/files.ts';
import { probeLinux } from '../../node/machine/linux.ts';
import { AT, brief } from './fixtures.ts';
import { madeUpRoot, type Tree } from './made-up-root.ts';

const ID = '3d1219c7c4c5404aaa1f6d2a48adfda4';
const OTHER = '77aa19c7c4c5404aaa1f6d2a48adfd00';
const ROOT = '22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw';
const RUN = '25 22 0:22 / /run rw,nosuid,nodev shared:5 - tmpfs tmpfs rw,size=401548k,mode=755';
const LIVE_ROOT =
  '22 1 0:30 / / rw,relatime shared:1 - overlay overlay rw,lowerdir=/run/live/rootfs,upperdir=/run/live/overlay/rw';

const mounted = (...lines: string[]): Tree => ({ '/proc/self/mountinfo': `${lines.join('\n')}\n` });
const osId = (tree: Tree) => brief(probeLinux(filesBelow(madeUpRoot(tree)), AT), 'os-id');
const machineId = { '/etc/machine-id': `${ID}\n` };

describe('an OS id that does not last is none', () => {
  test.each<[string, Tree]>([
    [
      'mounted from /run, as systemd does where /etc cannot be written',
      {
        ...machineId,
        ...mounted(ROOT, RUN, '41 22 0:22 /machine-id /etc/machine-id ro,nosuid - tmpfs tmpfs ro'),
      },
    ],
    ['/etc in memory', { ...machineId, ...mounted(ROOT, '41 22 0:40 / /etc rw - tmpfs none rw') }],
    ['the whole system in memory', { ...machineId, ...mounted('1 1 0:2 / / rw - rootfs rootfs rw') }],
    [
      'a link into /run',
      {
        '/etc/machine-id': { link: '../run/machine-id' },
        '/run/machine-id': `${ID}\n`,
        ...mounted(ROOT, RUN),
      },
    ],
    [
      'a live system',
      {
        ...machineId,
        ...mounted(LIVE_ROOT),
        '/proc/cmdline': 'BOOT_IMAGE=/live/vmlinuz boot=live components quiet\n',
      },
    ],
    [
      'another live system',
      { ...machineId, ...mounted(LIVE_ROOT), '/proc/cmdline': 'root=live:CDLABEL=X rd.live.image quiet\n' },
    ],
    [
      'a live system that shows by what it leaves',
      { ...machineId, ...mounted(LIVE_ROOT), '/proc/cmdline': 'quiet\n', '/run/initramfs/live/x': '' },
    ],
    [
      'of two mounts on one place the last holds',
      {
        ...machineId,
        ...mounted(
          ROOT,
          '40 22 254:1 /x /etc/machine-id rw - ext4 /dev/vda1 rw',
          '41 40 0:22 /m /etc/machine-id ro - tmpfs tmpfs ro',
        ),
      },
    ],
  ])('%s', (_, tree) => expect(osId(tree)).toBe('junk: not-lasting'));
});

describe('an OS id that lasts is read', () => {
  test.each<[string, Tree]>([
    ['on the disk', { ...machineId, ...mounted(ROOT, RUN) }],
    ['where nothing tells of mounts', machineId],
    [
      'mounted from a disk',
      { ...machineId, ...mounted(ROOT, '41 22 254:2 /id /etc/machine-id rw - ext4 /dev/vdb1 rw') },
    ],
    [
      'on an overlay that is kept',
      { ...machineId, ...mounted(LIVE_ROOT), '/proc/cmdline': 'boot=live persistence quiet\n' },
    ],
    [
      'on an overlay that is no live system',
      { ...machineId, ...mounted(LIVE_ROOT), '/proc/cmdline': 'root=/dev/vda1 quiet\n' },
    ],
    [
      'beside another place in memory',
      { ...machineId, ...mounted(ROOT, '41 22 0:40 / /etc/machine-id.d rw - tmpfs none rw') },
    ],
    [
      'a link to the disk',
      {
        '/etc/machine-id': { link: '../var/lib/machine-id' },
        '/var/lib/machine-id': ID,
        ...mounted(ROOT, RUN),
      },
    ],
    ['mounts that are no mounts', { ...machineId, '/proc/self/mountinfo': '\0\xff - - tmpfs / \n\n - \n' }],
  ])('%s', (_, tree) => expect(osId(tree)).toBe(`value: ${ID}`));

  test('from the other place, where the first is in memory', () => {
    const tree = {
      ...machineId,
      '/var/lib/dbus/machine-id': OTHER,
      ...mounted(ROOT, RUN, '41 22 0:22 /machine-id /etc/machine-id ro - tmpfs tmpfs ro'),
    };
    expect(osId(tree)).toBe(`value: ${OTHER}`);
  });

  test('a link in a circle is no id', () => {
    expect(osId({ '/etc/machine-id': { link: 'machine-id' }, ...mounted(ROOT) })).toMatch(/^(absent|denied)/);
  });
});
