import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boolean, integer, list, orNull, record, type Shape, text } from '../../shared/document/shape.ts';
import { readStrict, writeStrict } from '../../shared/document/strict-json.ts';
import { isRefusal, type LicensingError } from '../../shared/errors/refusal.ts';
import { worked } from '../work-time.ts';
import { growth } from './growth.ts';

const anything: Shape<unknown> = (value) => value;
const shape = record({ a: orNull(integer(0, 9)), b: list(text(0, 9), 0, 3), c: boolean });
const bytes = (json: string) => new TextEncoder().encode(json);

function refusalOf<T>(json: string | Uint8Array, wanted: Shape<T>, most = 1_000_000): LicensingError {
  try {
    readStrict(typeof json === 'string' ? bytes(json) : json, wanted, most);
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('readStrict', () => {
  it('gives the value', () => {
    expect(readStrict(bytes('{"a":null,"b":["x"],"c":true}'), shape, 100)).toEqual({
      a: null,
      b: ['x'],
      c: true,
    });
  });

  it.each([
    ['TOO_LARGE', '{"a":null,"b":[],"c":true}', 25],
    ['TOO_DEEP', '[[[[[[[[[]]]]]]]]]', 100],
    ['TOO_DEEP', '[[[[[[[[[', 100],
    ['MALFORMED', '[[[[[[[[]]]]]]]]', 100],
    ['MALFORMED', '', 100],
    ['MALFORMED', '"', 100],
    ['MALFORMED', '"\\', 100],
    ['MALFORMED', '{"a":null,"b":[],"c":true}}', 100],
    ['NOT_CANONICAL', '{"b":[],"a":null,"c":true}', 100],
    ['NOT_CANONICAL', '{"a":-0,"b":[],"c":true}', 100],
    ['DUPLICATE_MEMBER', '{"a":null,"b":[],"c":true,"c":true}', 100],
  ])('refuses as %s: %s', (code, json, most) => {
    expect(refusalOf(json, shape, most).code).toBe(code);
  });

  it('names every bad field with its path, at most 20 of them', () => {
    expect(refusalOf('{"a":10,"b":["x",1],"d":0}', shape).details['fields']).toEqual([
      'a: integer 0..9',
      'b.1: text(0..9)',
      'c: true or false',
      'd: no such member',
    ]);
    expect(
      refusalOf(JSON.stringify(Array(500).fill(0)), list(text(1, 2), 0, 500)).details['fields'],
    ).toHaveLength(20);
  });

  it('cuts a hostile name that it repeats', () => {
    const name = 'x'.repeat(100_000);
    expect(JSON.stringify(refusalOf(`{"${name}":1}`, record({})).details).length).toBeLessThan(200);
    expect(JSON.stringify(refusalOf(`{"${name}":1,"${name}":1}`, anything).details).length).toBeLessThan(200);
  });

  it('does not count brackets in texts', () => {
    const json = JSON.stringify(['[[[[[[[[[[', '"[[[[[[[[[[', '\\"[[[[[[[[[[', '\\\\']);
    expect(readStrict(bytes(json), list(text(0, 99), 0, 9), 1000)).toEqual(JSON.parse(json));
  });

  it.each([
    ['[["a","a"],{"a":"a","b":"a"}]', undefined],
    ['[{"a":1},{"a":1}]', undefined],
    ['{"a":{"a":{"a":1}}}', undefined],
    ['{"a":"a\\":","b":",\\"a\\":"}', undefined],
    ['{"a":1,"a":1}', 'a'],
    ['{"b":{"a":1,"c":[],"a":1}}', 'a'],
    ['[{"":1,"x":{},"":1}]', ''],
    ['{"\\u0061":1,"a":1}', 'a'],
    ['{"__proto__":1,"__proto__":1}', '__proto__'],
    ['{"a"\n\t\r :1,"a":1}', 'a'],
  ])('of %s it calls %s a duplicate', (json, member) => {
    const { code, details } = refusalOf(` ${json}`, anything);
    expect(code).toBe(member === undefined ? 'NOT_CANONICAL' : 'DUPLICATE_MEMBER');
    expect(details['member']).toBe(member);
  });

  it('accepts a JSON text exactly where it is the one that JSON.stringify gives', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom('', ' ', '\n'), (json, space) => {
        const spelled = json + space;
        const accepted = JSON.stringify(JSON.parse(spelled)) === spelled;
        if (accepted) expect(readStrict(bytes(spelled), anything, 1_000_000)).toEqual(JSON.parse(json));
        else expect(['NOT_CANONICAL', 'DUPLICATE_MEMBER']).toContain(refusalOf(spelled, anything).code);
      }),
      { numRuns: 1000 },
    );
  });

  it('throws nothing but refusals, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (any) => void refusalOf(any, shape)),
      { numRuns: 2000 },
    );
  });
});

describe('writeStrict', () => {
  it('puts the members in table order', () => {
    expect(Buffer.from(writeStrict({ c: true, b: [], a: 1 }, shape)).toString()).toBe(
      '{"a":1,"b":[],"c":true}',
    );
  });
  it('refuses, as a bug, what it could not read back', () => {
    expect(() => writeStrict({ a: 10, b: [], c: true }, shape)).toThrow(/malformed payload: a: integer/);
    expect(() => writeStrict({ a: 1, b: ['\ud800'], c: true }, shape)).toThrow(/b\.0/);
  });
});

describe('hostile texts take linear time', () => {
  it.each([
    ['backslashes', (n: number) => `["${'\\\\'.repeat(n)}"]`],
    ['escaped quotes', (n: number) => `["${'\\"'.repeat(n)}"]`],
    ['backslashes without end', (n: number) => `["${'\\'.repeat(2 * n)}`],
    ['many members', (n: number) => `{${Array.from({ length: n / 8 }, (_, i) => `"${i}":1`).join(', ')}}`],
    ['spaces behind names', (n: number) => `{"a"${' '.repeat(n)}:1,"b"${' '.repeat(n)}:1}`],
    ['brackets closed without end', (n: number) => '[]'.repeat(n)],
    ['many texts', (n: number) => `[${'"",'.repeat(n)}""]`],
  ])('%s', (_, hostile) => {
    const time = (n: number) => {
      const text = bytes(hostile(n));
      const start = worked();
      refusalOf(text, shape, 20_000_000);
      return worked() - start;
    };
    expect(growth(time, 200_000)).toBeLessThan(4);
  });
});
