import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../../shared/advisor/advise.ts';
import { type Answers, answers, compareVersions, PLANNED_KINDS } from '../../shared/advisor/answers.ts';
import { type AdviceId, NO_GUIDE, type PatternId } from '../../shared/advisor/guide.ts';
import type { Outages } from '../../shared/advisor/takeover.ts';
import { architecture } from '../../shared/document/payload/fields.ts';
import { read } from '../../shared/document/shape.ts';
import { declaredKind } from '../../shared/preflight/declared-hypervisor.ts';
import { preflightPolicy } from '../../shared/preflight/policy.ts';
import { preflight } from '../../shared/preflight/preflight.ts';
import { madeUpInput } from '../preflight/made-up.ts';
import {
  advisedBy,
  answersWith,
  demoGuide,
  demoList,
  demoPreflight,
  everyAnswer,
  guideOf,
  someAnswers,
  someGuide,
} from './made-up.ts';

const adviceOf = (changes: Partial<Answers>) => advisedBy({ hypervisorVersion: '8.0', ...changes }).advice;
const idsOf = (changes: Partial<Answers>) => adviceOf(changes).map(({ id }) => id);

describe("the demo vendor's patterns", () => {
  const [standby, restart, none] = [
    { from: 2, to: 30 },
    { from: 30, to: 60 },
    { from: 0, to: 0 },
  ];
  test.each<[Partial<Answers>, PatternId, number, Outages]>([
    [{}, 'standalone', 1, { hardware: null, system: null, application: null }],
    [
      { redundancy: 'hot-standby' },
      'native-redundancy',
      2,
      { hardware: standby, system: standby, application: standby },
    ],
    [{ ha: true }, 'ha', 1, { hardware: restart, system: restart, application: null }],
    [{ ft: true }, 'ft', 1, { hardware: none, system: null, application: null }],
    [{ ha: true, ft: true }, 'ft', 1, { hardware: none, system: restart, application: null }],
    [
      { ha: true, redundancy: 'hot-standby' },
      'ha-redundancy',
      2,
      { hardware: standby, system: standby, application: standby },
    ],
    [
      { ft: true, redundancy: 'hot-standby' },
      'ft-redundancy',
      2,
      { hardware: none, system: standby, application: standby },
    ],
    [
      { hypervisor: 'physical', ha: true },
      'standalone',
      1,
      { hardware: null, system: null, application: null },
    ],
    [
      { hypervisor: 'hyperv', ha: true, ft: true },
      'ha',
      1,
      { hardware: restart, system: restart, application: null },
    ],
  ])('%j is %s with %i licenses', (changes, pattern, licenses, outages) => {
    const advised = advisedBy(changes);
    expect(advised.pattern).toBe(pattern);
    expect(advised.licenses).toHaveLength(licenses);
    expect(advised.outages).toEqual(outages);
  });
});

describe('licenses', () => {
  test('say for which machine, why, and what to declare', () => {
    const { licenses } = advise(
      answersWith({ ha: true, redundancy: 'hot-standby', hypervisorVersion: '8.0' }),
      demoGuide,
    );
    const declaration = { hypervisor: 'VMware 8.0', ha: true, ft: false, redundancy: 'hot-standby' };
    expect(licenses).toEqual([
      {
        machine: 'server-1',
        medium: 'softkey',
        reasons: ['active-server', 'restart-covered'],
        declaration: { ...declaration, role: 'active' },
      },
      {
        machine: 'server-2',
        medium: 'softkey',
        reasons: ['standby-server', 'restart-covered'],
        declaration: { ...declaration, role: 'standby' },
      },
    ]);
  });

  test('EPM has one of its own, and is not redundant', () => {
    const { licenses } = advise(answersWith({ epm: true, redundancy: 'hot-standby' }), demoGuide);
    expect(licenses.map(({ machine }) => machine)).toEqual(['server-1', 'server-2', 'epm-1']);
    expect(licenses[2]?.declaration).toMatchObject({ role: 'epm', redundancy: 'none' });
  });

  test.each<[Partial<Answers>, 'softkey' | 'hardkey', string]>([
    [{ hardkey: true, usbFixedHost: true }, 'hardkey', 'standalone, hardkey'],
    [{ hardkey: true, usbHub: true, ha: true }, 'hardkey', 'standalone, hardkey in a network hub'],
    [{ hardkey: true, usbFixedHost: true, ha: true }, 'softkey', 'standalone'],
    [{ hardkey: true }, 'softkey', 'standalone'],
  ])('%j: a %s', (changes, medium, role) => {
    const [license] = advise(answersWith(changes), demoGuide).licenses;
    expect(license).toMatchObject({ medium, declaration: { role } });
  });

  test('are as many per server as the vendor says', () => {
    const two = guideOf({
      patterns: [{ id: 'native-redundancy', servers: 2, licensesPerServer: 2 }],
      epmLicenses: 3,
      advice: [],
    });
    const { licenses } = advise(answersWith({ redundancy: 'hot-standby', epm: true }), two);
    expect(licenses.map(({ machine }) => machine)).toEqual([
      ...['server-1', 'server-1', 'server-2', 'server-2'],
      ...['epm-1', 'epm-1', 'epm-1'],
    ]);
  });
});

describe("the demo vendor's advice", () => {
  test.each<[Partial<Answers>, readonly AdviceId[]]>([
    [{}, ['static-macs', 'studio-access', 'no-spare']],
    [{ hypervisorVersion: '' }, ['compare-version', 'static-macs', 'studio-access', 'no-spare']],
    [{ hypervisorVersion: '5.5' }, ['ask-about-hypervisor', 'static-macs', 'studio-access', 'no-spare']],
    [{ hypervisor: 'kvm' }, ['studio-access', 'no-spare']],
    [
      { hypervisor: 'kvm', ha: true },
      ['database-own-vm', 'studio-access', 'restart-gap', 'ha-not-application', 'ha-charged-by-vcpu'],
    ],
    [
      { hypervisor: 'physical', ha: true, databaseVm: true },
      ['cluster-without-hypervisor', 'database-external-raid', 'studio-access'],
    ],
    [{ hypervisor: 'nutanix', ft: true }, ['ft-not-offered', 'studio-access']],
    [
      { ft: true },
      ['ft-needs-ha', 'ft-costs', 'static-macs', 'database-own-vm', 'studio-access', 'ft-hardware-only'],
    ],
    [
      { hypervisor: 'xen', epm: true },
      [
        'ask-about-hypervisor',
        'studio-access',
        'epm-own-vm',
        'epm-volumes',
        'epm-interface-at-origin',
        'epm-archives',
        'no-spare',
        'epm-without-ha',
      ],
    ],
    [
      { redundancy: 'hot-standby', databaseVm: true, productVersion: '4.5' },
      [
        'request-on-each-server',
        'separate-hosts-vmware',
        'static-macs',
        'database-external-raid',
        'database-sync-off',
        'project-files-both',
        'dfs-hands-off',
        'studio-access',
        'studio-dfs-path',
        'database-without-ha',
      ],
    ],
    [
      { hypervisor: 'kvm', redundancy: 'hot-standby', productVersion: '4.4.9' },
      [
        'request-on-each-server',
        'separate-hosts',
        'database-own-vm-both',
        'project-files-both',
        'dfs-too-old',
        'studio-access',
      ],
    ],
    [
      { hypervisor: 'kvm', redundancy: 'hot-standby', ft: true },
      [
        'ft-costs',
        'request-on-each-server',
        'separate-hosts',
        'database-own-vm-both',
        'project-files-both',
        'studio-access',
        'dfs-from-version',
        'ft-before-redundancy',
      ],
    ],
  ])('for %j', (changes, ids) => expect(idsOf(changes)).toEqual(ids));

  test.each<[Partial<Answers>, AdviceId]>([
    [{}, 'hardkey-not-possible'],
    [{ usbFixedHost: true }, 'hardkey-fixed-host'],
    [{ usbFixedHost: true, ha: true }, 'hardkey-not-possible'],
    [{ usbFixedHost: true, ft: true }, 'hardkey-not-possible'],
    [{ usbHub: true }, 'hardkey-through-hub'],
    [{ usbHub: true, ha: true, ft: true }, 'hardkey-through-hub'],
    [{ usbHub: true, usbFixedHost: true }, 'hardkey-through-hub'],
  ])('a hardkey with %j: %s', (changes, id) => {
    expect(idsOf({ hardkey: true, ...changes }).filter((one) => one.startsWith('hardkey'))).toEqual([id]);
    expect(idsOf(changes).filter((one) => one.startsWith('hardkey'))).toEqual([]);
  });

  test('names the answers that led to it, and the version it speaks of', () => {
    const hardkey = adviceOf({ hardkey: true, ha: true, ft: true }).find(
      ({ id }) => id === 'hardkey-not-possible',
    );
    expect(hardkey?.because).toEqual(['hardkey', 'no-usb-fixed-host', 'no-usb-hub', 'ha', 'ft']);
    const dfs = adviceOf({ redundancy: 'hot-standby', productVersion: '4.10' }).find(
      ({ id }) => id === 'dfs-hands-off',
    );
    expect(dfs).toMatchObject({ because: ['hot-standby', 'version-from'], version: '4.5' });
  });
});

describe('whatever is answered', () => {
  test('there is an answer, with a license at least, and all that it names is drawn', () => {
    for (const given of everyAnswer()) {
      const { licenses, drawing } = advise(given, demoGuide);
      const machines = new Set(drawing.machines.map(({ id }) => id));
      const all = new Set([
        ...machines,
        ...drawing.hosts.map(({ id }) => id),
        ...drawing.devices.map(({ id }) => id),
      ]);
      const named = [
        ...drawing.machines.map(({ host }) => host),
        ...drawing.links.flatMap(({ from, to }) => [from, to]),
        ...drawing.storage.flatMap(({ usedBy }) => usedBy),
        ...drawing.devices.flatMap(({ host }) => (host === null ? [] : [host])),
      ];
      if (
        licenses.length < 1 ||
        !licenses.every(({ machine }) => machines.has(machine)) ||
        !named.every((id) => all.has(id))
      )
        expect.fail(JSON.stringify({ given, licenses, drawing }));
    }
  });

  test('the license count does not depend on HA or FT', () => {
    fc.assert(
      fc.property(someAnswers, someGuide, (given, guide) => {
        const counts = [true, false].map(
          (on) => advise({ ...given, ha: on, ft: on, hardkey: false }, guide).licenses.length,
        );
        expect(counts[0]).toBe(counts[1]);
      }),
    );
  });

  test('the declaration is one that a pre-license carries', () => {
    fc.assert(
      fc.property(someAnswers, someGuide, (given, guide) => {
        for (const { declaration } of advise(given, guide).licenses)
          expect(read(architecture, declaration)).toEqual({ value: declaration });
      }),
    );
  });

  test('each advice is given once, problems first', () => {
    const rank = { problem: 0, do: 1, know: 2 };
    fc.assert(
      fc.property(someAnswers, (given) => {
        const { advice } = advise(given, demoGuide);
        expect(new Set(advice.map(({ id }) => id)).size).toBe(advice.length);
        const ranks = advice.map(({ weight }) => rank[weight]);
        expect(ranks).toEqual([...ranks].sort());
        for (const { id, because } of advice) expect(because.length === 0).toBe(id === 'studio-access');
      }),
    );
  });

  test('preflight finds no contradiction that the advisor did not name', () => {
    const named: readonly AdviceId[] = [
      'cluster-without-hypervisor',
      'ha-not-offered',
      'ft-not-offered',
      'ft-needs-ha',
    ];
    for (const given of everyAnswer()) {
      if (given.hypervisor === 'unknown' || given.productVersion !== '') continue;
      const { licenses, advice } = advise(given, demoGuide, demoList);
      const warned = advice.some(({ id }) => named.includes(id));
      const found = licenses.some(({ declaration }) => contradicts(given, declaration));
      if (found !== warned) expect.fail(JSON.stringify({ given, found, warned }));
    }
  });

  test('without a guide servers are counted and nothing is advised', () => {
    for (const given of everyAnswer()) {
      const { advice, licenses } = advise(given, NO_GUIDE);
      const servers = given.redundancy === 'none' ? 1 : 2;
      if (advice.length > 0 || licenses.length !== servers + (given.epm ? 1 : 0))
        expect.fail(JSON.stringify(given));
    }
  });
});

function contradicts(
  given: Answers,
  architecture: ReturnType<typeof advise>['licenses'][number]['declaration'],
) {
  const order = { product: 'E3-SERVER', customer: { name: 'x', contact: '' }, architecture, reference: '' };
  const results = preflight(madeUpInput({ kind: given.hypervisor }, { order }));
  return results.some(({ id, result }) => id === 'architecture' && result === 'failed');
}

test('preflight understands every hypervisor that the advisor declares', () => {
  for (const hypervisor of PLANNED_KINDS.filter((kind) => kind !== 'unknown')) {
    const [license] = advise(answersWith({ hypervisor, hypervisorVersion: '9.1' }), demoGuide).licenses;
    expect(declaredKind(license?.declaration.hypervisor ?? '')).toBe(hypervisor);
  }
});

describe('what a person types', () => {
  test.each([
    ['4.5', '4.5', 0],
    ['4.5', '4.5.0', 0],
    ['4.10', '4.5', 1],
    ['4.4.9', '4.5', -1],
    ['5', '4.5', 1],
  ])('version %s against %s', (one, other, sign) => {
    expect(Math.sign(compareVersions(one, other))).toBe(sign);
    expect(Math.sign(compareVersions(other, one))).toBe(sign === 0 ? 0 : -sign);
  });

  test.each(['4.5 ', 'v4', '4..5', '4.5.', '12345', '\u202e4', '1.2.3.4.5'])(
    '%j is no version',
    (productVersion) => {
      expect(read(answers, answersWith({ productVersion }))).toHaveProperty('faults');
    },
  );

  test('a whole set of answers is read as it was given', () => {
    fc.assert(
      fc.property(someAnswers, (given) => {
        expect(read(answers, given)).toEqual({ value: given });
      }),
    );
  });
});

describe('a guide', () => {
  test.each<[string, unknown]>([
    [
      'with an advice that nobody has words for',
      { patterns: [], epmLicenses: 1, advice: [{ id: 'made-up', clause: '1', weight: 'do', when: [{}] }] },
    ],
    [
      'with a condition that does not exist',
      {
        patterns: [],
        epmLicenses: 1,
        advice: [{ id: 'no-spare', clause: '1', weight: 'do', when: [{ Ha: true }] }],
      },
    ],
    [
      'with no condition at all',
      { patterns: [], epmLicenses: 1, advice: [{ id: 'no-spare', clause: '1', weight: 'do', when: [] }] },
    ],
    [
      'with an advice that names no clause',
      { patterns: [], epmLicenses: 1, advice: [{ id: 'no-spare', weight: 'do', when: [{}] }] },
    ],
    [
      'with a server too many',
      { patterns: [{ id: 'ha', servers: 3, licensesPerServer: 1 }], epmLicenses: 1, advice: [] },
    ],
  ])('%s is refused', (_, written) => expect(() => guideOf(written)).toThrow());

  test("the demo vendor's preflight is one", () => {
    expect(read(preflightPolicy, demoPreflight)).toMatchObject({ value: { soft: ['container'] } });
  });
});
