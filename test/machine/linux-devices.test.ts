import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../node/machine/files.ts';
import { probeLinux } from '../../node/machine/linux.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { worked } from '../work-time.ts';
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

  describe('on USB', () => {
    const onUsb = (name: string, device: Readonly<Record<string, string>>): Tree => ({
      ...Object.fromEntries(
        Object.entries(device).map(([file, text]) => [`/sys/devices/usb1/${name}/${file}`, `${text}\n`]),
      ),
      [`/sys/devices/usb1/${name}/port/net/${name}/address`]: `${MAC}\n`,
      [`/sys/devices/usb1/${name}/port/net/${name}/type`]: '1\n',
      [`/sys/devices/usb1/${name}/port/net/${name}/device`]: { link: '../..' },
      [`/sys/class/net/${name}`]: { link: `../../devices/usb1/${name}/port/net/${name}` },
    });
    test.each<[string, Readonly<Record<string, string>>, string | undefined]>([
      ['a plug', { removable: 'removable' }, 'removable'],
      ['a dock, whose port does not know', { removable: 'unknown' }, 'removable'],
      ['a port that says nothing', { idVendor: '0bda', idProduct: '8153' }, 'removable'],
      ['on the board', { removable: 'fixed' }, undefined],
      ['on the board of a Raspberry Pi 3', { removable: 'unknown', 'of_node/name': 'ethernet' }, undefined],
      ["a BMC's", { removable: 'fixed', idVendor: '046b', idProduct: 'ffb0' }, 'virtual'],
      ["another BMC's", { removable: 'unknown', idVendor: '0b1f', idProduct: '03ee' }, 'virtual'],
      ["a Mac's T2", { removable: 'fixed', idVendor: '05ac', idProduct: '8233' }, 'virtual'],
      [
        "Apple's own adapter, on a plug",
        { removable: 'removable', idVendor: '05ac', idProduct: '1402' },
        'removable',
      ],
    ])('%s', (_, device, leftOut) => {
      const [adapter] = probed(onUsb('enx0', device)).adapters;
      expect([adapter?.counted, adapter?.leftOut]).toEqual([leftOut === undefined, leftOut]);
    });
  });

  describe('many of them', () => {
    const software: Tree = {
      '/sys/devices/virtual/net/vlan/address': `${MAC}\n`,
      '/sys/devices/virtual/net/vlan/type': '1\n',
      '/sys/devices/virtual/net/vlan/uevent': 'DEVTYPE=vlan\n',
    };
    const vlans = (count: number): Tree => {
      const names = Array.from({ length: count }, (_, n) => `/sys/class/net/a${String(n).padStart(5, '0')}`);
      const links = names.map((name) => [name, { link: '../../devices/virtual/net/vlan' }] as const);
      return { ...software, ...Object.fromEntries(links) };
    };

    test.each([1100, 3000])('%d VLANs before the real adapter do not hide it', (count) => {
      const root = madeUpRoot({ ...vlans(count), ...adapterFiles('eth0', { address: MAC }) });
      const start = worked();
      const facts = probeLinux(filesBelow(root), AT);
      expect(worked() - start).toBeLessThan(2000);
      expect(brief(facts, 'mac')).toBe(`value: ${MAC}`);
      expect(facts.adapters.length).toBeLessThan(200);
    });

    test('also where the kernel does not say which have hardware', () => {
      const plain = (n: number) => adapterFiles(`a${String(n).padStart(4, '0')}`, { address: MAC }, false);
      const many: Tree = Object.assign({}, ...Array.from({ length: 900 }, (_, n) => plain(n)));
      expect(brief(probed({ ...many, ...adapterFiles('eth0', { address: MAC }) }), 'mac')).toBe(
        `value: ${MAC}`,
      );
    });

    test('real ones count, each of them', () => {
      const real = (n: number) =>
        adapterFiles(`eth${n}`, { address: `00:50:56:00:01:${(n + 16).toString(16)}` });
      const facts = probed(Object.assign({}, vlans(200), ...Array.from({ length: 70 }, (_, n) => real(n))));
      expect(facts.adapters.filter(({ counted }) => counted)).toHaveLength(70);
    });
  });

  test('one without a link keeps its address: the kernel tells it up or down', () => {
    const down = adapterFiles('eth0', { address: MAC, operstate: 'down\n', carrier: '0\n' });
    expect(brief(probed({ ...down, ...adapterFiles('eth1', { address: '00:50:56:00:01:02' }) }), 'mac')).toBe(
      `value: 00:50:56:00:01:02, ${MAC}`,
    );
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
    [
      'behind a thousand loops',
      Object.assign(
        disk('vda', { serial: 'vol-0a1b' }),
        ...Array.from({ length: 1100 }, (_, n) => disk(`loop${n}`, { serial: 'a7' })),
      ),
      'value: vol-0a1b',
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
