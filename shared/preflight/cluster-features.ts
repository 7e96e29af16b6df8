import type { HypervisorKind } from '../machine/facts.ts';

/** Whether a hypervisor offers something; `perhaps` where that depends on what is built on top of it. */
export type Offer = 'yes' | 'no' | 'perhaps';

export interface ClusterFeatures {
  /** Restarts a machine on another host when its host fails. */
  readonly ha: Offer;
  /** Keeps a shadow of a running machine on another host. */
  readonly ft: Offer;
}

/** What each hypervisor offers for machines that must not stop. */
export const CLUSTER_FEATURES: Readonly<Record<HypervisorKind, ClusterFeatures>> = {
  vmware: { ha: 'yes', ft: 'yes' },
  hyperv: { ha: 'yes', ft: 'no' },
  kvm: { ha: 'yes', ft: 'perhaps' },
  qemu: { ha: 'perhaps', ft: 'perhaps' },
  xen: { ha: 'yes', ft: 'perhaps' },
  nutanix: { ha: 'yes', ft: 'no' },
  virtualbox: { ha: 'no', ft: 'no' },
  parallels: { ha: 'no', ft: 'no' },
  bhyve: { ha: 'perhaps', ft: 'no' },
  container: { ha: 'no', ft: 'no' },
  wsl: { ha: 'no', ft: 'no' },
  physical: { ha: 'no', ft: 'no' },
  unknown: { ha: 'perhaps', ft: 'perhaps' },
};
