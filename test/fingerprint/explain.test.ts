import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  explainMatch,
  MATCH_CAUSES,
  MATCH_CURES,
  type MatchCause,
  type MatchCure,
  reportDetails,
  reportIn,
} from '../../shared/fingerprint/explain.ts';
import type { ComponentResult, MatchReport, Verdict } from '../../shared/fingerprint/match.ts';
import type { HypervisorKind } from '../../shared/machine/facts.ts';
import { COMPONENTS, type Component } from '../../shared/machine/reading.ts';
import { CLUSTER_FEATURES } from '../../shared/preflight/cluster-features.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';

const RESULTS: readonly ComponentResult[] = ['same', 'changed', 'denied', 'absent', 'new'];
const KINDS = Object.keys(CLUSTER_FEATURES) as HypervisorKind[];

const VERDICTS: readonly Verdict[] = ['match', 'tolerated', 'broken'];

const explanationOf = (
  component: Component,
  result: ComponentResult,
  on: HypervisorKind,
  verdict: Verdict = 'tolerated',
) => explainMatch({ verdict, components: [{ component, result }] }, on).components[0];

const all = COMPONENTS.flatMap((component) =>
  RESULTS.flatMap((result) => KINDS.map((on) => [component, result, on] as const)),
);

describe('an explanation', () => {
  test('is there for every component, result and hypervisor, and for none that is the same', () => {
    for (const [component, result, on] of all) {
      const explained = explanationOf(component, result, on);
      const isSame = result === 'same';
      expect([explained?.cause === null, explained?.cure === null], `${component} ${result} ${on}`).toEqual([
        isSame,
        isSame,
      ]);
    }
  });

  test('uses every cause and every cure', () => {
    const explained = VERDICTS.flatMap((verdict) => all.map((one) => explanationOf(...one, verdict)));
    expect(new Set(explained.flatMap((one) => one?.cause ?? []))).toEqual(new Set(MATCH_CAUSES));
    expect(new Set(explained.flatMap((one) => one?.cure ?? []))).toEqual(new Set(MATCH_CURES));
  });

  test.each<[Component, ComponentResult, HypervisorKind, MatchCause, MatchCure]>([
    ['mac', 'changed', 'hyperv', 'mac-drawn-anew', 'mac-static-hyperv'],
    ['mac', 'changed', 'vmware', 'mac-drawn-anew', 'mac-static-vmware'],
    ['mac', 'changed', 'kvm', 'mac-changed', 'mac-static-kvm'],
    ['mac', 'changed', 'unknown', 'mac-changed', 'mac-static'],
    ['mac', 'changed', 'physical', 'adapter-changed', 'next-upgrade'],
    ['mac', 'absent', 'vmware', 'mac-gone', 'adapter-back'],
    ['smbios-uuid', 'changed', 'vmware', 'uuid-changed', 'uuid-back-vmware'],
    ['smbios-uuid', 'changed', 'physical', 'board-changed', 'rehost'],
    ['smbios-uuid', 'denied', 'kvm', 'denied', 'as-administrator'],
    ['mac', 'denied', 'physical', 'mac-out-of-sight', 'link-back'],
    ['smbios-uuid', 'absent', 'kvm', 'uuid-gone', 'smbios-on'],
    ['smbios-uuid', 'absent', 'physical', 'uuid-gone', 'uuid-written-back'],
    ['os-id', 'changed', 'vmware', 'os-id-changed', 'os-id-back'],
    ['memory', 'changed', 'vmware', 'memory-changed', 'nothing'],
    ['bios-vendor', 'changed', 'vmware', 'maker-changed', 'nothing'],
    ['disk', 'new', 'vmware', 'new', 'next-upgrade'],
  ])('of %s %s on %s is %s, %s', (component, result, on, cause, cure) => {
    expect(explanationOf(component, result, on)).toEqual({ component, result, cause, cure });
  });

  test.each<[ComponentResult]>([['changed'], ['absent']])(
    'of an os-id %s on a machine that no longer matches names no upgrade request, which the desk refuses',
    (result) => {
      expect(explanationOf('os-id', result, 'kvm', 'broken')?.cure).toBe('os-id-restored');
      for (const lang of LANGUAGES)
        expect(textsFor(lang).t('matchCure.os-id-restored')).not.toContain('upgrade-request');
    },
  );

  test('no cure on a machine that no longer matches speaks of an upgrade', () => {
    for (const component of COMPONENTS)
      for (const result of ['changed', 'denied', 'absent', 'new'] as const)
        for (const on of KINDS) {
          const cure = explanationOf(component, result, on, 'broken')?.cure ?? 'nothing';
          for (const lang of LANGUAGES)
            expect(textsFor(lang).t(`matchCure.${cure}`), `${component} ${result} ${on}`).not.toMatch(
              /upgrade|atualização|actualización/i,
            );
        }
    expect(explanationOf('mac', 'changed', 'physical', 'broken')?.cure).toBe('mac-restored');
    expect(explanationOf('mac', 'changed', 'unknown', 'broken')?.cure).toBe('mac-restored');
    expect(explanationOf('mac', 'new', 'kvm', 'broken')?.cure).toBe('nothing');
  });

  test('of evidence asks for nothing', () => {
    const evidence = COMPONENTS.filter((component) => !['smbios-uuid', 'os-id', 'mac'].includes(component));
    for (const component of evidence)
      expect(explanationOf(component, 'changed', 'vmware')?.cure, component).toBe('nothing');
  });

  test.each(LANGUAGES)('says what it is about in %s', (lang) => {
    const { t } = textsFor(lang);
    expect(t('matchCure.mac-static-hyperv')).toContain('Set-VMNetworkAdapter');
    expect(t('matchCure.uuid-back-kvm')).toContain('virsh undefine --keep-nvram');
    expect(t('matchCure.as-administrator')).toContain('sudo softkey');
    for (const cause of MATCH_CAUSES) expect(t(`matchCause.${cause}`)).toMatch(/\.$/);
  });
});

const reports: fc.Arbitrary<MatchReport> = fc.subarray([...COMPONENTS]).chain((components) =>
  fc.record({
    verdict: fc.constant('broken' as const),
    components: fc.tuple(
      ...components.map((component) =>
        fc.record({ component: fc.constant(component), result: fc.constantFrom(...RESULTS) }),
      ),
    ),
  }),
);

describe('the report in a refusal', () => {
  test('comes out as it went in', () => {
    fc.assert(
      fc.property(reports, (report) => {
        expect(reportIn(reportDetails(report))).toEqual(report);
      }),
    );
  });

  test('of a refusal that says nothing is empty', () => {
    expect(reportIn({ host: 'H', changed: 'mac', same: 5 })).toEqual({ verdict: 'broken', components: [] });
  });
});
