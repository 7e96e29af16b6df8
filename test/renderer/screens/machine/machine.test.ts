import { describe, expect, it } from 'vitest';
import {
  changesToShow,
  checksWithoutOrder,
  deniedToShow,
  eventsChanging,
  offersRoot,
  outlookRows,
  remedyKey,
} from '../../../../renderer/screens/machine/what-to-show.ts';
import { READING_REASONS } from '../../../../shared/machine/reading.ts';
import { forecast, softkeyForecast } from '../../../../shared/preflight/forecast.ts';
import { preflight } from '../../../../shared/preflight/preflight.ts';
import { appEn } from '../../../../shared/text/app/en/catalog.ts';
import { en } from '../../../../shared/text/en/catalog.ts';
import type { MachineView, PreflightView } from '../../../../shared/views.ts';
import { GENERATED, type Made, madeUpFacts, madeUpInput } from '../../../preflight/made-up.ts';

function seen(made: Made = {}): { machine: MachineView; preflight: PreflightView } {
  const facts = madeUpFacts(made);
  return {
    machine: { ...facts, fingerprint: { policy: 1, components: [] } },
    preflight: {
      checks: preflight(madeUpInput(made, { order: null })),
      physicalHost: null,
      hypervisorVersion: null,
      forecast: forecast(facts),
      softkey: softkeyForecast(facts),
    },
  };
}

describe('what was denied', () => {
  it('comes with what decides first, and nothing is said of what no such machine has', () => {
    const { machine } = seen({
      values: {
        'system-serial': 'denied: access-denied',
        'smbios-uuid': 'denied: needs-root',
        'board-serial': 'denied: needs-root',
        'os-id': 'junk: uninitialised',
      },
    });
    expect(deniedToShow(machine)).toEqual([
      { reason: 'needs-root', components: ['smbios-uuid', 'board-serial'], decides: true },
      { reason: 'access-denied', components: ['system-serial'], decides: false },
    ]);
  });

  it('is asked for on Linux only, and only where root would see it', () => {
    const { machine } = seen({ values: { 'smbios-uuid': 'denied: needs-root' } });
    expect(offersRoot(machine)).toBe(true);
    expect(offersRoot({ ...machine, platform: 'windows' })).toBe(false);
    expect(offersRoot(seen({ values: { 'smbios-uuid': 'denied: access-denied' } }).machine)).toBe(false);
  });

  it('has a remedy for every reason there is', () => {
    for (const reason of Object.values(READING_REASONS).flat())
      for (const platform of ['linux', 'windows', 'macos', 'other'] as const)
        expect(textAt(remedyKey(reason, platform))).toMatch(/\w/);
    expect(remedyKey('needs-root', 'windows')).not.toBe(remedyKey('needs-root', 'linux'));
  });
});

describe('the forecast', () => {
  it('has a row for each event that there is on this hypervisor', () => {
    const rows = (kind: Made['kind']) => {
      const { machine, preflight } = seen(kind === undefined ? {} : { kind });
      return outlookRows(preflight, machine).map(({ event }) => event);
    };
    expect(rows('vmware')).toContain('ft-failover');
    expect(rows('hyperv')).not.toContain('ft-failover');
    expect(rows('physical')).toEqual(['reboot', 'nic-replacement', 'restore-from-backup', 'clone']);
  });

  it('says of each identifier what becomes of it, and nothing of one that was not read', () => {
    const { machine, preflight } = seen({
      adapters: [GENERATED],
      values: { 'os-id': 'denied: access-denied' },
    });
    const row = outlookRows(preflight, machine).find(({ event }) => event === 'ha-restart');
    expect(row).toMatchObject({ outlooks: ['stays', null, 'may-change'], best: 'match' });
    expect(eventsChanging('mac', preflight)).toContain('ha-restart');
  });

  it('leaves what to do before the request to the checks', () => {
    const { machine, preflight } = seen({ adapters: [GENERATED] });
    const advised = changesToShow(preflight, machine).map(([advice]) => advice);
    expect(advised).toContain('ask-on-the-copy');
    expect(advised).not.toContain('mac-static-vmware');
    expect(preflight.checks).toContainEqual(expect.objectContaining({ reason: 'mac-vmware-generated' }));
  });
});

it('checks that need an order wait for one', () => {
  const { preflight } = seen();
  const ids = checksWithoutOrder(preflight).map(({ id }) => id);
  expect(ids).toContain('mac');
  expect(ids).not.toContain('architecture');
});

function textAt(key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], { ...en, ...appEn });
}
