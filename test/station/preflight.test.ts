import { describe, expect, test } from 'vitest';
import { preflightView } from '../../node/station/preflight.ts';
import type { Surroundings } from '../../node/surroundings.ts';
import { GOOD_SIGNS, madeUpFacts, NOW, sign } from '../preflight/made-up.ts';
import { ORDER, SCADA_01 } from './made-up-machine.ts';
import { madeUpStation, requestOf } from './made-up-station.ts';
import { profile, requestIn } from './vendor.ts';

/** A machine whose host name shows that it was copied from a template: a soft check that fails. */
const TEMPLATE = { ...SCADA_01, 'host-name': 'scada-template' };

describe('preflight', () => {
  test('a soft check that failed must have been seen, and travels inside', async () => {
    const station = madeUpStation();
    station.machine = TEMPLATE;
    const confirm = 'scada-template';
    const { checks } = await station['machine.preflight']({ order: ORDER, askRoot: false });
    const failed = checks.filter(({ result }) => result === 'failed').map(({ id }) => id);
    expect(failed).toContain('host-name');
    await expect(requestOf(station, { confirm })).rejects.toMatchObject({
      code: 'PREFLIGHT_UNSEEN',
      details: { checks: failed },
    });
    const { file } = await requestOf(station, { confirm, acknowledged: failed });
    expect(requestIn(file.text).preflight).toContainEqual({
      id: 'host-name',
      severity: 'soft',
      result: 'failed',
      reason: 'host-name-template',
      acknowledged: true,
    });
  });

  test('nobody is asked about checks for a request that was made before', async () => {
    const station = madeUpStation();
    await requestOf(station);
    station.now = '2025-06-01T00:00:00Z'; // a clock before the program was built
    expect(await requestOf(station)).toMatchObject({ repeated: true });
    await expect(requestOf(station, { again: { reason: 'test' } })).rejects.toMatchObject({
      code: 'PREFLIGHT_UNSEEN',
    });
  });

  test('tells what would become of the softkey', async () => {
    const { forecast, softkey, physicalHost, hypervisorVersion } = await madeUpStation()['machine.preflight'](
      {
        order: null,
        askRoot: false,
      },
    );
    expect([physicalHost, hypervisorVersion]).toEqual([null, null]);
    expect(softkey).toContainEqual({ event: 'clone', best: 'broken', worst: 'broken' });
    expect(forecast).toContainEqual(
      expect.objectContaining({ component: 'smbios-uuid', event: 'reboot', outlook: 'stays' }),
    );
  });

  test('tells of the hypervisor what that tells of itself', () => {
    const signs = { ...GOOD_SIGNS, physicalHost: sign('HV-NODE-02'), hypervisorVersion: sign('10.0') };
    const surroundings = { now: () => new Date(NOW), builtAt: NOW, profile } as Surroundings;
    expect(preflightView({ facts: madeUpFacts(), signs, order: null }, surroundings)).toMatchObject({
      physicalHost: 'HV-NODE-02',
      hypervisorVersion: '10.0',
    });
  });
});
