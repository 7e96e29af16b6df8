import { beforeAll, describe, expect, it } from 'vitest';
import { readVectors } from '../vectors/read.ts';
import { type Answer, caseOf } from './case.ts';
import { answersOf } from './implementation.ts';
import { IMPLEMENTATIONS } from './implementations.ts';

/** Every vector through every implementation of sdk/, code by code. */

const vectors = readVectors();

describe.each(IMPLEMENTATIONS.map((one) => [one.name, one] as const))('%s', (_, one) => {
  const mine = [...vectors.values()].filter(({ reader }) => one.readers.includes(reader));
  const isMissing = one.isMissing(`the vectors through ${one.name}`);
  let answers: readonly Answer[] = [];

  beforeAll(() => {
    if (isMissing) return;
    answers = answersOf(
      one.build(),
      mine.map((vector) => caseOf(vector, vectors)),
    );
  });

  it.skipIf(isMissing).each(mine.map((vector, at) => [vector.name, vector, at] as const))(
    '%s',
    (_name, { expect: wanted, outcome }, at) => {
      const answer = answers[at];
      expect(answer?.code).toBe(wanted);
      for (const name of Object.keys(outcome) as (keyof typeof outcome)[])
        if (answer?.outcome[name] !== undefined)
          expect([name, answer.outcome[name]]).toEqual([name, outcome[name]]);
    },
  );
});
