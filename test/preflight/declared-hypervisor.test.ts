import { describe, expect, test } from 'vitest';
import { declaredKind, declaredVersion, mayBe } from '../../shared/preflight/declared-hypervisor.ts';

describe('a declared hypervisor', () => {
  test.each([
    ['VMware', 'vmware', undefined],
    ['VMware ESXi 8.0 U2', 'vmware', '8.0'],
    ['VMware ESXi 8.0U3', 'vmware', '8.0'],
    ['vSphere v7.0.3', 'vmware', '7.0.3'],
    ['Microsoft Hyper-V Server 2019', 'hyperv', '2019'],
    ['HYPERV', 'hyperv', undefined],
    ['Proxmox VE 8.2.4', 'kvm', '8.2.4'],
    ['QEMU/KVM', 'kvm', undefined],
    ['qemu 9.0.', 'qemu', '9.0'],
    ['Nutanix AHV 10', 'nutanix', '10'],
    ['XCP-ng 8.3', 'xen', '8.3'],
    ['Citrix Hypervisor', 'xen', undefined],
    ['Oracle VirtualBox 7', 'virtualbox', '7'],
    ['Bare metal', 'physical', undefined],
    ['máquina física', 'physical', undefined],
    ['nenhum', 'physical', undefined],
    ['Docker', 'container', undefined],
    ['WSL2', 'wsl', undefined],
    ['kvmish', undefined, undefined],
    ['JKVM1', undefined, undefined],
    ['', undefined, undefined],
    ['\u202eerawMV', undefined, undefined],
    [`VMware ${'9'.repeat(5000)}`, 'vmware', undefined],
  ])('%j', (text, kind, version) => {
    expect(declaredKind(text)).toBe(kind);
    expect(declaredVersion(text)).toBe(version);
  });

  test('may be what was found where all are KVM underneath', () => {
    expect(mayBe('kvm', 'qemu')).toBe(true);
    expect(mayBe('nutanix', 'kvm')).toBe(true);
    expect(mayBe('xen', 'kvm')).toBe(false);
    expect(mayBe('vmware', 'vmware')).toBe(true);
  });
});
