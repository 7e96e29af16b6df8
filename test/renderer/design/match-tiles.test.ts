import { describe, expect, it } from 'vitest';
import { reasonTone, resultTone, tilesOf, weightOf } from '../../../renderer/design/match-tiles.ts';
import { differing } from '../../../shared/fingerprint/differing.ts';
import { type ExplainedReport, explainMatch } from '../../../shared/fingerprint/explain.ts';
import { matchFingerprints } from '../../../shared/fingerprint/match.ts';
import { POLICIES } from '../../../shared/fingerprint/policies.ts';
import { COMPONENTS } from '../../../shared/machine/reading.ts';
import { fingerprint, machine } from '../../desk/requests.ts';

const before = machine('SCADA-01');
const now = { ...before, mac: ['00:50:56:01:02:03'], cpu: 'Other', 'os-id': null };
const report: ExplainedReport = explainMatch(
  matchFingerprints(fingerprint(before), fingerprint(now)),
  'vmware',
);

describe('the picture of a machine', () => {
  it('shows first what decides, the heaviest first', () => {
    const { deciding, evidence } = tilesOf(report.components);
    expect(deciding.map(({ component, result, tone }) => `${component} ${result} ${tone}`)).toEqual([
      'smbios-uuid same ok',
      'mac changed warn',
      'os-id denied warn',
    ]);
    expect(evidence.map(({ component, tone }) => `${component} ${tone}`)).toEqual([
      'system-vendor ok',
      'cpu info',
      'host-name ok',
    ]);
  });

  it('says of each part what every policy says of it', () => {
    for (const component of COMPONENTS)
      for (const { weights } of Object.values(POLICIES))
        expect(weightOf(component) !== 'evidence', component).toBe(component in weights);
  });

  it('only another UUID is a stop by itself; what was not read never is', () => {
    expect(resultTone('changed', 'decides')).toBe('stop');
    for (const weight of ['decides', 'counts', 'evidence'] as const)
      for (const result of ['denied', 'absent', 'new', 'same'] as const)
        expect(resultTone(result, weight)).not.toBe('stop');
  });
});

describe('what differs', () => {
  it('is told once for all parts with one cause and one cure', () => {
    const denied = { result: 'denied', cause: 'denied', cure: 'as-administrator' } as const;
    const all = differing([
      { component: 'smbios-uuid', ...denied },
      { component: 'cpu', result: 'same', cause: null, cure: null },
      { component: 'memory', result: 'changed', cause: 'memory-changed', cure: 'nothing' },
      { component: 'disk', ...denied },
    ]);
    expect(all).toEqual([
      { components: ['smbios-uuid', 'disk'], cause: 'denied', cure: 'as-administrator' },
      { components: ['memory'], cause: 'memory-changed', cure: 'nothing' },
    ]);
  });

  it('stands as the worst of its parts', () => {
    expect(reasonTone(['cpu'], report)).toBe('info');
    expect(reasonTone(['cpu', 'mac'], report)).toBe('warn');
  });
});
