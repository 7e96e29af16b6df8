import { describe, expect, it } from 'vitest';
import { advise } from '../../shared/advisor/advise.ts';
import type { Answers } from '../../shared/advisor/answers.ts';
import type { AdviceId, Guide, GuideCondition } from '../../shared/advisor/guide.ts';
import { contradictionsIn, type RULES } from './contradictions.ts';
import { advisedBy, answersWith, demoGuide, demoList, everyAnswer, guideOf } from './made-up.ts';

describe('the advice for every combination of answers', () => {
  it('contradicts neither itself, nor the drawing, nor the licenses', () => {
    const found = new Map<string, Answers>();
    let count = 0;
    for (const given of everyAnswer())
      for (const hypervisorVersion of given.productVersion === '' ? ['', '8.0', '2003'] : ['8.0']) {
        const answers = { ...given, hypervisorVersion };
        count++;
        for (const one of contradictionsIn(answers, advise(answers, demoGuide, demoList)))
          found.set(one, answers);
      }
    expect([...found]).toEqual([]);
    expect(count).toBeGreaterThan(2000);
  });

  it('is given for some of them, every advice', () => {
    const given = new Set<AdviceId>();
    for (const answers of everyAnswer())
      for (const { id } of advise(answers, demoGuide, demoList).advice) given.add(id);
    expect([...given].toSorted()).toEqual(demoGuide.advice.map(({ id }) => id).toSorted());
  });
});

describe('a guide that contradicts itself', () => {
  /** The demo vendor's guide, with other conditions for one advice. */
  const guideWith = (id: AdviceId, ...when: readonly Partial<GuideCondition>[]): Guide =>
    guideOf({
      ...JSON.parse(JSON.stringify(demoGuide)),
      advice: demoGuide.advice.map((rule) => (rule.id === id ? { ...rule, when } : rule)),
    });

  it.each<[keyof typeof RULES, AdviceId, Partial<GuideCondition>, Partial<Answers>]>([
    ['an advice speaks of what is drawn', 'no-spare', {}, { redundancy: 'hot-standby' }],
    ['an advice speaks of what is drawn', 'hub-redundant', {}, {}],
    ['an advice speaks of what is drawn', 'restart-gap', {}, { hypervisor: 'physical', ha: true }],
    [
      'no two advices ask for opposite things',
      'dfs-too-old',
      {},
      { redundancy: 'hot-standby', productVersion: '4.5' },
    ],
    ['an advice does not ask for what is answered already', 'ft-needs-ha', {}, { ha: true, ft: true }],
    ['only the planned hypervisor is named', 'separate-hosts-vmware', {}, { hypervisor: 'xen' }],
    ['two servers are spoken of where there are two', 'database-own-vm-both', {}, { ha: true }],
    [
      'a request is spoken of where there is a softkey',
      'request-on-each-server',
      { redundancy: 'hot-standby' },
      { redundancy: 'hot-standby', hardkey: true, usbHub: true },
    ],
  ])('is found out: %s (%s)', (rule, id, when, changes) => {
    const answers = answersWith(changes);
    const found = contradictionsIn(answers, advise(answers, guideWith(id, when), demoList));
    expect(found.map((one) => one.split(':')[0])).toContain(rule);
    expect(contradictionsIn(answers, advise(answers, demoGuide, demoList))).toEqual([]);
  });

  it.each<[keyof typeof RULES, Partial<Answers>, (advised: ReturnType<typeof advisedBy>) => object]>([
    [
      'what cannot work is not drawn',
      { hypervisor: 'virtualbox', ha: true },
      () => ({ drawing: advisedBy({ ha: true }).drawing }),
    ],
    [
      'a license is for a machine that is drawn, and each server has one',
      { redundancy: 'hot-standby' },
      ({ licenses }) => ({ licenses: licenses.slice(1) }),
    ],
    [
      'a license is of the kind that its machine is drawn with',
      { hardkey: true, usbHub: true },
      () => ({ licenses: advisedBy({}).licenses }),
    ],
    [
      'a license says that it covers only what is drawn',
      { ha: true },
      () => ({ licenses: advisedBy({}).licenses }),
    ],
    [
      'the drawing names no outage but those of the plan',
      { ha: true },
      () => ({ outages: { hardware: null, system: null, application: null } }),
    ],
  ])('is found out in a plan: %s', (rule, changes, bent) => {
    const advised = advisedBy(changes);
    const found = contradictionsIn(answersWith(changes), { ...advised, ...bent(advised) });
    expect(found.map((one) => one.split(':')[0])).toContain(rule);
  });
});

describe("the demo vendor's guide", () => {
  const clauses = (demoGuide.clauses ?? []).map(({ id }) => id);

  it('has the clause that each advice names', () => {
    for (const { id, clause } of demoGuide.advice)
      expect([id, clauses]).toEqual([id, expect.arrayContaining([clause])]);
    expect(new Set(clauses).size).toBe(clauses.length);
  });

  it('leaves no clause without an advice, but for the one that the licenses keep', () => {
    const named = new Set(demoGuide.advice.map(({ clause }) => clause));
    expect(clauses.filter((id) => !named.has(id))).toEqual(['8.1']);
  });
});
