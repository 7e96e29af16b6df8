import type { CheckId, CheckResult, Severity } from './check.ts';
import { architecture, hypervisor, hypervisorVersion } from './checks/hypervisor.ts';
import { container, identity, mac, osId, uuid } from './checks/machine.ts';
import { clock, pendingReboot } from './checks/moment.ts';
import { copied, hostName, imageState, osIdAge } from './checks/template.ts';
import type { Check, PreflightInput } from './input.ts';
import type { PreflightPolicy } from './policy.ts';

/** Every check with the severity that it has unless the vendor says otherwise. */
const CHECKS: Readonly<Record<CheckId, readonly [Severity, Check]>> = {
  container: ['hard', container],
  identity: ['hard', identity],
  uuid: ['soft', uuid],
  'os-id': ['soft', osId],
  'os-id-age': ['soft', osIdAge],
  'image-state': ['soft', imageState],
  'host-name': ['soft', hostName],
  copied: ['soft', copied],
  mac: ['soft', mac],
  clock: ['soft', clock],
  hypervisor: ['soft', hypervisor],
  'hypervisor-version': ['soft', hypervisorVersion],
  architecture: ['soft', architecture],
  'pending-reboot': ['soft', pendingReboot],
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
