import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OperatingSystem } from '../../node/machine/operating-system.ts';
import { probe } from '../../node/machine/probe.ts';
import { binaryValue, numberValue, readRegOutput } from '../../node/machine/registry.ts';
import type { Run } from '../../node/machine/run.ts';
import { REGISTRY } from '../../node/machine/windows-registry.ts';
import { COMPONENTS, type Component } from '../../shared/machine/reading.ts';
import { AT, brief, fixture } from './fixtures.ts';

const system: OperatingSystem = {
  host: () => 'PLANT-07',
  memoryMib: () => 8191,
  processorName: () => 'not asked',
  adapters: () => [],
};
const adapters = (...names: string[]) => ({
  ...system,
  adapters: () => names.map((name, index) => ({ name, mac: `00:15:5d:00:00:0${index}` })),
});

/**
 * Answers reg.exe's queries out of a folder of recorded ones; what was not recorded is a key that is not
 * there. ipconfig says nothing.
 */
function recorded(folder: string): Run {
  return async (program, [, key]) => {
    if (program === 'C:\\Windows\\System32\\ipconfig.exe')
      return { status: 'done', output: new Uint8Array() };
    expect(program).toBe('C:\\Windows\\System32\\reg.exe');
    const name = Object.entries(REGISTRY).find(([, path]) => path === key)?.[0];
    const path = `reg/${folder}/${name}.txt`;
    const exists = existsSync(new URL(`fixtures/${path}`, import.meta.url));
    return { status: 'done', output: exists ? fixture(path) : new Uint8Array() };
  };
}

const silent = async () => [];
const options = {
  now: () => new Date(AT),
  platform: 'win32',
  environment: {},
  lastResort: silent,
  system,
} as const;
const briefs = async (run: Run, components: readonly Component[]) => {
  const facts = await probe({ ...options, run });
  return components.map((component) => brief(facts, component));
};

describe('a Hyper-V guest in Portuguese', () => {
  const run = recorded('portuguese-hyperv.cp850');

  test('gives all its ids without administrator rights', async () => {
    expect(await briefs(run, COMPONENTS)).toEqual([
      'value: 9f0a1b2c-3d4e-4f50-8a6b-7c8d9e0fa1b2',
      'value: 2209-0011-7300-4451-0099-1234-56',
      'value: 2209-0011-7300-4451-0099-1234-56',
      'value: 2209-0011-7300-4451-0099-1234-56',
      'value: Microsoft Corporation',
      'value: Virtual Machine',
      'value: Microsoft Corporation',
      'value: 0d9c8b7a-6655-4433-8221-100f1e2d3c4b',
      'denied: no-link',
      'value: AuthenticAMD 25/1/1 AMD EPYC 7763 64-Core Processor',
      'value: 8 GiB',
      'value: SCSI\\Disk&Ven_Msft&Prod_Virtual_Disk\\000000',
      'value: PLANT-07',
    ]);
  });

  test('is recognised, with its cloud', async () => {
    const { hypervisor, platform, host } = await probe({ ...options, run });
    expect(hypervisor).toMatchObject({ kind: 'hyperv', cloud: 'azure' });
    expect([platform, host]).toEqual(['windows', 'PLANT-07']);
  });

  test('its adapters are told apart, also those with letters of another code page', async () => {
    const named = adapters(
      'Conexão local',
      'VPN da fábrica',
      'vEthernet (WSL)',
      'Loopback Pseudo-Interface 1',
    );
    const facts = await probe({ ...options, run, system: named });
    expect(facts.adapters.map(({ leftOut, dynamic }) => leftOut ?? dynamic)).toEqual([
      'hyperv-pool',
      'vpn',
      'bridge',
      'loopback',
    ]);
    expect(brief(facts, 'mac')).toBe('value: 00:15:5d:00:00:00');
  });
});

describe('a physical machine with Hyper-V switched on', () => {
  const run = recorded('english-physical.cp437');

  test('is physical, though it was a guest once and runs under a hypervisor of its own', async () => {
    const { hypervisor } = await probe({ ...options, run });
    expect(hypervisor).toEqual({ kind: 'physical', evidence: ['sys_vendor=Dell Inc.'] });
  });

  test('without a table has names but no ids', async () => {
    expect(await briefs(run, ['smbios-uuid', 'system-serial', 'system-vendor', 'disk'])).toEqual([
      'absent: not-found',
      'absent: not-found',
      'value: Dell Inc.',
      'value: 0025_38B1_1122_3344.',
    ]);
  });

  test('counts its one real adapter', async () => {
    const named = adapters(
      'Ethernet',
      'vEthernet (Default Switch)',
      'VirtualBox Host-Only Network',
      'Bluetooth Network Connection',
      'Tailscale',
      'Ethernet 7',
    );
    const facts = await probe({ ...options, run, system: named });
    expect(facts.adapters.map(({ leftOut }) => leftOut)).toEqual([
      undefined,
      'bridge',
      'virtual',
      'bluetooth',
      'vpn',
      'removable',
    ]);
  });

  test('counts a wireless adapter by its own address only', async () => {
    const wireless = (mac: string) => ({ ...system, adapters: () => [{ name: 'Wi-Fi', mac }] });
    const made = await probe({ ...options, run, system: wireless('4e:11:22:33:44:55') });
    const own = await probe({ ...options, run, system: wireless('48:11:22:33:44:55') });
    expect([made.adapters[0]?.leftOut, own.adapters[0]?.leftOut]).toEqual(['randomised', undefined]);
  });
});

test('the loopback adapter of Windows is told apart, and an adapter without an address', async () => {
  const listed = ['Loopback Pseudo-Interface 1', 'Ethernet'].map((name) => ({
    name,
    mac: '00:00:00:00:00:00',
  }));
  const run = recorded('english-physical.cp437');
  const facts = await probe({ ...options, run, system: { ...system, adapters: () => listed } });
  expect(facts.adapters.map(({ leftOut }) => leftOut)).toEqual(['loopback', 'no-address']);
});

test('a VMware guest in German, whose table has no header', async () => {
  const run = recorded('german-vmware.cp850');
  const facts = await probe({ ...options, run, system: adapters('LAN-Verbindung für Anlage') });
  expect(brief(facts, 'smbios-uuid')).toBe('value: 564d9c00-1111-2222-3333-444455556666');
  expect(brief(facts, 'disk')).toBe('value: SCSI\\Disk&Ven_VMware&Prod_Virtual_disk\\5&1982005&0&000000');
  expect(facts.hypervisor.kind).toBe('vmware');
  expect(facts.adapters[0]?.counted).toBe(true);
});

test('of two connections whose names look alike in another code page, one that counts decides', async () => {
  const connection = (id: string, name: string, instance: string) =>
    `${REGISTRY.network}\\{${id}}\\Connection\r\n    Name    REG_SZ    ${name}\r\n    PnpInstanceID    REG_SZ    ${instance}\r\n`;
  const keys = connection('1', '\x8f\x90', 'ROOT\\VMS_MP\\0000') + connection('2', '\x91', 'PCI\\VEN_8086');
  const output = new Uint8Array(Buffer.from(keys.replaceAll('HKLM', 'HKEY_LOCAL_MACHINE'), 'latin1'));
  const facts = await probe({
    ...options,
    run: async () => ({ status: 'done', output }),
    system: adapters('以太网'),
  });
  expect(facts.adapters[0]?.counted).toBe(true);
});

describe('a registry that does not answer', () => {
  const ids = ['smbios-uuid', 'system-serial', 'os-id', 'cpu', 'disk'] as const;

  test.each([
    ['reg.exe takes too long', 'timed-out'],
    ['reg.exe is not there', 'tool-missing'],
    ['reg.exe may not be started', 'access-denied'],
  ] as const)('%s', async (_, reason) => {
    const run: Run = async () => ({ status: 'denied', reason });
    expect(await briefs(run, ids)).toEqual(ids.map(() => `denied: ${reason}`));
  });

  test('reg.exe is switched off by a policy: it starts and says nothing that can be read', async () => {
    const words = new Uint8Array(Buffer.from('ERRO: A edição do Registro foi desabilitada.\r\n'));
    const run: Run = async () => ({ status: 'done', output: words });
    expect(await briefs(run, ids)).toEqual(ids.map(() => 'denied: access-denied'));
  });

  test('reg.exe that is ended before it says a word is asked once more', async () => {
    const whole = recorded('german-vmware.cp850');
    const asked = new Set<string>();
    const run: Run = async (program, parameters) => {
      const question = parameters.join(' ');
      if (asked.has(question)) return whole(program, parameters);
      asked.add(question);
      return { status: 'done', output: new Uint8Array(), silent: true };
    };
    expect(await briefs(run, COMPONENTS)).toEqual(await briefs(whole, COMPONENTS));
  });

  test('one key about which reg.exe never says a word is unknown, not absent', async () => {
    const whole = recorded('german-vmware.cp850');
    const run: Run = async (program, parameters) =>
      parameters[1] === REGISTRY.smbios
        ? { status: 'done', output: new Uint8Array(), silent: true }
        : whole(program, parameters);
    expect(await briefs(run, ['smbios-uuid', 'system-serial', 'os-id'])).toEqual([
      'denied: unreadable',
      'denied: unreadable',
      'value: cafe0001-0002-4003-8004-000000000005',
    ]);
  });

  test('one key that takes too long is one reading', async () => {
    const whole = recorded('german-vmware.cp850');
    const run: Run = async (program, parameters) =>
      parameters[1] === REGISTRY.smbios
        ? { status: 'denied', reason: 'timed-out' }
        : whole(program, parameters);
    expect(await briefs(run, ['smbios-uuid', 'system-vendor', 'os-id'])).toEqual([
      'denied: timed-out',
      'value: VMware, Inc.',
      'value: cafe0001-0002-4003-8004-000000000005',
    ]);
  });

  test('libraries are asked for what is open, and only for that', async () => {
    const asked: Component[] = [];
    const lastResort = async (wanted: readonly Component[]) => {
      asked.push(...wanted);
      return [
        {
          component: 'smbios-uuid',
          status: 'value',
          values: ['564d9c00-1111-2222-3333-444455556666'],
          source: 'library',
        } as const,
      ];
    };
    const facts = await probe({
      ...options,
      run: recorded('english-physical.cp437'),
      lastResort,
      system: adapters('Ethernet'),
    });
    expect(asked).toEqual(['smbios-uuid', 'system-serial', 'board-serial', 'chassis-serial']);
    expect(brief(facts, 'smbios-uuid')).toBe('value: 564d9c00-1111-2222-3333-444455556666');
  });
});

describe('the output of reg.exe', () => {
  test('is read by its shape', () => {
    const output =
      '\r\nHKEY_LOCAL_MACHINE\\A\r\n    (Standard)    REG_SZ    \r\n    Name with  spaces    REG_SZ    value    with spaces\r\n    Empty    REG_SZ\r\n    Number    REG_DWORD    0x2\r\n\r\nHKEY_LOCAL_MACHINE\\A\\B\r\n\tOld\tREG_SZ\ttabs\r\nEnde der Suche: 4 Übereinstimmungen gefunden.\r\n';
    expect(readRegOutput(output).map(({ path, values }) => [path, Object.fromEntries(values)])).toEqual([
      [
        'HKEY_LOCAL_MACHINE\\A',
        { '(standard)': '', 'name with  spaces': 'value    with spaces', empty: '', number: '0x2' },
      ],
      ['HKEY_LOCAL_MACHINE\\A\\B', { old: 'tabs' }],
    ]);
  });

  test.each([
    '',
    'ERROR: The system was unable to find the specified registry key or value.\r\n',
    '    x    REG_SZ    y\r\n',
  ])('%j has no keys', (output) => expect(readRegOutput(output)).toEqual([]));

  test('has its own spelling of bytes and numbers', () => {
    expect(binaryValue('00ffA0')).toEqual(Uint8Array.from([0, 255, 160]));
    expect([binaryValue(''), binaryValue('0'), binaryValue('0x00')].map(({ length }) => length)).toEqual([
      0, 0, 0,
    ]);
    expect([numberValue('0x2'), numberValue('71'), numberValue('x'), numberValue(undefined)]).toEqual([
      2, 71, -1, -1,
    ]);
  });
});
