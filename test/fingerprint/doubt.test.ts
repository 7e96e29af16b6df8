import { describe, expect, test } from 'vitest';
import { doubtOf } from '../../shared/fingerprint/doubt.ts';
import { explainMatch } from '../../shared/fingerprint/explain.ts';
import { matchFingerprints } from '../../shared/fingerprint/match.ts';
import type { PolicyName } from '../../shared/fingerprint/policies.ts';
import type { Component } from '../../shared/machine/reading.ts';
import { fingerprint, type Machine, machine } from '../desk/requests.ts';

/** Two blades of one maker, who gave both the same UUID; all that tells machines apart is another one. */
const BLADE: Machine = {
  ...machine('blade 1'),
  'system-vendor': 'Maker',
  'system-product': 'Blade',
  'system-serial': 'S1',
  memory: '65536',
  disk: ['D1'],
};
const NEIGHBOUR: Machine = {
  ...BLADE,
  ...machine('blade 2'),
  'smbios-uuid': BLADE['smbios-uuid'] ?? null,
  'system-vendor': 'Maker',
  'system-serial': 'S2',
  disk: ['D2'],
};

const reportOf = (now: Machine, policy?: PolicyName) =>
  matchFingerprints(fingerprint(BLADE), fingerprint(now), policy);
const doubtFor = (now: Machine) => doubtOf(reportOf(now));

describe('one UUID and nothing else that agrees', () => {
  test('is a doubt, and the verdict is what the policy says', () => {
    expect(doubtFor(NEIGHBOUR)).toBe('one-uuid');
    expect(reportOf(NEIGHBOUR, 'standard').verdict).toBe('tolerated');
    expect(reportOf(NEIGHBOUR, 'lenient').verdict).toBe('tolerated');
    expect(reportOf(NEIGHBOUR, 'strict').verdict).toBe('broken');
    expect(explainMatch(reportOf(NEIGHBOUR), 'physical')).toMatchObject({
      verdict: 'tolerated',
      doubt: 'one-uuid',
    });
  });

  test('is one also where the rest cannot be read', () => {
    expect(doubtFor({ ...NEIGHBOUR, 'system-serial': null, disk: null, 'host-name': null })).toBe('one-uuid');
  });

  test.each<Component>(['os-id', 'mac', 'system-serial', 'disk', 'host-name'])(
    'is none where %s agrees',
    (one) => {
      expect(doubtFor({ ...NEIGHBOUR, [one]: BLADE[one] ?? null })).toBeNull();
    },
  );

  test.each<Component>(['os-id', 'mac'])('is none where %s cannot be read', (one) => {
    expect(doubtFor({ ...NEIGHBOUR, [one]: null })).toBeNull();
  });

  test('is none where the UUID is another one or unknown, or everything agrees', () => {
    expect(doubtFor({ ...NEIGHBOUR, 'smbios-uuid': machine('blade 2')['smbios-uuid'] ?? null })).toBeNull();
    expect(doubtFor({ ...NEIGHBOUR, 'smbios-uuid': null })).toBeNull();
    expect(doubtFor(BLADE)).toBeNull();
  });
});
