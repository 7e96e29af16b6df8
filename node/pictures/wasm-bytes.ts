import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The reader of codes, compiled; a program that is built has it inside (build/embed-picture-reader.ts). */
export function wasmBytes(): Uint8Array<ArrayBuffer> {
  const address = import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm');
  return Uint8Array.from(readFileSync(fileURLToPath(address)));
}
