import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../shared/errors/codes.ts';
import { shapesOfEveryCommand } from './json-shapes/every-command.ts';
import { brokenPromises, type JsonShape, jsonShape } from './json-shapes/json-shape.ts';
import { vendorEdition } from './runner.ts';

// Programs of others read what `--json` answers: a field may come, none may go or change its type. What
// version 0.1 answered was recorded from its built program.

const released = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../made-by-0.1', name), 'utf8'));

describe('what programs read of version 0.1', { timeout: 120_000 }, () => {
  it('is in the answer of every command still, with the same types', () => {
    const earlier: Readonly<Record<string, JsonShape>> = released('json-shapes.json');
    const later = shapesOfEveryCommand(vendorEdition.program);
    const broken = Object.entries(earlier).flatMap(([command, shape]) =>
      brokenPromises(shape, later[command] ?? {}).map((line) => `${command}: ${line}`),
    );
    expect(broken).toEqual([]);
    expect(Object.keys(earlier).length).toBeGreaterThan(20);
  });

  it('is every refusal code, with the same exit code', () => {
    expect(REFUSALS).toMatchObject(released('refusals.json'));
  });
});

describe('a promise', () => {
  const earlier = jsonShape([{ at: '2026', list: [{ n: 1 }, { n: null }], later: null }]);
  const broken = (answer: unknown) => brokenPromises(earlier, jsonShape([answer]));

  it('is kept by what was there, and by more', () => {
    expect(broken({ at: '2027', list: [{ n: 2, more: {} }], later: 'x', another: [] })).toEqual([]);
  });

  it('is broken by a field that is gone, at any depth', () => {
    expect(broken({ list: [{ n: 2 }], later: null })).toEqual(['at is gone']);
    expect(broken({ at: '', list: [{}], later: null })).toEqual(['list[].n is gone']);
  });

  it('is broken by a type that the field never had', () => {
    expect(broken({ at: 5, list: [{ n: '1' }], later: null })).toEqual([
      'at was string and is number',
      'list[].n was null or number and is string',
    ]);
  });
});
