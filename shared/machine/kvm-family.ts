import type { HypervisorKind } from './facts.ts';

/**
 * What KVM and its relatives have in common differs from question to question, so each question has its set.
 */

/** Where a machine's UUID and MAC stand in a libvirt definition, or what is edited like one. */
export const DEFINED_BY_LIBVIRT: readonly HypervisorKind[] = ['kvm', 'qemu'];

/** Where the firmware texts of the host may show through in the machine. */
export const SHOWS_HOST_FIRMWARE: readonly HypervisorKind[] = ['kvm', 'qemu', 'xen'];

/** KVM underneath: a machine cannot always tell which of them it is on, and people name them alike. */
export const KVM_UNDERNEATH: readonly HypervisorKind[] = ['kvm', 'qemu', 'nutanix'];
