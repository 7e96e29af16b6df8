import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { probe } from '../../node/machine/probe.ts';
import { readRegOutput } from '../../node/machine/registry.ts';
import { fileTimesBelow } from '../../node/machine/signs-file-times.ts';
import { SIGN_KEYS, windowsSigns } from '../../node/machine/signs-windows.ts';
import { windowsConnections } from '../../node/machine/windows-adapters.ts';
import { REGISTRY, type WindowsRegistry } from '../../node/machine/windows-registry.ts';
import { windowsAdapters } from '../../shared/machine/adapter-windows.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { AT, brief } from './fixtures.ts';
import { tableOf } from './smbios-bytes.ts';
import {
  answering,
  keyWith,
  listing,
  networkKeys,
  type PublishedAdapter,
  type PublishedGuest,
  type PublishedMachine,
  published,
  regFile,
} from './windows-facts.ts';

/**
 * What others published of real Windows machines, held against the probe. wine, on which the other tests of
 * Windows run, shows none of it. The facts are kept here; where a newer collection lies beside the project,
 * it is held against it as well.
 */
const FOLDERS = [
  join(import.meta.dirname, 'fixtures/windows'),
  process.env['SOFTKEY_WINDOWS_FACTS'] ?? join(import.meta.dirname, '../../../shared/cases/windows'),
].filter(existsSync);

const BASICS = {
  [REGISTRY.bios]: keyWith(REGISTRY.bios, { SystemManufacturer: 'REG_SZ    Dell Inc.' }),
  [REGISTRY.processor]: keyWith(REGISTRY.processor, { VendorIdentifier: 'REG_SZ    GenuineIntel' }),
};

function probed(
  answers: Readonly<Record<string, Uint8Array>>,
  listed: readonly (readonly [string, string])[] = [],
  ipconfig = '',
): Promise<MachineFacts> {
  return probe({
    now: () => new Date(AT),
    platform: 'win32',
    environment: {},
    lastResort: async () => [],
    system: listing(listed),
    run: answering({ ...BASICS, ...answers }, Buffer.from(ipconfig, 'latin1')),
  });
}

describe.each(FOLDERS)('%s', (folder) => {
  const adapters = published<PublishedAdapter>(folder, 'adapters');
  test.each(adapters.map((one) => [one.id, one] as const))('adapter %s', async (_, one) => {
    const connection = { ...one, bytes: Buffer.from(one.nameHex, 'hex'), wireless: one.kind === 'wifi' };
    const facts = await probed(networkKeys([connection]), [[one.name, one.mac]]);
    const verdict = facts.adapters[0]?.leftOut ?? 'counts';
    expect(one.want.split(' or ')).toContain(verdict);
  });

  const machines = published<PublishedMachine>(folder, 'machines');
  test.each(machines.map((one) => [one.id, one] as const))('machine %s', async (_, one) => {
    const connections = one.connections.map(([name, instance]) => ({ name, instance }));
    const facts = await probed(networkKeys(connections), one.listed);
    if (!one.want.startsWith('(')) expect(brief(facts, 'mac')).toBe(`value: ${one.want}`);
    else if (one.want.includes('not listed')) expect(brief(facts, 'mac')).toBe('denied: no-link');
    else expect(brief(facts, 'mac')).toBe('absent: none-counted');
  });

  const uuids = published<{ windows: string; serial: string }>(folder, 'uuid');
  test.each(uuids.map((one) => [one.windows, one] as const))('UUID %s', async (uuid, { serial }) => {
    const table = tableOf({ sys_vendor: 'innotek GmbH', product_uuid: uuid, product_serial: serial });
    const header = [0, 2, 5, 0, table.length & 0xff, table.length >> 8, 0, 0];
    const hex = Buffer.from([...header, ...table]).toString('hex');
    const facts = await probed({
      [REGISTRY.smbios]: keyWith(REGISTRY.smbios, { SMBiosData: `REG_BINARY    ${hex}` }),
    });
    expect(brief(facts, 'smbios-uuid')).toBe(`value: ${uuid.toLowerCase()}`);
  });

  const shapes = published<{ id: string; type: string }>(folder, 'scsi');
  test.each(shapes.map((one) => [one.id, one] as const))('disks, %s', async (_, { type }) => {
    const disk = { [type]: 'REG_SZ    DiskPeripheral', SerialNumber: 'REG_SZ    S4EVNX0R123456' };
    const unit = `${REGISTRY.scsi}\\Scsi Port 0\\Scsi Bus 0\\Target Id 0\\Logical Unit Id 0`;
    const slot = { 0: 'REG_SZ    SCSI\\Disk&Ven_X\\5&1982005&0&000000' };
    const answers = { [REGISTRY.scsi]: keyWith(unit, disk), [REGISTRY.disks]: keyWith(REGISTRY.disks, slot) };
    expect(brief(await probed(answers), 'disk')).toBe('value: S4EVNX0R123456');
  });

  const guests = published<PublishedGuest>(folder, 'guests');
  test.each(guests.map((one) => [one.id, one] as const))('guest %s', async (_, { bios, guest, want }) => {
    const values = Object.entries(bios).map(([name, text]) => [name, `REG_SZ    ${text}`] as const);
    const facts = await probed({
      [REGISTRY.bios]: keyWith(REGISTRY.bios, Object.fromEntries(values)),
      ...(guest ? { [REGISTRY.guest]: keyWith(REGISTRY.guest, { HostName: 'REG_SZ    HOST-7' }) } : {}),
    });
    expect(facts.hypervisor.kind).toBe(want);
  });

  const clouds = guests.filter(({ cloud }) => cloud !== undefined);
  test.each(clouds.map((one) => [one.id, one] as const))('cloud of %s', async (_, { bios, cloud }) => {
    const values = Object.entries(bios).map(([name, text]) => [name, `REG_SZ    ${text}`] as const);
    const facts = await probed({
      [REGISTRY.bios]: keyWith(REGISTRY.bios, Object.fromEntries(values)),
      [REGISTRY.guest]: keyWith(REGISTRY.guest, { HostName: 'REG_SZ    HOST-7' }),
      [REGISTRY.cloud]: keyWith(REGISTRY.cloud, { VmId: 'REG_SZ    x' }),
    });
    expect(facts.hypervisor.cloud).toBe(cloud);
  });

  const states = published<{ image: string; gen: string; want: string }>(folder, 'sysprep');
  test.each(states.map((one) => [`${one.image} ${one.gen}`, one] as const))('%s', async (_, one) => {
    const answers: Record<string, Uint8Array> = {
      [SIGN_KEYS.state]: keyWith(SIGN_KEYS.state, { ImageState: `REG_SZ    ${one.image}` }),
      [SIGN_KEYS.sysprep]: keyWith(SIGN_KEYS.sysprep, { GeneralizationState: `REG_DWORD    ${one.gen}` }),
    };
    const query = async (key: string) => ({
      keys: readRegOutput(Buffer.from(answers[key] ?? []).toString('latin1')),
    });
    const signs = await windowsSigns(query, fileTimesBelow('/nowhere'), 'C:\\Windows');
    expect(signs.imageState).toMatchObject({ value: one.want.replace('?', '') });
  });

  test.each([
    ['SYSTEM_B', ['Ethernet', 'Wi-Fi']],
    ['7-fr', ['Connexion au r\x82seau local']],
  ])('Control\\Network of %s: what is hardware there', (name, wanted) => {
    const network = { keys: readRegOutput(regFile(folder, name)) };
    const connections = windowsConnections({ network, drivers: { keys: [] } } as unknown as WindowsRegistry);
    const { unlisted } = windowsAdapters([], connections);
    expect(unlisted.map(({ written }) => written).sort()).toEqual(wanted);
  });
});
