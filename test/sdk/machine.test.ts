import { beforeAll, describe, expect, it } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { filesBelow } from '../../node/machine/files.ts';
import { probeLinux } from '../../node/machine/linux.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import { junkReason } from '../../shared/machine/junk.ts';
import type { Component } from '../../shared/machine/reading.ts';
import { WORTHLESS_MACS } from '../../shared/machine/worthless-macs.ts';
import { WORTHLESS_UUIDS } from '../../shared/machine/worthless-uuids.ts';
import {
  adapterFiles,
  madeUpRoot,
  PLAIN_LINUX,
  type Tree,
  VMWARE_ID_FOLDER,
} from '../machine/made-up-root.ts';
import { tableOf } from '../machine/smbios-bytes.ts';
import { VENDOR } from '../vectors/world.ts';
import type { Case } from './case.ts';
import { answersOf, type Command } from './implementation.ts';
import { C_SANITIZED } from './implementations.ts';
import { type Draw, drawFrom, oneOf } from './mutate.ts';

/** What sdk/c reads of a machine is what the probe reads: the same digests, or the same reason for none. */

const READ = ['smbios-uuid', 'os-id', 'mac'] as const satisfies readonly Component[];
const isMissing = process.platform !== 'linux' || C_SANITIZED.isMissing('machines read by sdk/c');
let command: Command = { program: '' };
beforeAll(() => {
  if (!isMissing) command = C_SANITIZED.build();
});

function probed(root: string): readonly string[] {
  const { readings } = probeLinux(filesBelow(root), '2026-12-01T12:00:00Z');
  const { components } = fingerprintOf(readings, VENDOR, nativeHashes);
  return components.filter((line) => READ.some((component) => line.startsWith(`${component} `)));
}

function readByC(roots: readonly string[]): readonly (readonly string[])[] {
  const cases = roots.map((root) => ({
    reader: 'machine' as const,
    lines: { vendor: VENDOR, root },
    files: {},
  }));
  return answersOf(command, cases).map(({ outcome }) => {
    const lines = (outcome['machine'] ?? '').split('|').map((line) => line.replaceAll('_', ' '));
    return lines.filter((line) => READ.some((component) => line.startsWith(`${component} `)));
  });
}

const UUID = '564d9c00-1111-2222-3333-444455556666';
const TABLE = tableOf({ sys_vendor: 'VMware, Inc.', product_uuid: UUID });
const DMI = '/sys/firmware/dmi/tables/DMI';
const ENTRY = '/sys/firmware/dmi/tables/smbios_entry_point';
const mounted = (...mounts: readonly string[]) => ({ '/proc/self/mountinfo': `${mounts.join('\n')}\n` });
const ROOT_MOUNT = '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw';

const MACHINES: Readonly<Record<string, Tree>> = {
  'nothing at all': {},
  'a plain one': PLAIN_LINUX,
  'a table': { ...PLAIN_LINUX, [DMI]: TABLE },
  'a table of SMBIOS 2.5': { [DMI]: TABLE, [ENTRY]: '_SM_\0\x1f\x02\x05' },
  'a table of SMBIOS 3.1': { [DMI]: TABLE, [ENTRY]: '_SM3_\0\x18\x03\x01' },
  'a table cut in the middle': { [DMI]: TABLE.subarray(0, 20), ...VMWARE_ID_FOLDER },
  'no table, and junk in its place': { [DMI]: 'no table', ...VMWARE_ID_FOLDER },
  'a table with a worthless UUID': {
    [DMI]: tableOf({ sys_vendor: 'x', product_uuid: `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}` }),
  },
  'the folder of the kernel': VMWARE_ID_FOLDER,
  'the folder with words': { '/sys/class/dmi/id/product_uuid': 'Not Settable\n' },
  'the folder, empty': { '/sys/class/dmi/id/product_uuid': '\n' },
  'an id of D-Bus': { '/var/lib/dbus/machine-id': '3d1219c7c4c5404aaa1f6d2a48adfda4\n' },
  'an id with hyphens': { '/etc/machine-id': '3D1219C7-c4c5-404a-aa1f-6d2a48adfda4\n' },
  'an uninitialised id, and one of D-Bus': {
    '/etc/machine-id': 'uninitialized\n',
    '/var/lib/dbus/machine-id': '3d1219c7c4c5404aaa1f6d2a48adfda4',
  },
  'an id in memory': {
    ...PLAIN_LINUX,
    ...mounted(ROOT_MOUNT, '30 22 0:5 / /etc/machine-id ro - tmpfs tmpfs rw'),
  },
  'an id below a mount': {
    ...PLAIN_LINUX,
    ...mounted(ROOT_MOUNT, '30 22 0:5 / /etc/mach ro - tmpfs tmpfs rw'),
  },
  'an id behind a link into memory': {
    '/etc/machine-id': { link: '../run/machine-id' },
    '/run/machine-id': '3d1219c7c4c5404aaa1f6d2a48adfda4',
    ...mounted(ROOT_MOUNT, '30 22 0:5 / /run rw - tmpfs tmpfs rw'),
  },
  'a live system': {
    ...PLAIN_LINUX,
    ...mounted('22 1 0:2 / / rw - overlay overlay rw'),
    '/proc/cmdline': 'quiet boot=live\n',
  },
  'a live system that keeps': {
    ...PLAIN_LINUX,
    ...mounted('22 1 0:2 / / rw - overlay overlay rw'),
    '/proc/cmdline': 'boot=live persistence\n',
  },
  'a container': {
    ...PLAIN_LINUX,
    ...mounted('22 1 0:2 / / rw - overlay overlay rw'),
    '/proc/cmdline': 'ro quiet\n',
  },
  'many adapters': {
    ...adapterFiles('eth0', { address: '00:50:56:9a:3c:01\n' }),
    ...adapterFiles('eth1', { address: '00:50:56:9A:3C:02\n' }),
    ...adapterFiles('eth2', { address: '52:54:00:12:34:56\n' }),
    ...adapterFiles('lo', { address: '00:00:00:00:00:00\n', type: '772\n' }, false),
    ...adapterFiles('docker0', { address: '02:42:ac:11:00:02\n', uevent: 'DEVTYPE=bridge\n' }, false),
    ...adapterFiles('br0', { address: '00:50:56:9a:3c:11\n', 'bridge/x': '' }),
    ...adapterFiles('vlan5', { address: '00:50:56:9a:3c:01\n', uevent: 'INTERFACE=vlan5\nDEVTYPE=vlan\n' }),
    ...adapterFiles('tun0', { address: '00:50:56:9a:3c:13\n', tun_flags: '0x1\n' }),
    ...adapterFiles('bnep0', { address: '00:50:56:9a:3c:14\n' }),
    ...adapterFiles('wlan0', { address: '02:50:56:9a:3c:15\n', addr_assign_type: '3\n', 'wireless/x': '' }),
    ...adapterFiles('wlan1', { address: '00:50:56:9a:3c:16\n', addr_assign_type: '3\n', 'phy80211/x': '' }),
    ...adapterFiles('eth3', { address: '00:50:56:9a:3c:17\n', addr_assign_type: '1\n' }),
    ...adapterFiles('eth4', {
      address: '9e:00:00:00:00:01\n',
      'bonding_slave/perm_hwaddr': '00:50:56:9a:3c:18\n',
    }),
    ...adapterFiles('ib0', { address: '00:50:56:9a:3c:19\n', type: '32\n' }),
    '/sys/class/net/bonding_masters': '',
  },
};

describe.skipIf(isMissing)('sdk/c reads', () => {
  it('every made-up machine as the probe does', () => {
    const roots = Object.values(MACHINES).map(madeUpRoot);
    const names = Object.keys(MACHINES);
    const read = readByC(roots);
    const told = (answers: readonly (readonly string[] | undefined)[]) =>
      names.map((name, i) => [name, answers[i]]);
    expect(told(read)).toEqual(told(roots.map(probed)));
    expect(new Set(read.flat().map((line) => line.split(' ')[1])).size).toBe(6);
  });

  it('this machine as the probe does', () => {
    expect(readByC(['/'])).toEqual([probed('/')]);
  });

  it('adapters of USB plugs by what their port says', () => {
    const usb = (name: string, files: Readonly<Record<string, string>>): Tree => {
      const port = `/sys/devices/pci0/usb1/${name}-port`;
      const files_ = {
        type: '1\n',
        addr_assign_type: '0\n',
        uevent: '',
        address: `00:50:56:9a:3d:0${name.length}\n`,
      };
      return {
        [`/sys/class/net/${name}`]: { link: `../../devices/pci0/usb1/${name}-port/1:1.0/net/${name}` },
        ...Object.fromEntries(
          Object.entries(files_).map(([file, text]) => [`${port}/1:1.0/net/${name}/${file}`, text]),
        ),
        [`${port}/1:1.0/net/${name}/device`]: { link: '../..' },
        ...Object.fromEntries(Object.entries(files).map(([file, text]) => [`${port}/${file}`, text])),
      };
    };
    const root = madeUpRoot({
      ...usb('a', { removable: 'fixed\n', idVendor: '0bda\n', idProduct: '8153\n' }),
      ...usb('bb', { removable: 'removable\n', idVendor: '0bda\n', idProduct: '8153\n' }),
      ...usb('ccc', { removable: 'fixed\n', idVendor: '046b\n', idProduct: 'ffb0\n' }),
      ...usb('dddd', { removable: 'unknown\n', 'of_node/x': '' }),
    });
    const [read] = readByC([root]);
    expect(read).toEqual(probed(root));
    expect(read?.[2]?.split(' ')).toHaveLength(3);
  });
});

describe.skipIf(isMissing)('sdk/c takes for worthless', () => {
  const drawnUuid = (draw: Draw) => {
    const few = [0, 0xff, 0x11, 0x01, draw(256), draw(256)];
    const [from, step] = [draw(256), oneOf(draw, [1, 0x11, 0x10, 255, 2])];
    const how = draw(4);
    const bytes = Array.from({ length: 16 }, (_, i) =>
      how === 0
        ? oneOf(draw, few.slice(0, 1 + draw(3)))
        : how === 1
          ? (from + i * step) & 255
          : how === 2
            ? oneOf(draw, few)
            : draw(256),
    );
    if (draw(2) === 0) bytes[6] = ((bytes[6] ?? 0) & 15) | 0x40;
    return Buffer.from(bytes)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
  const drawnMac = (draw: Draw) => {
    const start =
      draw(3) === 0
        ? oneOf(draw, WORTHLESS_MACS)
            .split(':')
            .filter((pair) => pair.length === 2)
        : [];
    const [from, step] = [draw(256), draw(2) === 0 ? 0x11 : draw(256)];
    const how = draw(3);
    return Array.from({ length: 6 }, (_, i) => {
      const byte =
        how === 0 ? draw(256) : how === 1 ? (from + i * step) & 255 : draw(5) === 0 ? draw(256) : 0;
      return start[i] ?? byte.toString(16).padStart(2, '0');
    }).join(':');
  };

  it.each(['smbios-uuid', 'os-id', 'mac'] as const)('the same values of %s as the probe', (component) => {
    const draw = drawFrom(77);
    const listed = component === 'mac' ? WORTHLESS_MACS : [...WORTHLESS_UUIDS];
    const values = [
      ...listed,
      ...Array.from({ length: 3000 }, () => (component === 'mac' ? drawnMac(draw) : drawnUuid(draw))),
    ];
    const cases = values.map(
      (value): Case => ({
        reader: 'fingerprint',
        lines: { vendor: VENDOR, component },
        files: { file: Buffer.from(`shown ${value}`) },
      }),
    );
    const isJunk = (value: string) => junkReason(component, value) !== undefined;
    const differing = answersOf(command, cases).flatMap(({ code }, i) => {
      const value = values[i] ?? '';
      return (code === 'none') === isJunk(value) ? [] : [value];
    });
    expect(differing).toEqual([]);
    const junk = values.filter(isJunk).length;
    expect(junk).toBeGreaterThan(200);
    expect(junk).toBeLessThan(values.length - 200);
  });
});
