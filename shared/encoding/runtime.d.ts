/**
 * The only globals beyond ECMAScript that shared/ uses. Node, browsers and Electron all have them (WHATWG
 * Encoding), and they are pure: the same bytes give the same text everywhere.
 */
declare class TextDecoder {
  constructor(label: 'utf-8' | 'latin1', options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
