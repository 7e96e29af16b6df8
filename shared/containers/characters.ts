/** One character for each byte, and back: files are taken apart as text without a byte being changed. */

const AT_ONCE = 8192;

/** Not by a decoder: those that say latin1 mean windows-1252, and change the bytes from 0x80 to 0x9f. */
export function charactersOf(bytes: Uint8Array): string {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    texts.push(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + AT_ONCE))); // no iterator
  return texts.join('');
}

/** The bytes of such a text. */
export function bytesOfCharacters(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
