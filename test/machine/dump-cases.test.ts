import { expect, test } from 'vitest';
import { readDump } from '../../node/machine/dump.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { Component } from '../../shared/machine/reading.ts';
import { AT, brief, fixture } from './fixtures.ts';

/**
 * Dumps that were once read wrong, and what is right. Each stands for a kind; more of each kind are in the
 * tests beside.
 */

const read = (name: string) => readDump(fixture(`cases/${name}`), name, AT);

test.each<[string, string, string, Partial<Record<Component, string>>]>([
  [
    'dmidecode-quiet.txt',
    '',
    'vmware',
    {
      'smbios-uuid': 'value: 770c1f42-105e-2b4a-9c31-00d46a88b1f0',
      'system-serial': 'value: VMware-42 1f 0c 77 5e 10 4a 2b-9c 31 00 d4 6a 88 b1 f0',
      'board-serial': 'junk: placeholder',
      'chassis-serial': 'absent: not-in-dump',
      'bios-vendor': 'value: Phoenix Technologies LTD',
      memory: 'value: 16 GiB',
    },
  ],
  ['edk2-board.sysfs.json', '', 'physical', { 'system-vendor': 'value: Acme Embedded' }],
  ['openbsd-vmm.sysfs.json', '', 'unknown', { 'system-vendor': 'value: OpenBSD' }],
  [
    'systeminfo-with-prompt.txt',
    'SCADA-07',
    'vmware',
    {
      'system-product': 'value: VMware7,1',
      memory: 'value: 16 GiB',
      cpu: 'value: GenuineIntel 6/85/7',
      'host-name': 'value: SCADA-07',
    },
  ],
  [
    'systeminfo-french.cp850.txt',
    'SCADA-08',
    'hyperv',
    { memory: 'value: 16 GiB', 'system-vendor': 'value: Microsoft Corporation' },
  ],
  [
    'two-system-structures.txt',
    '',
    'physical',
    { 'smbios-uuid': 'value: 5d8f0b5e-9e1d-4a67-8a3e-0c5c1f6e2a11' },
  ],
])('%s', (name, host, kind, readings) => {
  const facts = read(name);
  expect([facts.host, facts.hypervisor.kind]).toEqual([host, kind]);
  const components = Object.keys(readings) as Component[];
  expect(Object.fromEntries(components.map((component) => [component, brief(facts, component)]))).toEqual(
    readings,
  );
});

test('two-machines.txt is refused: there are two', () => {
  expect(() => read('two-machines.txt')).toThrow(
    expect.toSatisfy(
      (error) => isRefusal(error, 'SEVERAL_MACHINES') && error.details['file'] === 'two-machines.txt',
    ),
  );
});
