import type { CheckId, CheckResult, Severity } from './check.ts';
import { clockCheck, pendingRebootCheck } from './checks/clock-and-reboot.ts';
import { architectureCheck, hypervisorCheck, hypervisorVersionCheck } from './checks/hypervisor.ts';
import { containerCheck, identityCheck, macCheck, osIdCheck, uuidCheck } from './checks/machine.ts';
import { copiedCheck, hostNameCheck, imageStateCheck, osIdAgeCheck } from './checks/template.ts';
import type { Check, PreflightInput } from './input.ts';
import type { PreflightPolicy } from './policy.ts';

/** Every check with the severity that it has unless the vendor says otherwise. */
const CHECKS: Readonly<Record<CheckId, readonly [Severity, Check]>> = {
  container: ['hard', containerCheck],
  identity: ['hard', identityCheck],
  uuid: ['soft', uuidCheck],
  'os-id': ['soft', osIdCheck],
  'os-id-age': ['soft', osIdAgeCheck],
  'image-state': ['soft', imageStateCheck],
  'host-name': ['soft', hostNameCheck],
  copied: ['soft', copiedCheck],
  mac: ['soft', macCheck],
  clock: ['soft', clockCheck],
  hypervisor: ['soft', hypervisorCheck],
  'hypervisor-version': ['soft', hypervisorVersionCheck],
  architecture: ['soft', architectureCheck],
  'pending-reboot': ['soft', pendingRebootCheck],
};

/** The checks before the one request, each with its result, in the order of CHECK_IDS. */
export function preflight(input: PreflightInput): readonly CheckResult[] {
  const checks = Object.entries(CHECKS) as [CheckId, readonly [Severity, Check]][];
  return checks.map(([id, [usually, check]]) => ({
    id,
    severity: severityFor(id, usually, input.policy),
    ...check(input),
  }));
}

/** The results that forbid a request: hard checks that failed. What is unknown forbids nothing. */
export function obstacles(results: readonly CheckResult[]): readonly CheckResult[] {
  return results.filter(({ severity, result }) => severity === 'hard' && result === 'failed');
}

function severityFor(id: CheckId, usually: Severity, policy: PreflightPolicy | null): Severity {
  if (policy?.hard?.includes(id)) return 'hard';
  return policy?.soft?.includes(id) ? 'soft' : usually;
}
