import { latin1 } from '../../shared/machine/text.ts';

/**
 * What a console program of Windows wrote. Its code page depends on the machine and on its console, if there
 * is one, so each byte becomes one character here. UTF-16, which some consoles and redirections produce, is
 * decoded.
 */
export function consoleText(output: Uint8Array): string {
  if (output[0] === 0xff && output[1] === 0xfe) return utf16(output.subarray(2));
  return isUtf16(output) ? utf16(output) : latin1(output);
}

/** Of ASCII in UTF-16 every second byte is zero. No code page has such a byte in its text. */
function isUtf16(output: Uint8Array): boolean {
  const start = output.subarray(0, 64);
  return (
    start.length >= 2 &&
    start.filter((byte, index) => index % 2 === 1 && byte === 0).length * 4 >= start.length
  );
}

function utf16(output: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(output);
}
