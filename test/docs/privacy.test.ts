import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS, type Kind } from '../../shared/document/kinds.ts';
import { FORMATS } from '../../shared/document/payload/formats.ts';
import { read, type Shape } from '../../shared/document/shape.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/privacy.md'), 'utf8');
const rows = [...page.matchAll(/^\| `([\w.[\]]+)` \|(.*)\|$/gm)].map(([, member = '', rest = '']) => ({
  member,
  cells: rest.split('|').map((cell) => cell.trim()),
}));
const columns = (/^\| member \| what it is \|(.*)\|$/m.exec(page)?.[1] ?? '')
  .split('|')
  .map((name) => name.trim());

/** The members of a payload by their paths, found out by leaving them away one after the other. */
function membersOf(shape: Shape<unknown>, at: readonly string[] = []): readonly string[] {
  const missing = (leaf: unknown, below: string) =>
    faultsOf(shape, nested(at, leaf))
      .filter(({ path, code }) => code === 'missing' && path.startsWith(below))
      .map(({ path }) => path.slice(below.length))
      .filter((name) => !name.includes('.'));
  const path = at.join('.');
  const members = missing({}, path === '' ? '' : `${path}.`);
  if (members.length > 0) return members.flatMap((name) => membersOf(shape, [...at, name]));
  const items = missing([{}], `${path}.0.`);
  return items.length > 0 ? items.map((name) => `${path}[].${name}`) : [path];
}

function faultsOf(shape: Shape<unknown>, value: unknown) {
  const answer = read(shape, value);
  return 'faults' in answer ? answer.faults : [];
}

function nested([first, ...rest]: readonly string[], leaf: unknown): unknown {
  return first === undefined ? leaf : { [first]: nested(rest, leaf) };
}

/** What a station makes: it signs it, or packs it. */
const made = (Object.keys(KINDS) as Kind[]).filter((kind) =>
  ['station', 'nobody'].includes(KINDS[kind].signer),
);

describe('docs/privacy.md', () => {
  test('has a column for each kind of document that a station makes', () => {
    expect([...columns].sort()).toEqual([...made].sort());
  });

  test.each(made)('lists every member of a %s, and no other', (kind) => {
    const at = columns.indexOf(kind) + 1;
    const listed = rows.filter(({ cells }) => cells[at] === 'yes').map(({ member }) => member);
    expect([...listed].sort()).toEqual([...membersOf(FORMATS[kind].shape as Shape<unknown>)].sort());
  });

  test('says of every member what it is', () => {
    for (const { member, cells } of rows) expect(cells[0], member).toMatch(/\w{3}/);
  });
});
