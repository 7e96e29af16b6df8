import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { spellingsOf } from '../../node/machine/code-pages.ts';
import { consoleText } from '../../node/machine/console-text.ts';
import { probe } from '../../node/machine/probe.ts';
import { readRegOutput } from '../../node/machine/registry.ts';
import type { Run } from '../../node/machine/run.ts';
import { REGISTRY } from '../../node/machine/windows-registry.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import { matchFingerprints } from '../../shared/fingerprint/match.ts';
import { windowsAdapters } from '../../shared/machine/adapter-windows.ts';
import { couldBeWrittenAs } from '../../shared/machine/connection-name.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { readIpconfig } from '../../shared/machine/ipconfig.ts';
import { worked } from '../work-time.ts';
import { AT, brief, readingOf } from './fixtures.ts';
import {
  answering,
  keyWith,
  listing,
  type MadeUpConnection,
  networkKeys,
  type PublishedAdapter,
  published,
} from './windows-facts.ts';

const BASICS = {
  [REGISTRY.bios]: keyWith(REGISTRY.bios, { SystemManufacturer: 'REG_SZ    Dell Inc.' }),
  [REGISTRY.processor]: keyWith(REGISTRY.processor, { VendorIdentifier: 'REG_SZ    GenuineIntel' }),
};
const PCI = 'PCI\\VEN_8086&DEV_1533&SUBSYS_00008086&REV_03\\4&1';

type Listed = readonly (readonly [string, string])[];

function probed(run: Run, listed: Listed): Promise<MachineFacts> {
  const options = { now: () => new Date(AT), platform: 'win32', environment: {} } as const;
  return probe({ ...options, lastResort: async () => [], system: listing(listed), run });
}

function machine(
  connections: readonly MadeUpConnection[],
  listed: Listed,
  ipconfig = '',
  wrap = (bytes: Uint8Array) => bytes,
): Promise<MachineFacts> {
  const keys = Object.entries(networkKeys(connections)).map(([key, bytes]) => [key, wrap(bytes)] as const);
  const answers = { ...BASICS, ...Object.fromEntries(keys) };
  return probed(answering(answers, Buffer.from(ipconfig, 'latin1')), listed);
}

const hexByte = (n: number) => (n & 0xff).toString(16).padStart(2, '0');
const verdicts = ({ adapters }: MachineFacts) =>
  Object.fromEntries(adapters.map(({ name, leftOut }) => [name, leftOut ?? 'counts']));

describe('names in a code page that nobody names', () => {
  const facts = published<PublishedAdapter>(join(import.meta.dirname, 'fixtures/windows'), 'adapters');
  const pages = ['cp932', 'cp950', 'cp936', 'cp866', 'cp949'];

  test.each(pages)('all adapters of a machine in %s are told apart', async (page) => {
    const own = facts.filter(({ id }) => id.startsWith(page));
    const connections = own.map((one) => ({ ...one, bytes: Buffer.from(one.nameHex, 'hex') }));
    const seen = verdicts(
      await machine(
        connections,
        own.map(({ name, mac }) => [name, mac]),
      ),
    );
    expect(seen).toEqual(Object.fromEntries(own.map(({ name, want }) => [name, want])));
  });

  test('a VPN in CP932 beside a real adapter of the same shape in ASCII', async () => {
    const vpn = facts.find(({ id }) => id === 'cp932-1-ROOT');
    const connections = [
      { name: 'Ethernet 2', instance: PCI },
      { name: '', bytes: Buffer.from(vpn?.nameHex ?? '', 'hex'), instance: 'ROOT\\NET\\0000' },
    ];
    const listed = [
      ['Ethernet 2', '64:4e:d7:00:00:01'],
      [vpn?.name ?? '', '64:4e:d7:00:00:02'],
    ] as const;
    expect(verdicts(await machine(connections, listed))).toEqual({
      'Ethernet 2': 'counts',
      [vpn?.name ?? '']: 'vpn',
    });
  });

  const utf16 = (bytes: Uint8Array) =>
    new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le'));
  test.each([
    ['UTF-8', (bytes: Uint8Array) => bytes],
    ['UTF-16', utf16],
    ['UTF-16 with its mark', (bytes: Uint8Array) => new Uint8Array([0xff, 0xfe, ...utf16(bytes)])],
  ])('reg.exe that writes %s', async (_, wrap) => {
    const connections = [
      { name: '', bytes: Buffer.from('イーサネット'), instance: PCI },
      { name: '', bytes: Buffer.from('イーサネット 2'), instance: 'ROOT\\NET\\0000' },
    ];
    const listed = [
      ['イーサネット', '64:4e:d7:00:00:01'],
      ['イーサネット 2', '64:4e:d7:00:00:02'],
    ] as const;
    const seen = verdicts(await machine(connections, listed, '', wrap));
    expect(seen).toEqual({ イーサネット: 'counts', 'イーサネット 2': 'vpn' });
  });

  test('a name whose last byte passes for a blank is not cut', () => {
    const [key] = readRegOutput('HKEY_LOCAL_MACHINE\\A\r\n    Name    REG_SZ    \xb1\xa0 \xc1\xa0\r\n');
    expect(key?.values.get('name')).toBe('\xb1\xa0 \xc1\xa0');
  });

  test.each<[string, string, boolean]>([
    ['Conexão local', 'Conex\xc6o local', true],
    ['Conexão local', 'Conexao local', true],
    ['Conexão local', 'Conex?o local', true],
    ['Conexão local', 'Conex\xc3\xa3o local', true],
    ['Conexão local', 'Conexo local', false],
    ['イーサネット 2', 'Ethernet 2', false],
    ['イーサネット 2', '\x83C\x81[\x83T\x83l\x83b\x83g 2', true],
    ['イーサネット 2', '\x83C\x81[\x83T\x83l\x83b\x83g 3', false],
    ['Ethernet', 'Ethernet 2', false],
    ['', '', true],
  ])('%j may be written as %j: %s', (name, written, may) =>
    expect(couldBeWrittenAs(name, written)).toBe(may),
  );

  test('no name takes long, whatever it is compared with', () => {
    const long = 'é'.repeat(256);
    const start = worked();
    for (const written of ['\x83C'.repeat(512), '\xe9'.repeat(255), `${'\xf0\x9f'.repeat(500)}x`])
      expect(couldBeWrittenAs(long, written)).toBe(false);
    expect(worked() - start).toBeLessThan(2000);
  });

  test('any bytes have spellings, and one of them is what was written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const written = consoleText(bytes);
        expect(spellingsOf(written)).toContain(written);
      }),
    );
  });
});

test.each(['Local Area Connection*', 'Connexion au réseau local*'])(
  'a thousand of them take no time: %s',
  async (name) => {
    const names = Array.from({ length: 1200 }, (_, n) => `${name} ${n}`);
    const keys = names.map((one, n) => ({
      name: one.replace('é', '\x82'), // as code page 850 has it, which Node does not know
      instance: n === 1100 ? PCI : 'SWD\\MSRRAS\\MS_NDISWANIP',
    }));
    const listed = names.map((one, n) => [one, `3c:58:c2:11:${hexByte(n >> 8)}:${hexByte(n)}`] as const);
    const start = worked();
    const facts = await machine(keys, listed);
    expect(worked() - start).toBeLessThan(4000);
    expect(facts.adapters.filter(({ counted }) => counted).map((one) => one.name)).toEqual([`${name} 1100`]);
  },
);

describe('an adapter without a link', () => {
  const LISTED = [
    ['Wi-Fi', '3c:58:c2:11:22:33'],
    ['Loopback Pseudo-Interface 1', '00:00:00:00:00:00'],
  ] as const;
  const connections = [
    { name: 'Wi-Fi', instance: 'PCI\\VEN_8086&DEV_A0F0\\3&1' },
    { name: 'Ethernet', instance: PCI },
    { name: 'My Ethernet', instance: 'ROOT\\NET\\0001' },
  ];
  const section = (heading: string, address: string) =>
    `${heading}\r\n\r\n   Media State . . . . . . . . . . . : Media disconnected\r\n   Physical Address. . . . . . . . . : ${address}\r\n   DHCPv6 Client DUID. . . . . . . . : 00-01-00-01-2B-11-22-33-54-BF-64-11-22-44\r\n\r\n`;

  test.each([
    ['English', 'Ethernet adapter Ethernet:'],
    ['French', 'Carte Ethernet Ethernet\xff:'],
    ['Japanese', '\x83C\x81[\x83T\x83l\x83b\x83g \x83A\x83_\x83v\x83^\x81[ Ethernet:'],
    ['tersely', 'Ethernet:'],
  ])('keeps its address: ipconfig shows it, %s', async (_, heading) => {
    const output = `\r\nWindows IP Configuration\r\n\r\n   Host Name . . . . : PLANT-07\r\n\r\n${section('Unknown adapter My Ethernet:', '00-FF-11-22-33-44')}${section(heading, '54-BF-64-11-22-33')}`;
    const facts = await machine(connections, LISTED, output);
    expect(brief(facts, 'mac')).toBe('value: 3c:58:c2:11:22:33, 54:bf:64:11:22:33');
    expect(readingOf(facts, 'mac')).not.toHaveProperty('incomplete');
  });

  test('and a name in another code page: its driver says what it is called', async () => {
    const japanese = Buffer.from('8343815b8354836c83628367', 'hex');
    const heading = `\x83C\x81[\x83T\x83l\x83b\x83g \x83A\x83_\x83v\x83^\x81[ ${japanese.toString('latin1')}:`;
    const own = {
      name: '',
      bytes: japanese,
      instance: PCI,
      desc: 'Intel(R) I210 Gigabit Network Connection',
    };
    const facts = await machine([own], [], section(heading, '54-BF-64-11-22-33'));
    expect(facts.adapters).toEqual([{ name: own.desc, mac: '54:bf:64:11:22:33', counted: true }]);
    expect(readingOf(facts, 'mac')).not.toHaveProperty('incomplete');
  });

  test('makes the list an incomplete one where ipconfig does not show it', async () => {
    const facts = await machine(connections, LISTED);
    expect(readingOf(facts, 'mac')).toMatchObject({
      status: 'value',
      values: ['3c:58:c2:11:22:33'],
      incomplete: true,
    });
  });

  test('that is the only one: its address is denied, not absent', async () => {
    expect(brief(await machine(connections, []), 'mac')).toBe('denied: no-link');
  });

  const fingerprinted = ({ readings }: MachineFacts) => fingerprintOf(readings, 'example', nativeHashes);
  test.each([
    ['ipconfig shows it', section('Ethernet adapter Ethernet:', '54-BF-64-11-22-33'), 'same'],
    ['nothing shows it', '', 'denied'],
  ] as const)('the cable of the only adapter of a license is out, %s: %s', async (_, output, result) => {
    const cabled = await machine(connections.slice(1), [['Ethernet', '54:bf:64:11:22:33']]);
    const pulled = await machine(connections, LISTED, output);
    const { components } = matchFingerprints(fingerprinted(cabled), fingerprinted(pulled));
    expect(components.find(({ component }) => component === 'mac')?.result).toBe(result);
  });

  test('ipconfig is asked only where hardware is missing in the list', async () => {
    const asked: string[] = [];
    const keys = { ...BASICS, ...networkKeys(connections) };
    const run: Run = async (program, parameters) => {
      asked.push(program.slice(program.lastIndexOf('\\') + 1));
      return answering(keys)(program, parameters);
    };
    await probed(run, [...LISTED, ['Ethernet', '54:bf:64:11:22:33']]);
    expect(asked).not.toContain('ipconfig.exe');
    await probed(run, LISTED);
    expect(asked.filter((program) => program === 'ipconfig.exe')).toHaveLength(1);
  });

  test('a network bridge, a virtual switch and one whose maker gave no address stay out', async () => {
    const more = [
      { name: 'Ethernet', instance: PCI },
      { name: 'Network Bridge', instance: 'COMPOSITEBUS\\MS_IMPLAT_MP\\{1}' },
      { name: 'vEthernet (Default Switch)', instance: 'ROOT\\VMS_MP\\0000' },
    ];
    const facts = await machine(more, [
      ['Network Bridge', '56:bf:64:11:22:33'],
      ['vEthernet (Default Switch)', '00:15:5d:11:22:33'],
    ]);
    expect(verdicts(facts)).toEqual({ 'Network Bridge': 'bond', 'vEthernet (Default Switch)': 'bridge' });
  });

  test('what ipconfig prints is read by its shape, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect([...readIpconfig(consoleText(bytes), ['Ethernet']).keys()].length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('whatever names and places there are, each adapter that is listed has one verdict', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  const place = fc.oneof(text, fc.constantFrom(PCI, 'ROOT\\NET\\0000', 'COMPOSITEBUS\\X', 'USB\\1', ''));
  const connection = fc.record({
    written: text,
    spellings: fc.array(text, { maxLength: 3 }),
    instance: place,
    description: text,
    wireless: fc.boolean(),
  });
  const listed = fc.array(fc.record({ name: text, mac: fc.oneof(text, fc.constant('3c:58:c2:11:22:33')) }));
  fc.assert(
    fc.property(listed, fc.array(connection), (all, connections) => {
      const { adapters, unlisted } = windowsAdapters(all, connections);
      expect(adapters.map(({ name }) => name)).toEqual(all.map(({ name }) => name));
      for (const { counted, leftOut } of adapters) expect(counted).toBe(leftOut === undefined);
      expect(connections).toEqual(expect.arrayContaining([...unlisted]));
    }),
  );
});

describe('adapters behind a bus driver of their maker', () => {
  test.each([
    ['B06BDRV\\L2ND&PCI_163914E4&SUBSYS_02361028&REV_20\\5&1&0&20050500', 'counts'],
    ['EBDRV\\L2ND&PCI_168E14E4&SUBSYS_3382103C&REV_10\\5&1', 'counts'],
    ['QEBDRV\\L2ND&PCI_16441077&SUBSYS_00151077&REV_02\\5&1', 'counts'],
    ['MLX4\\ConnectX-3Pro_Eth_V&22f3103c\\4&1', 'counts'],
    ['MLX5\\ConnectX-4_Eth&1\\4&1', 'counts'],
    ['{1a3e09be-1e45-494b-9174-d7385b45bbf5}\\NVNET_DEV0057&SUBSYS_3402103C&REV_A3\\4&1', 'counts'],
    ['xenvif\\ven_xs0001&dev_net&rev_0000000b\\0', 'counts'],
    ['ROOT\\NET&PCI_163914E4\\0000', 'virtual'],
    ['SWD\\VEN_8086&DEV_1533\\0000', 'virtual'],
    ['{5d624f94-8850-40c3-a3fa-a4fd2080baf3}\\vwifimp_wfd\\5&1', 'virtual'],
    ['USB\\VID_0BDA&PID_8153\\1', 'removable'],
  ])('%s: %s', async (instance, verdict) => {
    const facts = await machine([{ name: 'NIC1', instance }], [['NIC1', '84:2b:2b:11:22:33']]);
    expect(facts.adapters[0]?.leftOut ?? 'counts').toBe(verdict);
  });
});
