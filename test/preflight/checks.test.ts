import { describe, expect, test } from 'vitest';
import { CHECK_IDS, type CheckId, type PreflightReason } from '../../shared/preflight/check.ts';
import type { PreflightInput } from '../../shared/preflight/input.ts';
import { NO_POLICY, type PreflightPolicy } from '../../shared/preflight/policy.ts';
import { obstacles, preflight } from '../../shared/preflight/preflight.ts';
import { type MachineSigns, noSigns } from '../../shared/preflight/signs.ts';
import {
  ADAPTER,
  DENIED,
  type DeclaredArchitecture,
  GENERATED,
  GOOD_SIGNS,
  MAC,
  type Made,
  madeUpInput,
  NOT_FOUND,
  NOT_SUPPORTED,
  OS_ID,
  order,
  POOL,
  RANDOM,
  sign,
  UUID,
  VCENTER,
  WORTHLESS,
} from './made-up.ts';

const facts = (made: Made): PreflightInput => madeUpInput(made);
const signs = (made: Partial<MachineSigns>) => madeUpInput({}, { signs: { ...GOOD_SIGNS, ...made } });
const policy = (made: Partial<PreflightPolicy>) => madeUpInput({}, { policy: { ...NO_POLICY, ...made } });
const declared = (made: Partial<DeclaredArchitecture>, on: Made = {}) =>
  madeUpInput(on, { order: order(made) });
const tested = (versions: readonly string[] | null, more: Partial<PreflightInput> = {}) =>
  madeUpInput({}, { policy: { ...NO_POLICY, tested: [{ kind: 'vmware', versions }] }, ...more });
const noCopies = { machineName: NOT_FOUND, cloudInstances: NOT_FOUND, osIdCopies: NOT_FOUND };
const notOnThisSystem = {
  machineName: NOT_SUPPORTED,
  cloudInstances: NOT_SUPPORTED,
  osIdCopies: NOT_SUPPORTED,
};

function resultOf(id: CheckId, input: PreflightInput) {
  const result = preflight(input).find((one) => one.id === id);
  if (!result) throw new Error(`no result for ${id}`);
  return result;
}

test('a good machine passes every check', () => {
  const results = preflight(madeUpInput());
  expect(results.map(({ id }) => id)).toEqual([...CHECK_IDS]);
  expect(results.filter(({ result }) => result !== 'passed')).toEqual([]);
  expect(obstacles(results)).toEqual([]);
});

describe.each<[CheckId, readonly (readonly [PreflightInput, string, PreflightReason])[]]>([
  [
    'container',
    [
      [facts({ kind: 'vmware' }), 'passed', 'fine'],
      [facts({ kind: 'physical' }), 'passed', 'fine'],
      [facts({ kind: 'unknown', evidence: ['cpu_flag=hypervisor'] }), 'passed', 'fine'],
      [facts({ kind: 'container' }), 'failed', 'in-container'],
      [facts({ kind: 'wsl' }), 'failed', 'in-wsl'],
      [facts({ kind: 'unknown', evidence: [] }), 'unknown', 'not-recognised'],
    ],
  ],
  [
    'identity',
    [
      [facts({ values: { 'smbios-uuid': 'denied: needs-root' } }), 'passed', 'fine'],
      [facts({ values: { mac: 'absent: none-counted' } }), 'passed', 'fine'],
      [
        facts({ values: { 'smbios-uuid': 'junk: placeholder', mac: 'absent: none-counted' } }),
        'failed',
        'no-identifier',
      ],
      [
        facts({ values: { 'smbios-uuid': 'absent: no-smbios', mac: 'absent: not-found' } }),
        'failed',
        'no-identifier',
      ],
      [
        facts({ adapters: [], values: { 'smbios-uuid': 'junk: placeholder', mac: 'denied: no-link' } }),
        'failed',
        'no-identifier',
      ],
      [
        facts({ values: { 'smbios-uuid': 'denied: needs-root', mac: 'absent: none-counted' } }),
        'failed',
        'identifier-denied',
      ],
      ...['absent: not-in-dump', 'denied: needs-root', 'junk: placeholder', 'absent: no-smbios'].map(
        (uuid) =>
          [
            facts({ adapters: [], values: { 'smbios-uuid': uuid, mac: 'absent: not-in-dump' } }),
            'unknown',
            'identifier-not-in-dump',
          ] as const,
      ),
      [
        facts({ values: { 'smbios-uuid': 'absent: not-in-dump', mac: 'absent: none-counted' } }),
        'unknown',
        'identifier-not-in-dump',
      ],
      [facts({ values: { 'smbios-uuid': 'absent: not-in-dump' } }), 'passed', 'fine'],
    ],
  ],
  [
    'uuid',
    [
      [facts({ values: { 'smbios-uuid': 'junk: placeholder' } }), 'failed', 'uuid-junk'],
      [facts({ values: { 'smbios-uuid': 'absent: no-smbios' } }), 'failed', 'uuid-absent'],
      [facts({ values: { 'smbios-uuid': 'denied: needs-root' } }), 'unknown', 'uuid-needs-root'],
      [facts({ values: { 'smbios-uuid': 'denied: timed-out' } }), 'unknown', 'uuid-denied'],
      [facts({ values: { 'smbios-uuid': 'absent: not-in-dump' } }), 'unknown', 'not-in-dump'],
      [policy({ sharedUuids: [UUID.toUpperCase()] }), 'failed', 'uuid-shared'],
      [policy({ sharedUuids: ['other', '009c4d56-1111-2222-3333-444455556666'] }), 'failed', 'uuid-shared'],
      [policy({ sharedUuids: ['564d9c00-1111-2222', ''] }), 'passed', 'fine'],
    ],
  ],
  [
    'os-id',
    [
      [facts({ values: { 'os-id': 'junk: uninitialised' } }), 'failed', 'os-id-not-made'],
      [facts({ values: { 'os-id': 'junk: not-lasting' } }), 'failed', 'os-id-not-lasting'],
      [facts({ values: { 'os-id': 'absent: empty' } }), 'failed', 'os-id-not-made'],
      [facts({ values: { 'os-id': 'junk: malformed' } }), 'failed', 'os-id-junk'],
      [facts({ values: { 'os-id': 'absent: not-found' } }), 'failed', 'os-id-absent'],
      [facts({ values: { 'os-id': 'b08dfa6083e7567a1921a715000001fb' } }), 'failed', 'os-id-published'],
      [facts({ values: { 'os-id': 'd41d8cd98f00b204e9800998ecf8427e' } }), 'failed', 'os-id-published'],
      [policy({ publishedOsIds: [OS_ID.toUpperCase()] }), 'failed', 'os-id-published'],
      [facts({ values: { 'os-id': 'denied: access-denied' } }), 'unknown', 'os-id-denied'],
      [facts({ values: { 'os-id': 'absent: not-in-dump' } }), 'unknown', 'not-in-dump'],
      [facts({ values: { 'os-id': 'absent: not-supported' } }), 'passed', 'does-not-apply'],
    ],
  ],
  [
    'os-id-age',
    [
      [signs({ osIdAt: sign('2024-01-01T00:00:00Z') }), 'failed', 'os-id-older'],
      [signs({ osIdAt: sign('2025-05-04T12:00:00Z') }), 'passed', 'fine'],
      [signs({ osIdAt: sign('2026-01-01T00:00:00Z') }), 'passed', 'fine'],
      [signs({ osIdAt: DENIED }), 'unknown', 'sign-denied'],
      [signs({ firstStartAt: NOT_FOUND }), 'unknown', 'sign-absent'],
      [signs({ osIdAt: NOT_SUPPORTED }), 'passed', 'does-not-apply'],
    ],
  ],
  [
    'image-state',
    [
      [signs({ imageState: sign('complete') }), 'passed', 'fine'],
      [signs({ imageState: sign('generalised') }), 'failed', 'image-generalised'],
      [signs({ imageState: sign('audit') }), 'failed', 'image-audit'],
      [signs({ imageState: sign('unfinished') }), 'failed', 'image-unfinished'],
      [signs({ imageState: NOT_SUPPORTED }), 'passed', 'does-not-apply'],
      [signs({ imageState: DENIED }), 'unknown', 'sign-denied'],
      [signs({ imageState: NOT_FOUND }), 'unknown', 'sign-absent'],
    ],
  ],
  [
    'host-name',
    [
      ...[
        'scada-01',
        'PLANT-07.example',
        'WINERY-01',
        'ubuntu-scada',
        'desktop-1',
        'reclone',
        'IMAGINE-2',
      ].map((host) => [facts({ host }), 'passed', 'fine'] as const),
      ...['localhost', 'localhost.localdomain', 'WIN-4F7K2M9QXD1', 'DESKTOP-7K3M9QX', 'LAPTOP-7K3M9QXD'].map(
        (host) => [facts({ host }), 'failed', 'host-name-default'] as const,
      ),
      ...['ubuntu', 'Debian', 'debian.lan', 'raspberrypi', '(none)', 'servidor', 'ubuntu-server'].map(
        (host) => [facts({ host }), 'failed', 'host-name-default'] as const,
      ),
      ...['W2019-TEMPLATE', 'golden-scada', 'E3_IMAGE_2', 'plantilla-01', 'tmpl7'].map(
        (host) => [facts({ host }), 'failed', 'host-name-template'] as const,
      ),
      ...['scada-01-clone', 'SCADA-COPY2', 'cópia-scada'].map(
        (host) => [facts({ host }), 'failed', 'host-name-copy'] as const,
      ),
      [facts({ host: '' }), 'unknown', 'sign-absent'],
      [facts({ host: '   ' }), 'unknown', 'sign-absent'],
      [facts({ host: '', values: { 'host-name': 'absent: not-in-dump' } }), 'unknown', 'not-in-dump'],
    ],
  ],
  [
    'copied',
    [
      [signs({ machineName: sign('SCADA-01 - Copy') }), 'failed', 'machine-name-copy'],
      [signs({ machineName: sign('Windows 2022 template') }), 'failed', 'machine-name-template'],
      [signs({ cloudInstances: sign(3) }), 'failed', 'several-instances'],
      [signs({ osIdCopies: sign('different') }), 'failed', 'os-ids-differ'],
      [signs({ ...noCopies, osIdCopies: sign('same') }), 'passed', 'fine'],
      [signs(noCopies), 'unknown', 'sign-absent'],
      [signs(noSigns('not-in-dump')), 'unknown', 'not-in-dump'],
      [signs({ ...noCopies, machineName: DENIED }), 'unknown', 'sign-denied'],
      [signs(notOnThisSystem), 'passed', 'does-not-apply'],
    ],
  ],
  [
    'mac',
    [
      [facts({ adapters: [POOL, ADAPTER] }), 'passed', 'fine'],
      [
        facts({ adapters: [POOL, ADAPTER], values: { 'smbios-uuid': 'junk: placeholder', mac: MAC } }),
        'failed',
        'mac-hyperv-pool',
      ],
      [facts({ adapters: [POOL, VCENTER, ADAPTER] }), 'failed', 'mac-hyperv-pool'],
      [facts({ adapters: [RANDOM, ADAPTER] }), 'passed', 'fine'],
      [facts({ adapters: [POOL, { ...POOL, name: 'eth1' }] }), 'failed', 'mac-hyperv-pool'],
      [facts({ adapters: [GENERATED] }), 'failed', 'mac-vmware-generated'],
      [facts({ adapters: [VCENTER] }), 'failed', 'mac-vcenter-pool'],
      [facts({ adapters: [VCENTER, ADAPTER] }), 'passed', 'fine'],
      [facts({ adapters: [WORTHLESS], values: { mac: 'absent: none-counted' } }), 'failed', 'mac-worthless'],
      [facts({ adapters: [WORTHLESS, ADAPTER] }), 'passed', 'fine'],
      [facts({ adapters: [RANDOM], values: { mac: 'absent: none-counted' } }), 'failed', 'mac-randomised'],
      [facts({ adapters: [], values: { mac: 'absent: not-found' } }), 'failed', 'mac-none'],
      [facts({ adapters: [], values: { mac: 'absent: not-in-dump' } }), 'unknown', 'not-in-dump'],
      [facts({ adapters: [], values: { mac: 'denied: access-denied' } }), 'unknown', 'sign-denied'],
      [facts({ adapters: [], values: { mac: 'denied: no-link' } }), 'unknown', 'mac-no-link'],
      [facts({ adapters: [WORTHLESS], values: { mac: 'denied: no-link' } }), 'failed', 'mac-worthless'],
    ],
  ],
  [
    'clock',
    [
      [madeUpInput({}, { now: '2025-12-31T23:59:59Z' }), 'failed', 'clock-before-build'],
      [signs({ newestFileAt: sign('2026-03-06T00:00:00Z') }), 'failed', 'clock-behind-files'],
      [signs({ newestFileAt: sign('2025-01-01T00:00:00Z') }), 'failed', 'clock-ahead-of-files'],
      [signs({ newestFileAt: sign('2026-03-04T12:00:00Z') }), 'passed', 'fine'],
      [signs({ newestFileAt: sign('2025-06-01T00:00:00Z') }), 'passed', 'fine'],
      [signs({ newestFileAt: DENIED }), 'unknown', 'sign-denied'],
      [signs({ newestFileAt: NOT_FOUND }), 'unknown', 'sign-absent'],
    ],
  ],
  [
    'hypervisor',
    [
      [declared({ hypervisor: 'Proxmox VE 8.2' }, { kind: 'kvm' }), 'passed', 'fine'],
      [declared({ hypervisor: 'QEMU' }, { kind: 'kvm' }), 'passed', 'fine'],
      [declared({ hypervisor: 'Nutanix AHV' }, { kind: 'kvm' }), 'passed', 'fine'],
      [declared({ hypervisor: 'none' }, { kind: 'physical' }), 'passed', 'fine'],
      [declared({ hypervisor: 'Hyper-V' }, { kind: 'vmware' }), 'failed', 'other-hypervisor'],
      [declared({ hypervisor: 'VMware' }, { kind: 'physical' }), 'failed', 'other-hypervisor'],
      [declared({ hypervisor: 'VMware' }, { kind: 'unknown' }), 'unknown', 'not-recognised'],
      [declared({ hypervisor: 'our own' }), 'unknown', 'declared-not-understood'],
      [madeUpInput({}, { order: null }), 'unknown', 'no-order'],
    ],
  ],
  [
    'hypervisor-version',
    [
      [policy({}), 'passed', 'does-not-apply'],
      [madeUpInput({}, { policy: null }), 'passed', 'does-not-apply'],
      [tested(null), 'passed', 'fine'],
      [tested(['7.0', '8.0']), 'passed', 'fine'],
      [tested(['8.0.3']), 'passed', 'fine'],
      [tested(['8']), 'passed', 'fine'],
      [tested(['6.7', '80']), 'failed', 'version-not-tested'],
      [tested(['8.0'], { order: order({ hypervisor: 'VMware' }) }), 'unknown', 'version-not-known'],
      [
        tested(['8.0'], { order: null, signs: { ...GOOD_SIGNS, hypervisorVersion: sign('8.0') } }),
        'passed',
        'fine',
      ],
      [tested(['8.0'], { order: order({ hypervisor: 'Hyper-V 8.0' }) }), 'unknown', 'version-not-known'],
      [tested(null, { facts: facts({ kind: 'xen' }).facts }), 'failed', 'hypervisor-not-tested'],
      [tested(null, { facts: facts({ kind: 'container' }).facts }), 'passed', 'does-not-apply'],
      [tested(null, { facts: facts({ kind: 'unknown' }).facts, order: null }), 'unknown', 'not-recognised'],
      [tested(null, { facts: facts({ kind: 'unknown' }).facts }), 'passed', 'fine'],
    ],
  ],
  [
    'architecture',
    [
      [declared({ ha: true }), 'passed', 'fine'],
      [declared({ ha: true, ft: true }), 'passed', 'fine'],
      [declared({ ha: true, redundancy: 'hot-standby', role: 'standby' }), 'passed', 'fine'],
      [declared({ ha: true }, { kind: 'physical' }), 'failed', 'cluster-without-hypervisor'],
      [declared({ ft: true }, { kind: 'wsl' }), 'failed', 'cluster-without-hypervisor'],
      [declared({ ft: true, ha: true }, { kind: 'hyperv' }), 'failed', 'ft-not-offered'],
      [declared({ ha: true }, { kind: 'virtualbox' }), 'failed', 'ha-not-offered'],
      [declared({ ft: true }), 'failed', 'ft-without-ha'],
      [declared({ ft: true }, { kind: 'kvm' }), 'passed', 'fine'],
      [declared({ hypervisor: 'Hyper-V', ft: true }, { kind: 'unknown' }), 'failed', 'ft-not-offered'],
      [declared({ ha: true, role: 'server with Hardkey' }), 'failed', 'hardkey-in-cluster'],
      [declared({ ha: true, role: 'Hard-key' }), 'failed', 'hardkey-in-cluster'],
      [declared({ ha: true, role: 'hardkey in a network hub' }), 'passed', 'fine'],
      [declared({ role: 'hardkey' }), 'passed', 'fine'],
      [declared({ role: 'Hot-Standby' }), 'failed', 'standby-without-redundancy'],
      [declared({ redundancy: 'hot-standby', role: 'standalone' }), 'failed', 'standalone-with-redundancy'],
      [madeUpInput({}, { order: null }), 'unknown', 'no-order'],
    ],
  ],
  [
    'pending-reboot',
    [
      [signs({ pendingReboot: sign(['updates', 'rename']) }), 'failed', 'reboot-pending'],
      [signs({ pendingReboot: NOT_SUPPORTED }), 'passed', 'does-not-apply'],
      [signs({ pendingReboot: DENIED }), 'unknown', 'sign-denied'],
      [signs({ pendingReboot: NOT_FOUND }), 'unknown', 'sign-absent'],
    ],
  ],
])('%s', (id, rows) => {
  test.each(rows.map(([input, result, reason], index) => [index, result, reason, input] as const))(
    'row %i is %s: %s',
    (_, result, reason, input) => expect(resultOf(id, input)).toMatchObject({ result, reason }),
  );
});

describe('severity', () => {
  test('is hard where no softkey could be bound, and soft elsewhere', () => {
    const hard = preflight(madeUpInput()).filter(({ severity }) => severity === 'hard');
    expect(hard.map(({ id }) => id)).toEqual(['container', 'identity']);
  });

  test('is as the vendor wants it', () => {
    const results = preflight(policy({ hard: ['clock', 'mac'], soft: ['container'] }));
    const hard = results.filter(({ severity }) => severity === 'hard').map(({ id }) => id);
    expect(hard).toEqual(['identity', 'mac', 'clock']);
  });

  test('only hard checks that failed forbid a request', () => {
    const input = madeUpInput({ kind: 'container', host: 'localhost' }, { signs: noSigns('not-in-dump') });
    expect(obstacles(preflight(input)).map(({ id }) => id)).toEqual(['container']);
    const lenient = { ...input, policy: { ...NO_POLICY, soft: ['container' as const] } };
    expect(obstacles(preflight(lenient))).toEqual([]);
  });
});

test('details say which adapters, dates, names and words, and no ids', () => {
  const details = (id: CheckId, input: PreflightInput) => resultOf(id, input).details;
  expect(details('mac', facts({ adapters: [VCENTER, { ...POOL, name: 'eth7' }] }))).toEqual({
    adapters: 'ens192',
  });
  expect(details('mac', facts({ adapters: [POOL, { ...POOL, name: 'eth1' }] }))).toEqual({
    adapters: 'ens192, eth1',
  });
  expect(details('clock', signs({ newestFileAt: sign('2026-03-06T00:00:00Z') }))).toEqual({
    now: '2026-03-04',
    newest: '2026-03-06',
    source: '/made/up',
  });
  expect(details('hypervisor', declared({ hypervisor: 'Hyper-V' }))).toEqual({
    declared: 'Hyper-V',
    found: 'vmware',
  });
  expect(details('hypervisor-version', tested(['6.7', '7.0']))).toEqual({
    found: 'vmware',
    version: '8.0',
    tested: '6.7, 7.0',
  });
});
