import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreign } from '../../shared/text/foreign.ts';

describe('a foreign string', () => {
  it.each([
    ['plain', 'SCADA-01', 'SCADA-01'],
    ['accents and other scripts', 'Estação São João 東京 Москва', 'Estação São João 東京 Москва'],
    ['an emoji of several parts', '👩‍🔧', '👩‍🔧'],
    ['a terminal escape', '\u001b[31mred\u001b[0m', '\\u001b[31mred\\u001b[0m'],
    ['an operating system command', '\u009d0;title\u009c', '\\u009d0;title\\u009c'],
    ['a line end', 'a\r\nerror: b', 'a\\u000d\\u000aerror: b'],
    ['a right-to-left override', 'gpj.\u202eexe', 'gpj.\\u202eexe'],
    ['isolates that are not ours', 'a\u2067b\u2069', 'a\\u2067b\\u2069'],
    ['what cannot be seen', 'SCADA\u200b-\u00ad01\ufeff', 'SCADA\\u200b-\\u00ad01\\ufeff'],
    ['line and paragraph separators', 'a\u2028b\u2029', 'a\\u2028b\\u2029'],
    ['tags beyond the basic plane', 'a\u{e0041}', 'a\\u{e0041}'],
    ['half a pair', 'a\ud800b', 'a\\ud800b'],
    ['right-to-left text', 'מפעל', '\u2068מפעל\u2069'],
    ['right-to-left text with an escape attempt', 'مصنع\u2069', '\u2068مصنع\\u2069\u2069'],
  ])('%s', (_name, text, shown) => {
    expect(foreign(text)).toBe(shown);
  });

  it('writes out what is not seen among Latin letters, and nothing else', () => {
    const latin = Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code));
    const changed = latin.filter((character) => foreign(character) !== character);
    expect(changed).toEqual(latin.filter((character) => /[\p{Cc}\p{Cf}]/u.test(character)));
  });

  it('never lets a control, a bidi control or a separator through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const own = foreign(text).replace(/^\u2068(.*)\u2069$/s, '$1');
        expect(own).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
