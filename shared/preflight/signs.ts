import type { Instant } from '../encoding/instant.ts';
import type { ReasonOf } from '../machine/reading.ts';

/**
 * One sign, or why there is none: as with readings, `denied` is unknown, `absent` is known not to be there.
 */
export type MachineSign<T> =
  | { readonly status: 'value'; readonly value: T; readonly source: string }
  | { readonly status: 'denied'; readonly reason: ReasonOf<'denied'>; readonly source: string }
  | { readonly status: 'absent'; readonly reason: ReasonOf<'absent'>; readonly source: string };

/** What waits for the next start of the system. */
export const REBOOT_CAUSES = ['packages', 'components', 'updates', 'rename'] as const;
export type RebootCause = (typeof REBOOT_CAUSES)[number];

/** How far Windows is with setting itself up; `audit` and `generalised` are states of an image. */
export const IMAGE_STATES = ['complete', 'unfinished', 'generalised', 'audit'] as const;
export type ImageState = (typeof IMAGE_STATES)[number];

/**
 * What preflight wants to know beyond machine facts. No raw ids are in here. Names of hosts and VMs are as
 * the hypervisor gives them: they are shown and never bind.
 */
export interface MachineSigns {
  /** When the OS id was written. */
  readonly osIdAt: MachineSign<Instant>;
  /** Whether all places that hold the OS id hold the same. */
  readonly osIdCopies: MachineSign<'same' | 'different'>;
  /** When this machine first made what it makes for itself: host keys, cloud-init's instance. */
  readonly firstStartAt: MachineSign<Instant>;
  /** How many different machines cloud-init took this disk for, so far. */
  readonly cloudInstances: MachineSign<number>;
  readonly imageState: MachineSign<ImageState>;
  /** Empty when nothing waits. */
  readonly pendingReboot: MachineSign<readonly RebootCause[]>;
  /** The newest time of files that the system itself writes. */
  readonly newestFileAt: MachineSign<Instant>;
  /** The virtual machine's name at its hypervisor. */
  readonly machineName: MachineSign<string>;
  readonly physicalHost: MachineSign<string>;
  /** Version of the hypervisor below, such as `10.0`. */
  readonly hypervisorVersion: MachineSign<string>;
}

/** For a dump, and for systems that show no signs. */
export function noSigns(reason: ReasonOf<'absent'>): MachineSigns {
  const none = { status: 'absent', reason, source: '' } as const;
  return {
    osIdAt: none,
    osIdCopies: none,
    firstStartAt: none,
    cloudInstances: none,
    imageState: none,
    pendingReboot: none,
    newestFileAt: none,
    machineName: none,
    physicalHost: none,
    hypervisorVersion: none,
  };
}

/** The sign's value, or undefined whatever the cause. */
export function signValue<T>(sign: MachineSign<T>): T | undefined {
  return sign.status === 'value' ? sign.value : undefined;
}
