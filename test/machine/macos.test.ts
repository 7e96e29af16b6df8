import { describe, expect, test } from 'vitest';
import { readIoreg, readSysctl } from '../../node/machine/macos.ts';
import type { OperatingSystem } from '../../node/machine/operating-system.ts';
import { probe } from '../../node/machine/probe.ts';
import type { Run } from '../../node/machine/run.ts';
import { COMPONENTS, type Component } from '../../shared/machine/reading.ts';
import { AT, brief, fixture } from './fixtures.ts';

// Over recorded output: this was never run on a Mac.
const system: OperatingSystem = {
  host: () => 'line-3.local',
  memoryMib: () => 16_384,
  processorName: () => 'from the system',
  adapters: () => [
    { name: 'awdl0', mac: '5e:00:00:00:00:01' },
    { name: 'bridge0', mac: '36:00:00:00:00:01' },
    { name: 'en0', mac: '3c:06:30:00:00:01' },
    { name: 'en1', mac: '4e:06:30:00:00:01' },
    { name: 'en5', mac: 'ac:de:48:00:11:22' },
    { name: 'lo0', mac: '00:00:00:00:00:00' },
    { name: 'utun3', mac: '00:00:00:00:00:00' },
  ],
};
const options = { now: () => new Date(AT), platform: 'darwin', lastResort: async () => [], system } as const;
const recorded =
  (ioreg: string, sysctl: string): Run =>
  async (program) => ({
    status: 'done',
    output: fixture(`macos/${program.endsWith('ioreg') ? ioreg : sysctl}`),
  });

test('a Mac', async () => {
  const facts = await probe({ ...options, run: recorded('ioreg.txt', 'sysctl-apple.txt') });
  expect(COMPONENTS.map((component) => brief(facts, component))).toEqual([
    'value: 0f1e2d3c-4b5a-5968-8776-8594a3b2c1d0',
    'value: QX7Z2K9WLM',
    'absent: not-supported',
    'absent: not-supported',
    'value: Apple Inc.',
    'value: Mac14,2',
    'absent: not-supported',
    'absent: not-supported',
    'value: 3c:06:30:00:00:01',
    'value: Apple M2',
    'value: 16 GiB',
    'absent: not-reported',
    'value: line-3.local',
  ]);
  expect(facts.adapters.map(({ leftOut }) => leftOut)).toEqual([
    'virtual',
    'bridge',
    undefined,
    'randomised',
    'worthless',
    'loopback',
    'vpn',
  ]);
  expect(facts.hypervisor).toEqual({ kind: 'physical', evidence: ['sys_vendor=Apple Inc.'] });
});

test('a Mac in VMware', async () => {
  const facts = await probe({ ...options, run: recorded('ioreg-vmware.txt', 'sysctl-intel.txt') });
  expect(brief(facts, 'cpu')).toBe('value: GenuineIntel 6/158/10 Intel(R) Core(TM) i7-9750H CPU @ 2.60GHz');
  expect(facts.hypervisor.kind).toBe('vmware');
});

describe('when the children do not answer', () => {
  test('each reading says why, and libraries are asked for what macOS has', async () => {
    const asked: Component[] = [];
    const run: Run = async () => ({ status: 'denied', reason: 'timed-out' });
    const lastResort = async (wanted: readonly Component[]) => {
      asked.push(...wanted);
      return [];
    };
    const facts = await probe({ ...options, run, lastResort });
    expect(brief(facts, 'smbios-uuid')).toBe('denied: timed-out');
    expect(brief(facts, 'cpu')).toBe('value: from the system');
    expect(asked).toEqual(['smbios-uuid', 'system-serial', 'system-vendor', 'system-product', 'disk']);
  });
});

test('output is read by its shape', () => {
  expect(readIoreg('garbage\n  "a" = "1"\n  "b" = <"2">\n  "c" = <0900>\n')).toEqual(
    new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
  );
  expect(readSysctl('a.b: 1\nunknown oid\n')).toEqual(new Map([['a.b', '1']]));
});
