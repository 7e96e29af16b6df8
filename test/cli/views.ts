import { unpainted } from '../../node/cli/output.ts';
import type { Display } from '../../node/cli/show/display.ts';
import { later } from '../../shared/encoding/instant.ts';
import { nextStep } from '../../shared/status/next-step.ts';
import type { Language } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';
import type { MachineView, SoftkeyView, StatusView } from '../../shared/views.ts';

/** How a test looks at a result: in one language, without colours, not wrapped unless it says how wide. */
export function lookIn(lang: Language, width?: number): Display {
  return { ...textsFor(lang), paint: unpainted, width, letters: 'any' };
}

export const softkey: SoftkeyView = {
  kind: 'active',
  softkeyId: 'SK-TEST-TEST-TEST-TEST',
  sequence: 2,
  product: 'E3-SERVER',
  host: 'SCADA-01',
  customer: 'ACME',
  notBefore: '2026-11-22T10:00:00Z',
  expiresAt: '2027-01-21T10:00:00Z',
  graceUntil: '2027-02-05T10:00:00Z',
  daysLeft: 60,
  hoursLeft: null,
  reason: null,
  emergency: null,
  match: {
    verdict: 'match',
    doubt: null,
    components: [{ component: 'smbios-uuid', result: 'same', cause: null, cure: null }],
  },
  entitlements: [],
  following: null,
  askedFor: null,
  waitingFor: null,
  next: { kind: 'nothing', askFrom: '2027-01-06T10:00:00Z' },
};

/** A clock that is right, but for what a test wants. */
export function clockWith(changes: Partial<StatusView['clock']>): StatusView['clock'] {
  const now = changes.now ?? '2026-11-22T10:00:00Z';
  const highest = changes.highest ?? now;
  return { now, highest, setBack: false, judged: later(now, highest), ahead: null, ...changes };
}

/** A status with one softkey, that softkey as a test wants it. */
export function statusWith(changes: Partial<StatusView>): StatusView {
  const view = {
    ...softkey,
    licensed: true,
    machine: { host: 'SCADA-01', hypervisor: 'vmware' as const },
    clock: clockWith({}),
    notRecorded: false,
    renewsThrough: null,
    homeExists: true,
    softkeys: [],
    problems: [],
    ...changes,
  };
  const stepped = { ...view, next: changes.next ?? nextStep(view, { ...view, warnDays: 15 }) };
  return { ...stepped, softkeys: changes.softkeys ?? [stepped] };
}

const at = '2026-11-22T10:00:00Z';

export const machine: MachineView = {
  host: 'SCADA-01',
  platform: 'windows',
  hypervisor: { kind: 'hyperv', evidence: ['sys_vendor=Microsoft Corporation'], cloud: 'azure' },
  readings: [
    { component: 'smbios-uuid', status: 'denied', reason: 'needs-root', source: 'SMBIOS', at },
    { component: 'system-serial', status: 'denied', reason: 'needs-root', source: 'SMBIOS', at },
    { component: 'board-serial', status: 'junk', reason: 'placeholder', source: 'SMBIOS', at },
    { component: 'os-id', status: 'value', values: ['3d1219c7…fda4'], source: 'registry', at },
    { component: 'mac', status: 'value', values: ['00:15:5d:…:01'], source: 'registry', at },
    { component: 'host-name', status: 'value', values: ['SCADA-01'], source: 'registry', at },
  ],
  adapters: [
    { name: 'Ethernet', mac: '00:15:5d:…:01', counted: true, dynamic: 'hyperv-pool' },
    { name: 'vEthernet (WSL)', mac: '00:15:5d:…:02', counted: false, leftOut: 'bridge' },
  ],
  fingerprint: { policy: 1, components: [] },
};
