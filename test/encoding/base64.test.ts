import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../shared/encoding/base64.ts';

/** `Buffer` takes anything; strict is what it gives back unchanged. */
function strictly(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

function expectSame(text: string): void {
  const [ours, theirs] = [decodeBase64(text), strictly(text)];
  expect(ours === undefined ? undefined : Buffer.from(ours).toString('hex')).toBe(theirs?.toString('hex'));
}

describe('base64', () => {
  it('encodes like Buffer, every length', () => {
    for (let size = 0; size < 260; size++) {
      const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 37 + size) & 0xff);
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expectSame(encodeBase64(bytes));
    }
  });

  it('decodes every text of up to four characters out of a small alphabet as strictly as it should', () => {
    const characters = [...'AQgRh/+=-_ \n\0é€'];
    const texts = (length: number): string[] =>
      length === 0 ? [''] : texts(length - 1).flatMap((text) => characters.map((one) => text + one));
    for (let length = 0; length <= 4; length++) for (const text of texts(length)) expectSame(text);
  });

  it('decodes any text as strictly as it should, long ones with one wrong character too', () => {
    const base64 = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('base64'));
    fc.assert(
      fc.property(
        base64,
        fc.nat(),
        fc.constantFrom('=', 'A', ' ', '\n', '-', 'é', '\ud83c', ''),
        (text, place, character) => {
          const at = place % (text.length + 1);
          expectSame(text);
          expectSame(text.slice(0, at) + character + text.slice(at + 1));
          expectSame(text.slice(0, at) + character + text.slice(at));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('decodes each character in each place of four', () => {
    for (let code = 0; code < 0x250; code++)
      for (const place of [0, 1, 2, 3])
        expectSame(`QUFB${'AAAA'.slice(0, place)}${String.fromCharCode(code)}${'AAAA'.slice(place + 1)}QUFB`);
  });
});
