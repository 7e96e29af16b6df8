import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../node/machine/files.ts';
import { probeLinux } from '../../node/machine/linux.ts';
import { probe } from '../../node/machine/probe.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { COMPONENTS } from '../../shared/machine/reading.ts';
import { AT, brief, readingOf } from './fixtures.ts';
import { adapterFiles, madeUpRoot, PLAIN_LINUX, type Tree, VMWARE_ID_FOLDER } from './made-up-root.ts';
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

describe('adapters', () => {
  const MAC = '00:50:56:aa:bb:cc';
  const cases: [string, Tree, string | undefined][] = [
    ['eth0', adapterFiles('eth0', { address: MAC }), undefined],
    ['ens18', adapterFiles('ens18', { address: '02:fc:00:00:00:01' }), undefined],
    ['eth1', adapterFiles('eth1', { address: MAC, addr_assign_type: '1\n' }), 'randomised'],
    ['eth2', adapterFiles('eth2', { address: MAC, addr_assign_type: '3\n' }), undefined],
    ['eth3', adapterFiles('eth3', { address: '00:00:00:00:00:00' }), 'no-address'],
    ['lo', adapterFiles('lo', { address: '00:00:00:00:00:00', type: '772\n' }, false), 'loopback'],
    ['veth12ab', adapterFiles('veth12ab', { address: MAC }, false), 'container'],
    ['docker0', adapterFiles('docker0', { address: MAC, 'bridge/bridge_id': '' }, false), 'bridge'],
    [
      'br-77aa',
      adapterFiles('br-77aa', { address: MAC, uevent: 'DEVTYPE=bridge\nINTERFACE=br-77aa\n' }, false),
      'bridge',
    ],
    ['virbr0', adapterFiles('virbr0', { address: MAC, 'bridge/bridge_id': '' }, false), 'bridge'],
    ['bond0', adapterFiles('bond0', { address: MAC, 'bonding/mode': 'active-backup 1' }, false), 'bond'],
    ['tun0', adapterFiles('tun0', { address: '', type: '65534\n', tun_flags: '0x1001\n' }, false), 'tunnel'],
    ['tap0', adapterFiles('tap0', { address: MAC, tun_flags: '0x1002\n' }, false), 'tunnel'],
    [
      'wg0',
      adapterFiles('wg0', { address: '', type: '65534\n', uevent: 'DEVTYPE=wireguard\n' }, false),
      'vpn',
    ],
    ['ppp0', adapterFiles('ppp0', { address: '', type: '512\n', uevent: 'DEVTYPE=ppp\n' }, false), 'vpn'],
    [
      'tailscale0',
      adapterFiles('tailscale0', { address: '', type: '65534\n', tun_flags: '0x1001\n' }, false),
      'vpn',
    ],
    ['ztabcdef12', adapterFiles('ztabcdef12', { address: MAC, tun_flags: '0x1002\n' }, false), 'vpn'],
    ['eth0.100', adapterFiles('eth0.100', { address: MAC, uevent: 'DEVTYPE=vlan\n' }, false), 'vlan'],
    ['ifb0', adapterFiles('ifb0', { address: MAC, addr_assign_type: '1\n' }, false), 'virtual'],
    ['dummy0', adapterFiles('dummy0', { address: MAC }, false), 'virtual'],
    ['ib0', adapterFiles('ib0', { address: MAC, type: '32\n' }), 'not-ethernet'],
    ['bnep0', adapterFiles('bnep0', { address: MAC, uevent: 'DEVTYPE=bluetooth\n' }), 'bluetooth'],
    ['wlan0', adapterFiles('wlan0', { address: MAC, uevent: 'DEVTYPE=wlan\n', 'wireless/x': '' }), undefined],
    [
      'wlan1',
      adapterFiles('wlan1', { address: '4e:11:22:33:44:55', addr_assign_type: '3\n', 'wireless/x': '' }),
      'randomised',
    ],
  ];

  test.each(cases)('%s', (name, tree, leftOut) => {
    const [adapter] = probed(tree).adapters;
    expect(adapter).toMatchObject({ name, counted: leftOut === undefined });
    expect(adapter?.leftOut).toBe(leftOut);
  });

  test('all together: the MACs of those that count, sorted, and the pools they came from', () => {
    const facts = probed({
      ...adapterFiles('eth1', { address: '00:15:5d:00:00:02' }),
      ...adapterFiles('eth0', { address: '00:0c:29:00:00:01' }),
      ...adapterFiles('lo', { address: '00:00:00:00:00:00', type: '772' }, false),
      '/sys/class/net/bonding_masters': '',
    });
    expect(brief(facts, 'mac')).toBe('value: 00:0c:29:00:00:01, 00:15:5d:00:00:02');
    expect(facts.adapters.map(({ name, dynamic }) => [name, dynamic])).toEqual([
      ['eth0', 'vmware-generated'],
      ['eth1', 'hyperv-pool'],
      ['lo', undefined],
    ]);
  });

  test('a member of a bond counts with the address it was made with', () => {
    const member = (name: string, own: string) =>
      adapterFiles(name, { address: MAC, addr_assign_type: '2\n', 'bonding_slave/perm_hwaddr': `${own}\n` });
    const facts = probed({ ...member('eth0', MAC), ...member('eth1', '00:50:56:aa:bb:cd') });
    expect(brief(facts, 'mac')).toBe('value: 00:50:56:aa:bb:cc, 00:50:56:aa:bb:cd');
  });

  test('one that can be unplugged does not count, one that sits on the board does', () => {
    const onUsb = (name: string, removable: string): Tree => ({
      [`/sys/devices/usb1/${name}/removable`]: `${removable}\n`,
      [`/sys/devices/usb1/${name}/port/net/${name}/address`]: `${MAC}\n`,
      [`/sys/devices/usb1/${name}/port/net/${name}/type`]: '1\n',
      [`/sys/devices/usb1/${name}/port/net/${name}/device`]: { link: '../..' },
      [`/sys/class/net/${name}`]: { link: `../../devices/usb1/${name}/port/net/${name}` },
    });
    const facts = probed({ ...onUsb('enx0', 'removable'), ...onUsb('enx1', 'fixed') });
    expect(facts.adapters.map(({ leftOut }) => leftOut)).toEqual(['removable', undefined]);
  });

  test('none', () => expect(brief(probed({}), 'mac')).toBe('absent: not-found'));
  test('none that counts', () => {
    expect(brief(probed(adapterFiles('dummy0', { address: MAC }, false)), 'mac')).toBe(
      'absent: none-counted',
    );
  });
});

describe('disks', () => {
  const disk = (name: string, files: Readonly<Record<string, string>>): Tree => ({
    [`/sys/block/${name}/device/vendor`]: 'x',
    ...Object.fromEntries(
      Object.entries(files).map(([file, content]) => [`/sys/block/${name}/${file}`, content]),
    ),
  });

  test.each<[string, Tree, string]>([
    ['virtio', disk('vda', { serial: 'vol-0a1b2c3d4e' }), 'value: vol-0a1b2c3d4e'],
    [
      'NVMe',
      disk('nvme0n1', { 'device/serial': 'S4EVNX0R123456  \n', wwid: 'eui.0025385b11223344\n' }),
      'value: S4EVNX0R123456',
    ],
    [
      'SCSI with a serial number',
      disk('sda', { 'device/vpd_pg80': '\0\x80\0\x086000c29a', 'device/wwid': 'naa.6000c29a\n' }),
      'value: 6000c29a',
    ],
    [
      'SCSI with a world-wide id',
      disk('sda', { 'device/wwid': 'naa.6000c29a00112233\n' }),
      'value: naa.6000c29a00112233',
    ],
    [
      'an emulated one, with the serial all have',
      disk('sda', { 'device/vpd_pg80': '\0\x80\0\x07QM00001' }),
      'junk: placeholder',
    ],
    ['none with an id', disk('sda', {}), 'absent: not-reported'],
    ['a stick', disk('sdb', { removable: '1\n', 'device/wwid': 'naa.1' }), 'absent: not-reported'],
    [
      'loop, device mapper and the like',
      {
        ...disk('loop0', { serial: 'a7' }),
        ...disk('dm-0', { serial: 'b7' }),
        ...disk('sr0', { serial: 'c7' }),
        ...disk('zram0', { serial: 'd7' }),
      },
      'absent: not-reported',
    ],
    [
      'two',
      { ...disk('vdb', { serial: 'second7' }), ...disk('vda', { serial: 'first7' }) },
      'value: first7, second7',
    ],
  ])('%s', (_, tree, expected) => expect(brief(probed(tree), 'disk')).toBe(expected));
});

describe('where it runs', () => {
  test.each<[string, Tree, string, string]>([
    ['Docker', { '/.dockerenv': '' }, 'container', 'container=/.dockerenv'],
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
