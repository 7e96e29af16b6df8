import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoProfile, readProfile } from '../../build/constants.ts';
import { excerptLines } from '../../node/cli/show/excerpt.ts';
import { readHandWrittenJson } from '../../shared/document/hand-written-json.ts';
import { type SlipName, slipIn } from '../../shared/document/json-slip.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { jsonSlip as textsOfSlips } from '../../shared/text/en/terminal.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { refusalText } from '../../shared/text/refusal-text.ts';
import { textsFor } from '../../shared/text/texts.ts';

/** What is written, with ‹ before the place that should be pointed at, and what is wrong there. */
const CASES: readonly (readonly [SlipName, string])[] = [
  ['empty', '‹'],
  ['empty', '‹ \n\n'],
  ['notObject', '‹[{"a": 1}]'],
  ['notObject', '\n ‹-----BEGIN SOFTKEY LICENSE-----'],
  ['nameWanted', '{‹product: "x"}'],
  ['nameWanted', '{"a": 1, ‹7: 2}'],
  ['otherQuotes', "{‹'a': 1}"],
  ['otherQuotes', '{‹“a”: 1}'],
  ['otherQuotes', '{"a": ‹“x”}'],
  ['commaExtra', '{"a": 1‹,\n}'],
  ['commaExtra', '{"a": [1, 2‹,]}'],
  ['commaExtra', '{"a": 1,‹, "b": 2}'],
  ['commaExtra', '{‹, "a": 1}'],
  ['commaMissing', '{\n  "a": "x"‹\n  "b": "y"\n}'],
  ['commaMissing', '{"a": 1‹ "b": 2}'],
  ['commaMissing', '{"a": {"b": 1}‹ "c": 2}'],
  ['commaMissing', '{"a": 1‹; "b": 2}'],
  ['colonMissing', '{"a"‹ 1}'],
  ['colonMissing', '{"a"‹= 1}'],
  ['colonMissing', '{"a"‹}'],
  ['valueMissing', '{"a": ‹}'],
  ['valueMissing', '{"a": ‹, "b": 1}'],
  ['valueMissing', '{"a":‹'],
  ['wordUnknown', '{"a": ‹True}'],
  ['wordUnknown', '{"a": ‹Petrochem Vale}'],
  ['number', '{"a": ‹060}'],
  ['number', '{"a": ‹+60}'],
  ['number', '{"a": ‹.5}'],
  ['number', '{"a": ‹60days}'],
  ['textUnclosed', '{"a": ‹"x,\n"b": 1}'],
  ['textUnclosed', '{‹"a: 1}'],
  ['quoteInside', '{"name": "Petrochem ‹"Vale" Ltda"}'],
  ['backslash', '{"file": "C:‹\\Projects"}'],
  ['backslash', '{"file": "‹\\u12"}'],
  ['control', '{"a": "x‹\ty"}'],
  ['comment', '{‹// the order\n"a": 1}'],
  ['comment', '{"a": 1 ‹/* one */}'],
  ['comment', '‹# order\n{}'],
  ['unclosed', '‹{"a": {"b": 1}'],
  ['unclosed', '{"a": ‹["b", '],
  ['unclosed', '‹{'],
  ['otherBracket', '{"a": ["b"‹}'],
  ['otherBracket', '{"a": 1‹]'],
  ['otherBracket', '{‹]'],
  ['behindEnd', '{"a": 1} ‹}'],
  ['behindEnd', '{"a": 1}‹{"b": 2}'],
  ['nameTwice', '{"a": 1, ‹"a": 2}'],
  ['nameTwice', '{"a": {"b": 1, ‹"\\u0062": 2}}'],
  ['tooDeep', `{"a": ${'['.repeat(63)}‹[`],
];

describe('a slip in JSON that a person wrote', () => {
  test.each(CASES)('%s: %s', (name, marked) => {
    const text = marked.replace('‹', '');
    expect(slipIn(text)).toEqual({ name, at: marked.indexOf('‹') });
  });

  test('has a sentence in every language, and every sentence a case', () => {
    const named = new Set(CASES.map(([name]) => name));
    expect([...named].sort()).toEqual(Object.keys(textsOfSlips).sort());
    for (const texts of LANGUAGES.map((lang) => textsFor(lang))) {
      for (const slip of named) {
        const words = texts.t(`jsonSlip.${slip}`);
        const details = { file: 'order.json', slip, line: 2, column: 5 };
        expect(words).not.toBe(`jsonSlip.${slip}`);
        expect(refusalText({ code: 'JSON_INVALID', details }, texts).title).toContain(words);
      }
    }
  });

  test('is found where the engine finds one, and nowhere else', () => {
    const object = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });
    const damage = fc.record({
      at: fc.nat(200),
      drop: fc.nat(2),
      put: fc.constantFrom('', '"', ',', '}', '[', ':', ' ', '\n', '\\', '0', 'e', '\t', '-'),
    });
    fc.assert(
      fc.property(object, fc.boolean(), fc.option(damage), (value, isWide, harm) => {
        const written = JSON.stringify(value, null, isWide ? 2 : 0);
        const at = (harm?.at ?? 0) % written.length;
        const text =
          harm === null ? written : written.slice(0, at) + harm.put + written.slice(at + harm.drop);
        const slip = slipIn(text);
        if (slip?.name === 'nameTwice') return;
        expect([text, slip === undefined]).toEqual([text, isObject(text)]);
      }),
      { numRuns: 3000 },
    );
  });
});

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

describe('where a slip is', () => {
  const detailsOf = (text: string) => {
    try {
      readHandWrittenJson('order.json', text);
    } catch (error) {
      if (error instanceof LicensingError) return error.details;
    }
    throw new Error('there is a slip in it');
  };

  test.each(['\n', '\r\n', '\r'])('is counted in lines and characters, by every line end', (end) => {
    expect(detailsOf(['{', '  "a": "café 🙂" "b"', '}'].join(end))).toEqual({
      file: 'order.json',
      slip: 'commaMissing',
      line: 2,
      column: 16,
      excerpt: '"a": "café 🙂" "b"',
      mark: 14,
    });
  });

  test('is shown with a mark below it, in a long line too', () => {
    const text = `{${Array.from({ length: 40 }, (_, i) => `"name${i}":\t${i}`).join(',')} "x": 1, "y": [${'1, '.repeat(99)}1]}`;
    const details = detailsOf(text);
    const [shown = '', mark = ''] = excerptLines({ code: 'JSON_INVALID', details });
    expect(shown.length).toBeLessThanOrEqual(82);
    expect(shown.slice(0, mark.indexOf('^'))).toMatch(/"name39": 39$/);
    expect(details['column']).toBe(text.indexOf(' "x"') + 1);
  });

  test.each([
    ['plain', 'plain', 5],
    ['a family joined out of four', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}', 2],
    ['a flag', '\u{1f1e7}\u{1f1f7}', 2],
    ['a sign made a picture', '\u2764\ufe0f', 2],
    ['Chinese', '\u6f22\u5b57', 4],
    ['letters and accents apart', 'e\u0301a\u0303o\u0302', 3],
    ['Korean by letters', '\u1112\u1161\u11ab', 2],
    ['an arrow, which is a letter', '\u2192', 1],
    ['a skin tone', '\u{1f44d}\u{1f3fd}', 2],
  ])('is shown with the mark where a terminal has the place, behind %s', (_, name, columns) => {
    const lines = excerptLines({ code: 'JSON_INVALID', details: detailsOf(`{"${name}": x}`) });
    expect(lines[1]).toBe(`${' '.repeat('     1 | {"": '.length + columns)}^`);
  });

  test('is shown without what a terminal would obey', () => {
    const details = detailsOf('{"a\u202e\u001b": x}');
    const lines = excerptLines({ code: 'JSON_INVALID', details });
    expect(lines.join('')).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });

  test('what is right is taken as it is written', () => {
    expect(readHandWrittenJson('a', ' { "b" : [1, {"c": "\\u0041\\n"}], "d": -1.5e3 }\n')).toEqual({
      b: [1, { c: 'A\n' }],
      d: -1500,
    });
  });
});

test('a vendor profile with a slip is not built, and the place is shown', () => {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-profile-'));
  const file = join(folder, 'profile.json');
  writeFileSync(file, readFileSync(demoProfile, 'utf8').replace(/"demo": true,/, '"demo": true'));
  try {
    expect(() => readProfile(file)).toThrow(
      /profile\.json is not .* Line 4, column 15: a comma is missing here/,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
