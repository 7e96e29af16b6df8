import { describe, expect, test } from 'vitest';
import { collectClues, type SystemClues } from '../../shared/machine/clues.ts';
import type { FirmwareField } from '../../shared/machine/firmware.ts';
import { recogniseHypervisor } from '../../shared/machine/hypervisor.ts';
import { junkReason } from '../../shared/machine/junk.ts';
import { BRANDS } from './fixtures.ts';

const recognise = (firmware: Partial<Record<FirmwareField, string>>, system: SystemClues = {}) =>
  recogniseHypervisor(collectClues(new Map(Object.entries(firmware) as [FirmwareField, string][]), system));
const DELL = { sys_vendor: 'Dell Inc.', product_name: 'PowerEdge R760', bios_vendor: 'Dell Inc.' };
const QEMU = { sys_vendor: 'QEMU', product_name: 'Standard PC (Q35 + ICH9, 2009)' };
const GUEST = { cpu_flag: 'hypervisor' };

describe('by firmware', () => {
  test.each(BRANDS)('%s', (_, { kind, cloud, ...firmware }) => {
    const hypervisor = recognise(firmware);
    expect([hypervisor.kind, hypervisor.cloud]).toEqual([kind, cloud]);
    expect(hypervisor.evidence.length).toBeGreaterThan(0);
  });

  test.each(BRANDS)('%s: the evidence holds no id', (_, brand) => {
    const evidence = recognise(brand).evidence.join('\n');
    for (const id of [brand.product_serial, brand.product_uuid, brand.board_serial, brand.chassis_serial]) {
      if (id && !junkReason('system-serial', id)) expect(evidence).not.toContain(id);
    }
  });

  test('the tag of Azure on a machine of somebody else proves nothing', () => {
    const hypervisor = recognise({
      sys_vendor: 'oVirt',
      chassis_asset_tag: '7783-7084-3265-9085-8269-3286-77',
    });
    expect(hypervisor).toEqual({ kind: 'kvm', evidence: ['sys_vendor=oVirt'] });
  });
});

describe('by what the system shows', () => {
  test.each<[string, Partial<Record<FirmwareField, string>>, SystemClues, string]>([
    ['a container comes before the machine it runs on', QEMU, { container: '/.dockerenv' }, 'container'],
    ['WSL has no firmware', {}, { kernel: '5.15.153.1-microsoft-standard-WSL2', ...GUEST }, 'wsl'],
    ['a kernel made by Microsoft with firmware is no WSL', DELL, { kernel: '5.15-microsoft' }, 'physical'],
    ['a container inside WSL', {}, { kernel: '5.15-microsoft', container: 'docker' }, 'container'],
    ['KVM without firmware (microvm)', {}, { ...GUEST, clock_sources: 'tsc kvm-clock' }, 'kvm'],
    ['QEMU that emulates the processor', QEMU, { ...GUEST, cpu_model: 'QEMU TCG CPU version 2.5+' }, 'qemu'],
    [
      'QEMU that emulates, with the firmware of its host',
      DELL,
      { ...GUEST, cpu_model: 'QEMU TCG CPU version 2.5+' },
      'qemu',
    ],
    ['QEMU that does not', QEMU, { ...GUEST, cpu_model: 'Intel Xeon' }, 'kvm'],
    ['firmware of the host shown to a KVM guest', DELL, { ...GUEST, clock_sources: 'kvm-clock tsc' }, 'kvm'],
    ['firmware of the host shown to a VMware guest', DELL, { ...GUEST, pci_vendors: '15ad 8086' }, 'vmware'],
    [
      'firmware of the host shown to a VirtualBox guest',
      DELL,
      { ...GUEST, pci_vendors: '80ee 8086' },
      'virtualbox',
    ],
    [
      'firmware of the host shown to a Hyper-V guest',
      DELL,
      { ...GUEST, clock_sources: 'hyperv_clocksource_tsc_page' },
      'hyperv',
    ],
    ['an unknown hypervisor', DELL, GUEST, 'unknown'],
    ['a Xen guest without firmware', {}, { sys_hypervisor: 'xen' }, 'xen'],
    [
      'the host system under Xen',
      DELL,
      { ...GUEST, sys_hypervisor: 'xen', xen_capabilities: 'control_d', clock_sources: 'xen tsc' },
      'physical',
    ],
    [
      'a Windows without firmware strings that Hyper-V talks to',
      {},
      { guest_parameters: 'present' },
      'hyperv',
    ],
    ['a disk moved out of Hyper-V to metal', DELL, { guest_parameters: 'present' }, 'physical'],
    [
      'an ARM board',
      { product_name: 'Raspberry Pi 5' },
      { device_tree: 'raspberrypi,5-model-b' },
      'physical',
    ],
    ['an emulated ARM board', {}, { device_tree: 'linux,dummy-virt' }, 'qemu'],
    [
      'a Mac in the virtualisation of Apple',
      { sys_vendor: 'Apple Inc.', product_name: 'VirtualMac2,1' },
      {},
      'unknown',
    ],
    ['nothing at all', {}, {}, 'unknown'],
  ])('%s', (_, firmware, system, kind) => expect(recognise(firmware, system).kind).toBe(kind));

  test('a VMware guest names its evidence', () => {
    expect(recognise({ sys_vendor: 'VMware, Inc.' }, GUEST).evidence).toEqual(['sys_vendor=VMware, Inc.']);
    expect(recognise({}, {}).evidence).toEqual([]);
  });
});
