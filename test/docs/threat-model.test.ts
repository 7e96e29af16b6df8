import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');
const [answers = '', limits = ''] = text
  .slice(text.indexOf('## Attacks and answers'))
  .split(/^## Honest limits$/m);

interface Row {
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}

/** All rows of all tables, each with the names of its columns. */
function rowsIn(part: string): Row[] {
  const tables = part.match(/(?:^\|.*\n)+/gm) ?? [];
  return tables.flatMap((table) => {
    const [columns = [], , ...rows] = table.trim().split('\n').map(cellsOf);
    return rows.map((cells) => ({ columns, cells }));
  });
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

const cell = ({ columns, cells }: Row, name: string) => cells[columns.indexOf(name)] ?? '';
const pathsIn = (text_: string) =>
  [...text_.matchAll(/`([\w-]+\/[\w./-]+\.(?:ts|tsx|mjs|c))`/g)].map(([, path = '']) => path);
const isTest = (path: string) => /^test\/.*\.test\.ts$/.test(path);
const limitsNamed = (part: string) => [...part.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor = '']) => anchor);
const anchors = [...limits.matchAll(/^### (.*)$/gm)].map(([, title = '']) =>
  title
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-'),
);

const rows = rowsIn(answers);
const attacks = rows.filter(({ columns }) => columns.includes('attack'));
const points = rows.filter(({ columns }) => columns.includes('point'));
const security = readFileSync(join(root, 'test/desktop/security.test.ts'), 'utf8');
const numbersHeld = [...security.matchAll(/\btest(?:\.\w+(?:\([^)]*\))?)?\('([\d, ]+): /g)].flatMap(
  ([, numbers = '']) => numbers.split(', ').map(Number),
);

const oneLine = text.replaceAll(/\s+/g, ' ');
const limitRows = rowsIn(limits);

/** How a paragraph or an item ends: `(held by …)`, `(limit)`, or `(limit; held by …)`. */
const TAG = /\((held by [^()]+|limit(?:; held by [^()]+)?)\)[.:]?$/;

/** Everything below "Who" that stands in no table and is no heading: paragraphs, and each item of a list. */
function blocksOf(document: string): string[] {
  const claims = document.slice(document.indexOf('## Who'));
  return claims
    .split(/\n{2,}|\n(?=- )/)
    .map((block) => block.replaceAll(/\s*\n\s*/g, ' ').trim())
    .filter((block) => block !== '' && !/^[#|]/.test(block));
}

describe('the threat model', () => {
  test('has tables of attacks and of the checklist, and no other between them', () => {
    expect(attacks.length).toBeGreaterThan(40);
    expect(points.map(({ cells: [number] }) => Number(number))).toEqual(points.map((_, at) => at + 1));
    expect(attacks.length + points.length).toBe(rows.length);
  });

  test.each(attacks.map((row) => [cell(row, 'attack'), row] as const))('answers: %s', (_, row) => {
    expect(cell(row, 'answer')).not.toBe('');
    const code = pathsIn(cell(row, 'code'));
    expect(code.length).toBeGreaterThan(0);
    expect(code.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    isHeld(cell(row, 'held by'));
  });

  test.each(points.map((row) => [cell(row, 'point'), row] as const))('keeps the point: %s', (_, row) => {
    const [number = '', , answer = ''] = row.cells;
    const others = pathsIn(answer).filter(isTest);
    if (others.length === 0) expect(numbersHeld).toContain(Number(number));
    else isHeld(answer);
  });

  test.each(blocksOf(text).map((block) => [block.slice(0, 60), block] as const))(
    'ends with its tests, or is a limit: %s…',
    (_, block) => {
      const tag = TAG.exec(block)?.[1] ?? '';
      const leadsToLimits = limitsNamed(block).length > 0;
      if (!leadsToLimits) expect(tag).not.toBe('');
      if (/held by/.test(tag)) isHeld(tag);
      if (/^limit/.test(tag))
        expect(oneLine.indexOf(block)).toBeGreaterThan(oneLine.indexOf('### In the local web page'));
    },
  );

  test.each(limitRows.map((row) => [row.cells[0] ?? '', row] as const))(
    'says what is gained by taking away: %s',
    (_, row) => isHeld(cell(row, 'held by')),
  );

  test('says of every limit what it is', () => {
    const [, ...sections] = limits.split(/^### /m);
    expect(sections.filter((section) => section.trim().split('\n').length < 3)).toEqual([]);
    expect(limitsNamed(text).filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
});

/** By tests that there are, which test something; or it leads to the limit under which it stands. */
function isHeld(by: string): void {
  const tests = pathsIn(by).filter(isTest);
  expect([...tests, ...limitsNamed(by)].length).toBeGreaterThan(0);
  expect(tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  for (const path of tests) expect(readFileSync(join(root, path), 'utf8')).toMatch(/\b(?:it|test)\b[\w.]*\(/);
  // Whatever else stands there is no promise of a test.
  expect(by.replace(/`[^`]*`|\[[^\]]*\]\([^)]*\)/g, '')).not.toMatch(/\breview\b/);
}
