import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersFound,
  askable,
  licenseHere,
  licensesByMachine,
  questionsShown,
  roleAfter,
  withVersion,
} from '../../../../renderer/screens/project/plan.ts';
import { advise } from '../../../../shared/advisor/advise.ts';
import { answers, FIRST_ANSWERS } from '../../../../shared/advisor/answers.ts';
import { rolesFor } from '../../../../shared/advisor/declaration.ts';
import { versionsIn } from '../../../../shared/advisor/guide.ts';
import { read } from '../../../../shared/document/shape.ts';
import { answersWith, demoGuide, someAnswers, someGuide } from '../../../advisor/made-up.ts';

describe('the plan begins with what was found', () => {
  it.each([
    ['hyperv', '10.0', 'hyperv', '10.0'],
    ['vmware', null, 'vmware', ''],
    ['kvm', '5.15-generic', 'kvm', ''],
    ['container', null, 'unknown', ''],
    [null, null, 'unknown', ''],
  ] as const)('%s %s: %s %s', (kind, told, hypervisor, hypervisorVersion) => {
    expect(answersFound({ kind, version: told })).toEqual({
      ...FIRST_ANSWERS,
      hypervisor,
      hypervisorVersion,
    });
  });

  it('takes a version that comes later, and leaves what a person answered', () => {
    const found = { kind: 'hyperv', version: '10.0' } as const;
    expect(withVersion(answersWith({ hypervisor: 'hyperv' }), found).hypervisorVersion).toBe('10.0');
    const answered = answersWith({ hypervisor: 'hyperv', hypervisorVersion: '2022' });
    expect(withVersion(answered, found)).toBe(answered);
    const other = answersWith({ hypervisor: 'vmware' });
    expect(withVersion(other, found)).toBe(other);
  });
});

describe('the questions', () => {
  const advisor = { versions: versionsIn(demoGuide) };

  it('that only a guide wants are not asked without one', () => {
    expect(questionsShown(FIRST_ANSWERS, null)).toEqual([
      'hypervisor',
      'hypervisorVersion',
      'ha',
      'ft',
      'redundancy',
    ]);
    expect(questionsShown(FIRST_ANSWERS, advisor)).toContain('epm');
  });

  it('about the version of the product is asked where the advice depends on it', () => {
    expect(questionsShown(FIRST_ANSWERS, advisor)).toContain('productVersion');
    expect(questionsShown(FIRST_ANSWERS, { versions: [] })).not.toContain('productVersion');
  });

  it('can be put to the advisor at any time, also while a version is being typed', () => {
    const typing = fc.constantFrom('', '8', '8.', '8.0', 'x', '8.0 U2');
    fc.assert(
      fc.property(someAnswers, typing, typing, (given, hypervisorVersion, productVersion) => {
        const asked = askable({ ...given, hypervisorVersion, productVersion });
        expect(read(answers, asked)).toEqual({ value: asked });
      }),
    );
  });
});

describe('which machine this is', () => {
  const one = answersWith({});
  const two = answersWith({ redundancy: 'hot-standby' });

  it('is not asked where there is one', () => {
    expect(roleAfter('', null, one)).toBe('standalone');
    expect(roleAfter('active', two, one)).toBe('standalone');
  });

  it('is asked where there are several, and not guessed', () => {
    expect(roleAfter('standalone', one, two)).toBe('');
    expect(roleAfter('standalone', one, answersWith({ epm: true }))).toBe('');
  });

  it('stays as it was chosen while that machine is in the plan', () => {
    const more = { ...two, epm: true };
    expect(roleAfter('standby, hardkey', two, more)).toBe('standby');
    expect(roleAfter('epm', more, two)).toBe('');
  });

  it('has one license in every plan', () => {
    fc.assert(
      fc.property(someAnswers, someGuide, (given, guide) => {
        const asked = askable(given);
        const advised = advise(asked, guide);
        expect(licensesByMachine(advised)).toHaveLength(rolesFor(asked).length);
        for (const role of rolesFor(asked)) {
          const here = licenseHere(advised, role);
          expect(here?.declaration.role.startsWith(role)).toBe(true);
          expect(advised.licenses[(here?.number ?? 0) - 1]?.machine).toBe(here?.machine);
        }
        expect(licenseHere(advised, '')).toBeUndefined();
      }),
    );
  });
});
