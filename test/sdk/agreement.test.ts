import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readVectors } from '../vectors/read.ts';
import { type Answer, caseOf } from './case.ts';
import { codeOf } from './fuzz.ts';
import { answersOf } from './implementation.ts';
import { C_LIBRARY, IMPLEMENTATIONS, JAVA, PYTHON } from './implementations.ts';

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

describe.each(IMPLEMENTATIONS.filter((one) => one.readsCompactText).map((one) => [one.name, one] as const))(
  'compact text through %s',
  (_, one) => {
    it.skipIf(one.isMissing(`compact text through ${one.name}`))('is what shared/ takes it for', () => {
      const files = [...vectors.values()]
        .filter(({ name }) => name.startsWith('compact-'))
        .map((vector) => ({ ...vector, reader: 'license' }) as const);
      const answers = answersOf(
        one.build(),
        files.map((vector) => caseOf(vector, vectors)),
      );
      const wanted = files.map((vector) => [vector.name, codeOf(vector)]);
      expect(new Set(wanted.map(([, code]) => code)).size).toBeGreaterThan(6);
      expect(answers.map(({ code }, i) => [files[i]?.name, code])).toEqual(wanted);
    });
  },
);

describe('the guide for the product', () => {
  const path = fileURLToPath(new URL('../../docs/guides/product.md', import.meta.url));
  const readers = ['license', 'document', 'bare', 'signature', 'fingerprint'] as const;

  it('says how many vectors go through what (npm test -- test/sdk/agreement.test.ts --update writes it)', async () => {
    const rows = [C_LIBRARY, PYTHON, JAVA].map((one) => {
      const counts = readers.map((reader) => {
        const count = [...vectors.values()].filter((vector) => vector.reader === reader).length;
        return one.readers.includes(reader) ? `all ${count}` : 'not read';
      });
      return `| ${[one.name, ...counts].join(' | ')} |\n`;
    });
    const head = `| | ${readers.join(' | ')} |\n|${' --- |'.repeat(readers.length + 1)}\n`;
    const [before = '', after = ''] = readFileSync(path, 'utf8').split(
      /(?<=<!-- support -->\n).*(?=<!-- end -->)/s,
    );
    await expect(`${before}\n${head}${rows.join('')}\n${after}`).toMatchFileSnapshot(path);
  });
});
