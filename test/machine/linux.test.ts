import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../node/machine/files.ts';
import { probeLinux } from '../../node/machine/linux.ts';
import { probe } from '../../node/machine/probe.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { COMPONENTS } from '../../shared/machine/reading.ts';
import { AT, brief, readingOf } from './fixtures.ts';
import { madeUpRoot, PLAIN_LINUX, type Tree, VMWARE_ID_FOLDER } from './made-up-root.ts';
import { END_OF_TABLE, memoryDevice, processor, tableOf } from './smbios-bytes.ts';

const probed = (tree: Tree): MachineFacts => probeLinux(filesBelow(madeUpRoot(tree)), AT);
const TABLE = tableOf({
  sys_vendor: 'VMware, Inc.',
  product_name: 'VMware7,1',
  product_serial: 'VMware-56 4d 9c 00',
  product_uuid: '564d9c00-1111-2222-3333-444455556666',
});

describe('firmware', () => {
  test('comes from the whole table where it may be read', () => {
    const table = Uint8Array.from([
      ...TABLE.subarray(0, -END_OF_TABLE.length),
      ...memoryDevice(6144),
      ...END_OF_TABLE,
    ]);
    const facts = probed({ ...PLAIN_LINUX, ...VMWARE_ID_FOLDER, '/sys/firmware/dmi/tables/DMI': table });
    expect(brief(facts, 'system-serial')).toBe('value: VMware-56 4d 9c 00');
    expect(brief(facts, 'memory')).toBe('value: 6 GiB');
    expect(readingOf(facts, 'smbios-uuid')).toMatchObject({ source: '/sys/firmware/dmi/tables/DMI', at: AT });
  });

  test('names the processor only where the kernel does not', () => {
    const table = Uint8Array.from([
      ...TABLE.subarray(0, -END_OF_TABLE.length),
      ...processor(),
      ...END_OF_TABLE,
    ]);
    const alone = probed({ '/sys/firmware/dmi/tables/DMI': table });
    const both = probed({ ...PLAIN_LINUX, '/sys/firmware/dmi/tables/DMI': table });
    expect(readingOf(alone, 'cpu')?.source).toBe('/sys/firmware/dmi/tables/DMI');
    expect(readingOf(both, 'cpu')?.source).toBe('/proc/cpuinfo');
  });

  test.each([
    ['_SM_ 2.5', '_SM_\0\x1f\x02\x05', '009c4d56-1111-2222-3333-444455556666'],
    ['_SM3_ 3.1', '_SM3_\0\x18\x03\x01', '564d9c00-1111-2222-3333-444455556666'],
  ])('spells the UUID as the kernel does for %s', (_, entryPoint, uuid) => {
    const facts = probed({
      '/sys/firmware/dmi/tables/DMI': TABLE,
      '/sys/firmware/dmi/tables/smbios_entry_point': entryPoint,
    });
    expect(brief(facts, 'smbios-uuid')).toBe(`value: ${uuid}`);
  });

  test('comes from the folder of the kernel otherwise', () => {
    const facts = probed({ ...PLAIN_LINUX, ...VMWARE_ID_FOLDER });
    expect(brief(facts, 'system-vendor')).toBe('value: VMware, Inc.');
    expect(brief(facts, 'chassis-serial')).toBe('absent: not-reported');
    expect(facts.hypervisor).toEqual({ kind: 'vmware', evidence: ['sys_vendor=VMware, Inc.'] });
  });

  test('comes from the folder when the table is damaged beyond use', () => {
    const facts = probed({ ...VMWARE_ID_FOLDER, '/sys/firmware/dmi/tables/DMI': '\0\0\0\0' });
    expect(brief(facts, 'system-vendor')).toBe('value: VMware, Inc.');
  });

  test('of an ARM board comes from the device tree', () => {
    const facts = probed({
      '/sys/firmware/devicetree/base/model': 'Raspberry Pi 5 Model B Rev 1.0\0',
      '/sys/firmware/devicetree/base/serial-number': '7c1e0b9a55f2d301\0',
    });
    expect(brief(facts, 'system-product')).toBe('value: Raspberry Pi 5 Model B Rev 1.0');
    expect(brief(facts, 'system-serial')).toBe('value: 7c1e0b9a55f2d301');
    expect(brief(facts, 'smbios-uuid')).toBe('absent: no-smbios');
    expect(facts.hypervisor.kind).toBe('physical');
  });
});

describe('without rights', () => {
  /** Runs as a user without rights where the tests run as root; elsewhere the files themselves are closed. */
  function withoutRights<Result>(root: string, action: () => Result): Result {
    const secrets = ['product_uuid', 'product_serial', 'board_serial'];
    if (process.geteuid?.() !== 0)
      for (const file of secrets) chmodSync(`${root}/sys/class/dmi/id/${file}`, 0);
    else process.seteuid?.(65534);
    try {
      return action();
    } finally {
      if (process.getuid?.() === 0) process.seteuid?.(0);
    }
  }

  test.skipIf(process.platform === 'win32')('what only root may read is denied, the rest is read', () => {
    const root = madeUpRoot({ ...PLAIN_LINUX, ...VMWARE_ID_FOLDER });
    const facts = withoutRights(root, () => probeLinux(filesBelow(root), AT));
    expect(brief(facts, 'smbios-uuid')).toBe('denied: needs-root');
    expect(brief(facts, 'system-serial')).toBe('denied: needs-root');
    expect(brief(facts, 'board-serial')).toBe('denied: needs-root');
    expect(brief(facts, 'chassis-serial')).toBe('absent: not-reported');
    expect(brief(facts, 'system-vendor')).toBe('value: VMware, Inc.');
    expect(facts.hypervisor.kind).toBe('vmware');
  });
});

describe('the id of the installation', () => {
  test.each<[string, Tree, string]>([
    [
      'is in /etc',
      { '/etc/machine-id': '3D1219C7c4c5404aaa1f6d2a48adfda4\n' },
      'value: 3d1219c7c4c5404aaa1f6d2a48adfda4',
    ],
    [
      'or in the folder of D-Bus',
      { '/var/lib/dbus/machine-id': '3d1219c7c4c5404aaa1f6d2a48adfda4' },
      'value: 3d1219c7c4c5404aaa1f6d2a48adfda4',
    ],
    [
      'the other one stands in for an empty one',
      { '/etc/machine-id': '', '/var/lib/dbus/machine-id': '3d1219c7c4c5404aaa1f6d2a48adfda4' },
      'value: 3d1219c7c4c5404aaa1f6d2a48adfda4',
    ],
    ['is not made yet', { '/etc/machine-id': 'uninitialized\n' }, 'junk: uninitialised'],
    ['is not one', { '/etc/machine-id': 'hello\n' }, 'junk: malformed'],
    ['is empty', { '/etc/machine-id': '\n' }, 'absent: empty'],
    ['is not there', {}, 'absent: not-found'],
    ['is a folder', { '/etc/machine-id': { folder: true } }, 'absent: not-found'],
  ])('%s', (_, tree, expected) => expect(brief(probed(tree), 'os-id')).toBe(expected));
});

describe('where it runs', () => {
  test.each<[string, Tree, string, string]>([
    ['Docker', { '/.dockerenv': '' }, 'container', 'container=/.dockerenv'],
    [
      'a machine whose disk was made from a container image',
      { ...VMWARE_ID_FOLDER, '/.dockerenv': '', '/proc/self/ns/pid': { link: 'pid:[4026531836]' } },
      'vmware',
      'sys_vendor=VMware, Inc.',
    ],
    ['Podman', { '/run/.containerenv': '' }, 'container', 'container=/run/.containerenv'],
    [
      'systemd-nspawn',
      { '/run/systemd/container': 'systemd-nspawn\n' },
      'container',
      'container=systemd-nspawn',
    ],
    ['LXC', { '/proc/1/environ': 'HOME=/\0container=lxc\0' }, 'container', 'container=lxc'],
    [
      'Kubernetes',
      { '/proc/1/cgroup': '0::/kubepods.slice/kubepods-pod1.slice\n' },
      'container',
      'container=kubepods',
    ],
    ['OpenVZ', { '/proc/vz/veinfo': '' }, 'container', 'container=openvz'],
    [
      'CloudLinux, which looks like OpenVZ',
      { ...VMWARE_ID_FOLDER, '/proc/vz/veinfo': '', '/proc/lve/list': '' },
      'vmware',
      'sys_vendor=VMware, Inc.',
    ],
    [
      'Linux-VServer',
      { '/proc/self/status': 'Name:\tx\nVxID:\t40017\n' },
      'container',
      'container=linux-vserver',
    ],
    [
      'a host of Linux-VServer',
      { ...VMWARE_ID_FOLDER, '/proc/self/status': 'Name:\tx\nVxID:\t0\n' },
      'vmware',
      'sys_vendor=VMware, Inc.',
    ],
    [
      'a zone of illumos',
      { '/proc/sys/kernel/version': 'BrandZ virtual linux\n' },
      'container',
      'container=illumos-lx',
    ],
    [
      'a container whose manager leaves its name',
      { '/run/host/container-manager': 'podman\n' },
      'container',
      'container=podman',
    ],
    [
      "Xen's own system, which only the features tell",
      {
        ...PLAIN_LINUX,
        '/sys/class/dmi/id/sys_vendor': 'Dell Inc.',
        '/sys/hypervisor/type': 'xen\n',
        '/sys/hypervisor/properties/features': '00002f05\n',
      },
      'physical',
      'sys_vendor=Dell Inc.',
    ],
    [
      'a guest of Xen with features',
      {
        ...PLAIN_LINUX,
        '/sys/class/dmi/id/sys_vendor': 'Dell Inc.',
        '/sys/hypervisor/type': 'xen\n',
        '/sys/hypervisor/properties/features': '00000705\n',
      },
      'xen',
      'sys_hypervisor=xen',
    ],
    [
      'metal of Google',
      {
        '/proc/cpuinfo': 'processor\t: 0\nvendor_id\t: GenuineIntel\nflags\t\t: fpu vme lm\nbugs\t\t:\n',
        '/sys/class/dmi/id/sys_vendor': 'Google',
        '/sys/class/dmi/id/product_name': 'Google Compute Engine',
      },
      'physical',
      'cpu_flag=none',
    ],
    [
      'a processor whose flags are cut off proves nothing',
      {
        '/proc/cpuinfo': `processor\t: 0\nvendor_id\t: GenuineIntel\nflags\t\t:${' fpu'.repeat(2000)}\nbugs\t:\n`,
        '/sys/class/dmi/id/sys_vendor': 'Google',
        '/sys/class/dmi/id/product_name': 'Google Compute Engine',
      },
      'kvm',
      'product_name=Google Compute Engine',
    ],
    [
      'a board that says where it runs',
      {
        '/sys/firmware/devicetree/base/compatible': 'acme,board\0',
        '/sys/firmware/devicetree/base/hypervisor/compatible': 'linux,kvm\0',
      },
      'kvm',
      'device_tree_hypervisor=linux,kvm',
    ],
    [
      'QEMU by its node in the device tree',
      {
        '/sys/firmware/devicetree/base/compatible': 'acme,board\0',
        '/sys/firmware/devicetree/base/fw-cfg@9020000/reg': '\0',
      },
      'qemu',
      'device_tree_mark=fw-cfg',
    ],
    [
      'PowerVM',
      {
        '/sys/firmware/devicetree/base/compatible': 'IBM,9009-22A\0',
        '/sys/firmware/devicetree/base/ibm,partition-name': 'LPAR-7\0',
      },
      'unknown',
      'device_tree_mark=ibm,partition-name',
    ],
    [
      'z/VM',
      {
        '/proc/sysinfo':
          'LPAR Number:          3\nVM00 Name:            SCADA\nVM00 Control Program: z/VM    7.3.0\n',
      },
      'unknown',
      'control_program=z/VM 7.3.0',
    ],
    [
      'a partition of an IBM Z',
      { '/proc/sysinfo': 'LPAR Number:          3\n' },
      'unknown',
      'control_program=LPAR',
    ],
    [
      'User Mode Linux',
      { '/proc/cpuinfo': 'processor\t: 0\nvendor_id\t: User Mode Linux\nmodel name\t: UML\n' },
      'unknown',
      'cpu_vendor=User Mode Linux',
    ],
    [
      'WSL',
      { '/proc/sys/kernel/osrelease': '5.15.153.1-microsoft-standard-WSL2', '/run/systemd/container': 'wsl' },
      'wsl',
      'kernel=5.15.153.1-microsoft-standard-WSL2',
    ],
    [
      'a Docker host',
      { ...VMWARE_ID_FOLDER, '/proc/1/cgroup': '0::/init.scope\n' },
      'vmware',
      'sys_vendor=VMware, Inc.',
    ],
    [
      'KVM without firmware',
      {
        ...PLAIN_LINUX,
        '/sys/devices/system/clocksource/clocksource0/available_clocksource': 'kvm-clock tsc \n',
      },
      'kvm',
      'cpu_flag=hypervisor',
    ],
    [
      'VMware with the firmware of its host',
      {
        ...PLAIN_LINUX,
        '/sys/class/dmi/id/sys_vendor': 'Dell Inc.',
        '/proc/bus/pci/devices': '0000\t80867190\t0\n0078\t15ad0405\t10\n',
      },
      'vmware',
      'cpu_flag=hypervisor',
    ],
  ])('%s', (_, tree, kind, evidence) => {
    const { hypervisor } = probed(tree);
    expect(hypervisor.kind).toBe(kind);
    expect(hypervisor.evidence).toContain(evidence);
  });
});

describe('as a whole', () => {
  test('an empty machine has a status for everything', () => {
    const facts = probed({});
    expect(facts.readings.map(({ component }) => component)).toEqual(COMPONENTS);
    expect(facts.readings.filter(({ status }) => status !== 'absent')).toEqual([]);
    expect(facts).toMatchObject({
      host: '',
      platform: 'linux',
      adapters: [],
      hypervisor: { kind: 'unknown' },
    });
  });

  test.skipIf(process.platform === 'win32')('a pipe in place of a file is not waited for', () => {
    const root = madeUpRoot(PLAIN_LINUX);
    execFileSync('rm', [`${root}/etc/machine-id`]);
    execFileSync('mkfifo', [`${root}/etc/machine-id`]);
    expect(brief(probeLinux(filesBelow(root), AT), 'os-id')).toBe('absent: not-found');
  });

  test('bytes that are no text, and too many of them, do no harm', () => {
    const noise = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 167 + 13) % 256);
    const paths = ['/etc/machine-id', '/proc/cpuinfo', '/proc/meminfo', '/proc/sys/kernel/hostname'];
    const more = ['/sys/firmware/dmi/tables/DMI', '/sys/class/net/eth0/address', '/sys/block/vda/serial'];
    const facts = probed(Object.fromEntries([...paths, ...more].map((path) => [path, noise])));
    expect(facts.readings).toHaveLength(COMPONENTS.length);
    expect(brief(facts, 'os-id')).toBe('junk: malformed');
  });

  test('host name and time', async () => {
    const facts = await probe({
      now: () => new Date('2026-03-04T05:06:07.999Z'),
      root: madeUpRoot(PLAIN_LINUX),
      platform: 'linux',
    });
    expect(facts.host).toBe('scada-01');
    expect(brief(facts, 'host-name')).toBe('value: scada-01');
    expect(brief(facts, 'memory')).toBe('value: 8 GiB');
    expect(new Set(facts.readings.map(({ at }) => at))).toEqual(new Set(['2026-03-04T05:06:07Z']));
  });
});
