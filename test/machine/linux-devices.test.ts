import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../node/machine/files.ts';
import { probeLinux } from '../../node/machine/linux.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { AT, brief } from './fixtures.ts';
import { adapterFiles, madeUpRoot, type Tree } from './made-up-root.ts';

const probed = (tree: Tree): MachineFacts => probeLinux(filesBelow(madeUpRoot(tree)), AT);

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

  test.each([
    ['00:50:56:80:00:00', 'vcenter-pool'],
    ['00:50:56:bf:ff:ff', 'vcenter-pool'],
    ['00:50:56:3f:ff:ff', undefined],
    ['00:50:56:7f:ff:ff', undefined],
    ['00:50:56:c1:00:00', undefined],
    ['00:50:57:80:00:01', undefined],
  ])('%s is drawn from %s', (address, dynamic) => {
    expect(probed(adapterFiles('eth0', { address })).adapters[0]?.dynamic).toBe(dynamic);
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
