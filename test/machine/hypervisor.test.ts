import { describe, expect, test } from 'vitest';
import { CLOUD_RULES } from '../../shared/machine/cloud-rules.ts';
import { collectClues, type SystemClues } from '../../shared/machine/clues.ts';
import type { FirmwareField } from '../../shared/machine/firmware.ts';
import { recogniseHypervisor } from '../../shared/machine/hypervisor.ts';
import { SOURCES } from '../../shared/machine/hypervisor-rule.ts';
import { HYPERVISOR_RULES } from '../../shared/machine/hypervisor-rules.ts';
import { junkReason } from '../../shared/machine/junk.ts';
import { BRANDS } from './fixtures.ts';

const recognise = (firmware: Partial<Record<FirmwareField, string>>, system: SystemClues = {}) =>
  recogniseHypervisor(collectClues(new Map(Object.entries(firmware) as [FirmwareField, string][]), system));
const DELL = { sys_vendor: 'Dell Inc.', product_name: 'PowerEdge R760', bios_vendor: 'Dell Inc.' };
const QEMU = { sys_vendor: 'QEMU', product_name: 'Standard PC (Q35 + ICH9, 2009)' };
const EDK2_BOARD = { sys_vendor: 'Acme', product_name: 'Board', bios_vendor: 'EDK II' };
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

/** The marks of clouds whose metal carries the same names as their virtual machines. */
const BOTH_KINDS = [
  { sys_vendor: 'Google', product_name: 'Google Compute Engine' },
  { sys_vendor: 'Alibaba Cloud', product_name: 'Alibaba Cloud ECS' },
  { sys_vendor: 'Tencent Cloud', product_name: 'CVM' },
  { sys_vendor: 'Huawei Cloud', product_name: 'ECS' },
  { sys_vendor: 'Scaleway', product_name: 'SCW-DEV1-S' },
];

describe('a cloud that has metal too', () => {
  test.each(BOTH_KINDS)('$sys_vendor: the processor tells', (firmware) => {
    expect(recognise(firmware, { cpu_flag: 'none' }).kind).toBe('physical');
    expect(recognise(firmware, GUEST).kind).not.toBe('physical');
    expect(recognise(firmware).kind).not.toBe('physical');
  });
});

describe('a brand that nobody knows', () => {
  const NAMES = [
    'Virtual Machine',
    'Acme VM',
    'VMM',
    'Hypervisor Guest',
    'Acme KVM 2',
    'domU',
    'Cloud Server 4',
    'VPS',
  ];
  test.each(NAMES)('%s is virtual, of unknown make', (product_name) => {
    const { kind, evidence } = recognise({ ...DELL, sys_vendor: 'Acme', product_name });
    expect([kind, evidence]).toEqual(['unknown', [`product_name=${product_name}`]]);
  });

  test.each([
    'P5KPL-VM',
    'M2N68-VM DVI',
    '0KVMW2',
    'JKVM1',
    'XENTA',
    'VirtualEdge',
    'CloudLine CL2100',
    'DomU2',
  ])('%s is none of them', (product_name) =>
    expect(recognise({ ...DELL, product_name }).kind).toBe('physical'),
  );
});

test('every rule names who knows its mark', () => {
  for (const { sources } of [...HYPERVISOR_RULES, ...CLOUD_RULES]) {
    expect(sources.length).toBeGreaterThan(0);
    expect(SOURCES).toEqual(expect.arrayContaining([...sources]));
  }
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
    ['a processor that only QEMU names', {}, { cpu_model: 'QEMU Virtual CPU version 2.5+' }, 'kvm'],
    ['a processor that only KVM names', DELL, { cpu_model: 'Common KVM processor' }, 'kvm'],
    ['Xen by its devices', DELL, { ...GUEST, pci_vendors: '5853 8086' }, 'xen'],
    ['Hyper-V by its devices', DELL, { ...GUEST, pci_vendors: '1414' }, 'hyperv'],
    ['KVM told by the device tree', {}, { device_tree_hypervisor: 'linux,kvm' }, 'kvm'],
    ['Xen told by the device tree', {}, { device_tree_hypervisor: 'xen,xen-4.17 xen,xen' }, 'xen'],
    [
      'the host system of Xen on an ARM board',
      {},
      { device_tree: 'acme,board', device_tree_hypervisor: 'xen,xen-4.17', xen_capabilities: 'control_d' },
      'physical',
    ],
    [
      'a hypervisor that only the device tree names',
      {},
      { device_tree: 'acme,board', device_tree_hypervisor: 'acme,partitioner' },
      'unknown',
    ],
    ['PowerVM', {}, { device_tree: 'IBM,9009-22A', device_tree_mark: 'ibm,partition-name' }, 'unknown'],
    [
      'QEMU that plays a pSeries',
      {},
      { device_tree: 'qemu,pseries', device_tree_mark: 'ibm,partition-name' },
      'qemu',
    ],
    ['QEMU by its node in the device tree', {}, { device_tree: 'acme', device_tree_mark: 'fw-cfg' }, 'qemu'],
    ['z/VM', {}, { control_program: 'z/VM 7.3.0' }, 'unknown'],
    ['KVM on an IBM Z', {}, { control_program: 'KVM/Linux' }, 'kvm'],
    ['a partition of an IBM Z', {}, { control_program: 'LPAR' }, 'unknown'],
    ['User Mode Linux', {}, { cpu_vendor: 'User Mode Linux' }, 'unknown'],
    ['EDK II on metal, and a processor that says so', EDK2_BOARD, { cpu_flag: 'none' }, 'physical'],
    ['EDK II in a guest of unknown make', EDK2_BOARD, GUEST, 'unknown'],
    ['nothing at all', {}, {}, 'unknown'],
  ])('%s', (_, firmware, system, kind) => expect(recognise(firmware, system).kind).toBe(kind));

  test('a VMware guest names its evidence', () => {
    expect(recognise({ sys_vendor: 'VMware, Inc.' }, GUEST).evidence).toEqual(['sys_vendor=VMware, Inc.']);
    expect(recognise({}, {}).evidence).toEqual([]);
  });
});
