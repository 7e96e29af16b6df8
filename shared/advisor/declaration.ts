import type { Order } from '../document/payload/fields.ts';
import type { Answers, PlannedKind } from './answers.ts';

/** What the customer declares of one machine; it travels in that machine's pre-license. */
export type Declaration = Order['architecture'];

/** What a machine with a license of its own is in a plan, as its order names it. */
export const ROLES = ['standalone', 'active', 'standby', 'epm'] as const;
export type Role = (typeof ROLES)[number];

/** The roles that a plan with these answers has. */
export function rolesFor({ redundancy, epm }: Pick<Answers, 'redundancy' | 'epm'>): readonly Role[] {
  const servers: readonly Role[] = redundancy === 'none' ? ['standalone'] : ['active', 'standby'];
  return epm ? [...servers, 'epm'] : servers;
}

/** The role in a declaration that may also say where a key is: `active, hardkey` has `active`. */
export function roleIn(declared: string): Role | undefined {
  return ROLES.find((role) => declared === role || declared.startsWith(`${role},`));
}

/** Whether a declared role says that the machine has a USB key: `active, hardkey in a network hub`. */
export function hasHardkey(declared: string): boolean {
  return roleIn(declared) !== undefined && declared.includes(', hardkey');
}

/** How a declaration names a hypervisor: in one language, and so that preflight understands it. */
const DECLARED_NAMES: Readonly<Record<PlannedKind, string>> = {
  vmware: 'VMware',
  hyperv: 'Hyper-V',
  kvm: 'KVM',
  qemu: 'QEMU',
  virtualbox: 'VirtualBox',
  xen: 'Xen',
  nutanix: 'Nutanix AHV',
  parallels: 'Parallels',
  bhyve: 'bhyve',
  physical: 'physical',
  unknown: 'other',
};

/** The declaration of the machine with this role. EPM takes no part in the redundancy of the servers. */
export function declarationOf(answers: Answers, role: string): Declaration {
  const { hypervisor, hypervisorVersion, ha, ft, redundancy } = answers;
  const name = `${DECLARED_NAMES[hypervisor]} ${hypervisorVersion}`.trim();
  return { hypervisor: name, ha, ft, redundancy: roleIn(role) === 'epm' ? 'none' : redundancy, role };
}
