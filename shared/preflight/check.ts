/** Every check there is, in the order in which they are listed. */
export const CHECK_IDS = [
  'container',
  'identity',
  'uuid',
  'os-id',
  'os-id-age',
  'image-state',
  'host-name',
  'copied',
  'mac',
  'clock',
  'hypervisor',
  'hypervisor-version',
  'architecture',
  'pending-reboot',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** `hard`: no request should leave before it passes. `soft`: the person decides, knowing the reason. */
export type Severity = 'hard' | 'soft';

/** Why a check came out as it did, by result. The catalogs say of each what it means and what cures it. */
export const PREFLIGHT_REASONS = {
  passed: [
    'fine',
    'does-not-apply', // this system or this order has nothing to check
  ],
  failed: [
    'in-container',
    'in-wsl',
    'no-identifier',
    'identifier-denied',
    'uuid-junk',
    'uuid-shared', // the vendor knows this UUID from several machines
    'uuid-absent',
    'os-id-not-made',
    'os-id-junk',
    'os-id-not-lasting', // it is kept in memory: the next start makes another one
    'os-id-published', // the id of a published image, the same in every copy
    'os-id-absent',
    'os-id-older', // older than the first start of this machine: it came with a template
    'image-generalised',
    'image-audit',
    'image-unfinished',
    'host-name-default',
    'host-name-template',
    'host-name-copy',
    'machine-name-template',
    'machine-name-copy',
    'several-instances',
    'os-ids-differ',
    'mac-hyperv-pool',
    'mac-vmware-generated',
    'mac-vcenter-pool',
    'mac-worthless', // many machines have this address
    'mac-randomised',
    'mac-none',
    'clock-before-build',
    'clock-behind-files',
    'clock-ahead-of-files',
    'other-hypervisor',
    'hypervisor-not-tested',
    'version-not-tested',
    'cluster-without-hypervisor',
    'ha-not-offered',
    'ft-not-offered',
    'ft-without-ha',
    'hardkey-in-cluster',
    'standby-without-redundancy',
    'standalone-with-redundancy',
    'reboot-pending',
  ],
  unknown: [
    'not-recognised', // no telling which hypervisor it is, if any
    'uuid-needs-root',
    'uuid-denied',
    'os-id-denied',
    'mac-no-link', // no adapter has a link, and the system shows no address without one
    'sign-denied', // the system would not show what this check looks at
    'sign-absent',
    'identifier-not-in-dump',
    'not-in-dump', // the dump does not carry what this check looks at
    'no-order',
    'declared-not-understood',
    'version-not-known',
  ],
} as const;
export type ReasonOfResult<R extends CheckOutcome> = (typeof PREFLIGHT_REASONS)[R][number];
export type CheckOutcome = keyof typeof PREFLIGHT_REASONS;
export type PreflightReason = ReasonOfResult<CheckOutcome>;

/**
 * What a check found. Details fill the placeholders of its texts and hold no raw ids; names in them are a
 * stranger's words.
 */
export interface CheckFinding {
  readonly result: CheckOutcome;
  readonly reason: PreflightReason;
  readonly details: Readonly<Record<string, string>>;
}

export interface CheckResult extends CheckFinding {
  readonly id: CheckId;
  readonly severity: Severity;
}

export const FINE: CheckFinding = { result: 'passed', reason: 'fine', details: {} };
export const DOES_NOT_APPLY: CheckFinding = { result: 'passed', reason: 'does-not-apply', details: {} };

export function failed(
  reason: ReasonOfResult<'failed'>,
  details: CheckFinding['details'] = {},
): CheckFinding {
  return { result: 'failed', reason, details };
}

export function unknown(
  reason: ReasonOfResult<'unknown'>,
  details: CheckFinding['details'] = {},
): CheckFinding {
  return { result: 'unknown', reason, details };
}
