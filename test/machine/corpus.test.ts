import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDump } from '../../node/machine/dump.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { AT, readingOf } from './fixtures.ts';

/** Dumps of real machines that nobody here made. They are not part of the project. */
const FOLDER = process.env['SOFTKEY_MACHINES'] ?? join(import.meta.dirname, '../../../shared/machines');
const PRESENT = existsSync(join(FOLDER, 'index.json'));

interface Dump {
  readonly file: string;
  readonly kind: 'dmidecode' | 'sysfs' | 'smbios-raw' | 'smbios-json';
  readonly expected: string;
  readonly accept?: readonly string[];
  readonly note?: string;
}

/** What another reader made out of a raw table. */
interface DecodedTable {
  readonly BIOSInformation: { readonly Vendor: string };
  readonly SystemInformation: Readonly<
    Record<'Manufacturer' | 'ProductName' | 'SerialNumber' | 'UUID', string>
  >;
}

const load = (file: string) => new Uint8Array(readFileSync(join(FOLDER, file)));
const dumps = PRESENT ? (JSON.parse(Buffer.from(load('index.json')).toString()) as Dump[]) : [];
const machines = dumps.filter(({ kind }) => kind !== 'smbios-json');
const read = (file: string): MachineFacts => readDump(load(file), file, AT);

if (!PRESENT)
  process.stderr.write('SKIPPED: machine dumps are not here; name their folder in SOFTKEY_MACHINES\n');

describe.skipIf(!PRESENT)(
  'dumps of real machines (skipped unless SOFTKEY_MACHINES or ../shared/machines is there)',
  () => {
    test.each(machines.map((dump) => [dump.file, dump] as const))('%s', (file, { expected, accept = [] }) => {
      expect([expected, ...accept]).toContain(read(file).hypervisor.kind);
    });

    test('no physical machine is called virtual, and none of the others physical', () => {
      const wrong = machines.filter(({ file, expected }) => {
        const isPhysical = read(file).hypervisor.kind === 'physical';
        return isPhysical !== (expected === 'physical');
      });
      expect(wrong.map(({ file }) => file)).toEqual([]);
    });

    test('no UUID of them is called worthless but the one that is', () => {
      const worthless = machines.filter(
        ({ file }) => readingOf(read(file), 'smbios-uuid')?.status === 'junk',
      );
      expect(worthless.map(({ file }) => file)).toEqual(['gosmbios/Beelink-EQ12.dmi']);
    });

    const tables = dumps.filter(({ kind }) => kind === 'smbios-json').map(({ file }) => file);
    test.each(tables)('%s: the raw table says the same', (file) => {
      const decoded = JSON.parse(Buffer.from(load(file)).toString()) as DecodedTable;
      const facts = read(file.replace(/\.json$/, '.dmi'));
      const { Manufacturer, ProductName, SerialNumber, UUID } = decoded.SystemInformation;
      const expected = [Manufacturer, ProductName, SerialNumber, UUID, decoded.BIOSInformation.Vendor];
      const components = [
        'system-vendor',
        'system-product',
        'system-serial',
        'smbios-uuid',
        'bios-vendor',
      ] as const;
      components.forEach((component, index) => {
        const reading = readingOf(facts, component);
        if (expected[index] === '') return; // the other reader found nothing there
        if (reading?.status === 'value') expect(reading.values[0]).toBe(expected[index]?.trim());
        else expect(reading?.status).toBe('junk');
      });
    });
  },
);
