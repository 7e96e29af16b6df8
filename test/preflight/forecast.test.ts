import { describe, expect, test } from 'vitest';
import type { HypervisorKind } from '../../shared/machine/facts.ts';
import { COMPONENTS, type Component } from '../../shared/machine/reading.ts';
import { CLUSTER_FEATURES } from '../../shared/preflight/cluster-features.ts';
import { forecast, softkeyForecast } from '../../shared/preflight/forecast.ts';
import { EVENTS, FORECAST, type MachineEvent } from '../../shared/preflight/forecast-table.ts';
import { ADAPTER, GENERATED, type Made, madeUpFacts, POOL } from './made-up.ts';

const KINDS = Object.keys(CLUSTER_FEATURES) as HypervisorKind[];

function outlookOf(made: Made, component: Component, event: MachineEvent): string {
  const row = forecast(madeUpFacts(made)).find((one) => one.component === component && one.event === event);
  return `${row?.outlook}: ${row?.reason}, ${row?.advice}`;
}

function verdictsOf(made: Made, event: MachineEvent): string {
  const row = softkeyForecast(madeUpFacts(made)).find((one) => one.event === event);
  return row?.best === row?.worst ? `${row?.best}` : `${row?.best} or ${row?.worst}`;
}

/** The rows of the design's table of events: what each identifier does, and the verdict that is wanted. */
describe.each<[string, Made, readonly MachineEvent[], Partial<Record<Component, string>>, string]>([
  [
    'reboot, live migration, HA restart, FT failover',
    {},
    ['reboot', 'live-migration', 'ha-restart', 'ft-failover'],
    { 'smbios-uuid': 'stays', 'os-id': 'stays', mac: 'stays' },
    'match',
  ],
  [
    'HA restart with a MAC out of the pool',
    { kind: 'hyperv', adapters: [POOL] },
    ['ha-restart'],
    { 'smbios-uuid': 'stays', 'os-id': 'stays', mac: 'changes' },
    'tolerated',
  ],
  [
    'live migration with a MAC out of the pool',
    { kind: 'hyperv', adapters: [POOL] },
    ['live-migration'],
    { 'smbios-uuid': 'stays', 'os-id': 'stays', mac: 'may-change' },
    'match or tolerated',
  ],
  [
    'HA restart with a generated MAC',
    { adapters: [GENERATED] },
    ['ha-restart'],
    { 'smbios-uuid': 'stays', 'os-id': 'stays', mac: 'may-change' },
    'match or tolerated',
  ],
  [
    'NIC replaced',
    {},
    ['nic-replacement'],
    { 'smbios-uuid': 'stays', 'os-id': 'stays', mac: 'changes', cpu: 'stays' },
    'tolerated',
  ],
  [
    'one NIC of two replaced',
    { adapters: [ADAPTER, { ...ADAPTER, name: 'ens224', mac: '00:50:56:aa:bb:dd' }] },
    ['nic-replacement'],
    { mac: 'stays' },
    'match',
  ],
  [
    'cloned',
    {},
    ['clone'],
    { 'smbios-uuid': 'changes', 'os-id': 'stays', mac: 'changes', 'host-name': 'stays' },
    'broken',
  ],
  [
    'restored from a backup, in place or as a copy',
    {},
    ['restore-from-backup'],
    { 'smbios-uuid': 'may-change', 'os-id': 'stays', mac: 'may-change' },
    'match or broken',
  ],
  [
    'cloned where the UUID cannot be read',
    { values: { 'smbios-uuid': 'denied: needs-root' } },
    ['clone'],
    { mac: 'changes', 'os-id': 'stays' },
    'broken',
  ],
])('%s', (_, made, events, outlooks, verdict) => {
  test.each(events)('%s', (event) => {
    for (const [component, outlook] of Object.entries(outlooks))
      expect(outlookOf(made, component as Component, event)).toMatch(new RegExp(`^${outlook}:`));
    expect(verdictsOf(made, event)).toBe(verdict);
  });
});

describe.each(['absent: not-in-dump', 'denied: needs-root', 'junk: placeholder'])(
  'a dump without adapters, its UUID %s',
  (uuid) => {
    const values = { 'smbios-uuid': uuid, mac: 'absent: not-in-dump', 'os-id': 'absent: not-in-dump' };
    const made: Made = { values, adapters: [] };

    test.each(EVENTS)('%s: only that is said which is so whatever the machine has', (event) =>
      expect(verdictsOf(made, event)).toBe(event === 'clone' ? 'broken' : 'unknown'),
    );

    test('the machine itself, with the same readings and no dump, has its verdict', () => {
      const here = { ...values, mac: 'absent: not-found', 'smbios-uuid': 'absent: no-smbios' };
      expect(verdictsOf({ ...made, values: here }, 'reboot')).toBe('broken');
    });
  },
);

describe('the advice', () => {
  test.each<[Made, Component, MachineEvent, string]>([
    [{ kind: 'hyperv', adapters: [POOL] }, 'mac', 'ha-restart', 'changes: drawn-per-host, mac-static-hyperv'],
    [{ adapters: [GENERATED] }, 'mac', 'ha-restart', 'may-change: drawn-by-place, mac-static-vmware'],
    [{ adapters: [POOL, ADAPTER] }, 'mac', 'ha-restart', 'stays: belongs-to-machine, null'],
    [{}, 'mac', 'nic-replacement', 'changes: new-adapter, carry-mac-over'],
    [{}, 'smbios-uuid', 'clone', 'changes: new-machine, ask-on-the-copy'],
    [{}, 'smbios-uuid', 'restore-from-backup', 'may-change: depends-on-restore, restore-in-place'],
    [{}, 'os-id', 'clone', 'stays: copied-with-disk, renew-os-id-on-copy'],
    [
      { values: { 'os-id': 'junk: uninitialised' } },
      'os-id',
      'reboot',
      'changes: not-made-yet, finish-first-start',
    ],
    [{ kind: 'kvm' }, 'system-serial', 'live-migration', 'may-change: host-firmware-shown, null'],
    [{ kind: 'hyperv' }, 'disk', 'clone', 'stays: by-position, null'],
    [{}, 'cpu', 'live-migration', 'may-change: other-host, null'],
    [{ kind: 'physical' }, 'smbios-uuid', 'ha-restart', 'stays: does-not-happen, null'],
    [{ kind: 'hyperv' }, 'cpu', 'ft-failover', 'stays: does-not-happen, null'],
  ])('%j: %s in %s', (made, component, event, wanted) =>
    expect(outlookOf(made, component, event)).toBe(wanted),
  );
});

describe('the table', () => {
  test.each(KINDS)('says something of every component in every event on %s', (kind) => {
    for (const adapters of [[], [ADAPTER], [POOL], [GENERATED]]) {
      const all = forecast(madeUpFacts({ kind, adapters }));
      expect(all.map(({ component, event }) => `${component} ${event}`)).toEqual(
        COMPONENTS.flatMap((component) => EVENTS.map((event) => `${component} ${event}`)),
      );
    }
  });

  test.each(KINDS)('knows of %s what preflight knows of HA and FT', (kind) => {
    const happens = (event: MachineEvent) =>
      outlookOf({ kind }, 'cpu', event) !== 'stays: does-not-happen, null';
    expect(happens('ha-restart')).toBe(CLUSTER_FEATURES[kind].ha !== 'no');
    expect(happens('ft-failover')).toBe(CLUSTER_FEATURES[kind].ft !== 'no');
  });

  test('has advice wherever an identifier that counts may change', () => {
    const counting: readonly Component[] = ['smbios-uuid', 'os-id', 'mac'];
    const silent = FORECAST.filter(
      ({ components, outlook, advice }) =>
        outlook !== 'stays' && !advice && components.some((component) => counting.includes(component)),
    );
    expect(silent).toEqual([]);
  });
});
