import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const names = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name]) => name)),
];

test('every clause of README.md is held by a test, and every test holds a clause', () => {
  const tests = globSync('*.test.ts', { cwd: import.meta.dirname })
    .map(read)
    .join('\n');
  const clauses = names(read('README.md'), /^- \*\*([A-Z]\d+)\*\*/gm);
  expect(clauses.length).toBeGreaterThan(40);
  expect(names(tests, /'([A-Z]\d+): /g).sort()).toEqual(clauses.sort());
});
