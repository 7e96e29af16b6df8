import { describe, expect, it } from 'vitest';
import { FIRST_ANSWERS } from '../../shared/advisor/answers.ts';
import { versionsIn } from '../../shared/advisor/guide.ts';
import { nextQuestion, questionsFor, withoutUnasked } from '../../shared/advisor/questions.ts';
import { answersWith, demoGuide, everyAnswer, guideOf } from './made-up.ts';

describe('the questions', () => {
  it('are all asked where all make sense', () => {
    expect(questionsFor(answersWith({ hardkey: true }))).toEqual(Object.keys(FIRST_ANSWERS));
  });

  it('leave out what follows from an answer', () => {
    const physical = questionsFor(answersWith({ hypervisor: 'physical' }));
    expect(physical).not.toContain('ha');
    expect(physical).not.toContain('hypervisorVersion');
    expect(questionsFor(FIRST_ANSWERS)).not.toContain('usbHub');
  });

  it('come one after the other, each once, and end', () => {
    for (const answers of everyAnswer()) {
      const asked = [];
      for (let one = nextQuestion(undefined, answers); one !== undefined; one = nextQuestion(one, answers))
        asked.push(one);
      expect(asked).toEqual(questionsFor(answers));
    }
  });
});

describe('answers that nobody is asked for', () => {
  it('are as at first, and the others stay', () => {
    const given = answersWith({ hypervisor: 'physical', ha: true, hypervisorVersion: '8.0', epm: true });
    expect(withoutUnasked(given)).toEqual(answersWith({ hypervisor: 'physical', epm: true }));
  });

  it('change nothing about which questions are asked', () => {
    for (const answers of everyAnswer()) {
      expect(questionsFor(withoutUnasked(answers))).toEqual(questionsFor(answers));
      expect(withoutUnasked(withoutUnasked(answers))).toEqual(withoutUnasked(answers));
    }
  });
});

describe('the versions of a guide', () => {
  it('are those that its rules name, each once, by number', () => {
    const rule = (when: object) => ({ id: 'dfs-too-old', clause: '1', weight: 'do', when: [when] });
    const guide = guideOf({
      patterns: [],
      epmLicenses: 1,
      advice: [rule({ versionFrom: '4.10' }), rule({ versionBelow: '4.5' }), rule({ versionFrom: '4.5' })],
    });
    expect(versionsIn(guide)).toEqual(['4.5', '4.10']);
    expect(versionsIn(demoGuide)).not.toContain('');
  });
});
