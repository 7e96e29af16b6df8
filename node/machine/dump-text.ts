import { isUtf8 } from 'node:buffer';

/** How many bytes at the beginning tell in which encoding a text is. */
const HEAD = 4096;

/**
 * The text of a dump, in the encoding that it came in: PowerShell's `>` writes UTF-16, with a mark or
 * (through other tools) without; cmd's writes the console's code page, Linux UTF-8.
 */
export function dumpText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const text = isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : oneByteText(bytes);
  return text.replace(/^\uFEFF/, '');
}

/** ASCII in UTF-16 has a zero in every other byte. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD);
  const zeros = (odd: number) => head.filter((byte, index) => index % 2 === odd && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  return even > head.length / 4 && odd === 0 ? 'utf-16be' : undefined;
}

/** The upper half of code page 850, of which 437 differs only in signs that no name of a machine has. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * A text of one byte per character: the console's code page (850) or Windows' own (1252), whichever makes
 * more small letters of its bytes. The no-break space of 850 is a letter in the other one, and does not
 * count.
 */
function oneByteText(bytes: Uint8Array): string {
  const windows = upperHalfOf1252();
  const small = (letters: string) => Array.from(letters, (letter) => (/[\p{Ll}]/u.test(letter) ? 1 : 0));
  const [in850, in1252] = [small(CP850), small(windows)];
  let more = 0;
  for (const byte of bytes)
    if (byte >= 0x80 && byte < 0xff) more += (in850[byte - 0x80] ?? 0) - (in1252[byte - 0x80] ?? 0);
  return decoded(bytes, more > 0 ? CP850 : windows);
}

function upperHalfOf1252(): string {
  return new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, index) => index + 0x80));
}

function decoded(bytes: Uint8Array, upperHalf: string): string {
  const units = Uint16Array.from(bytes, (byte) => (byte < 0x80 ? byte : upperHalf.charCodeAt(byte - 0x80)));
  return new TextDecoder('utf-16le').decode(units);
}
