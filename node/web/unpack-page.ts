import { brotliDecompressSync } from 'node:zlib';
import type { PageFiles } from '../app/page.ts';

/** The files of a page that was put into the program (build/embed-page.ts). */
export function unpackPage(base64: string): PageFiles {
  const texts = JSON.parse(brotliDecompressSync(Buffer.from(base64, 'base64')).toString('utf8'));
  const files = Object.entries(texts as Record<string, string>);
  return new Map(files.map(([name, text]) => [name, Buffer.from(text, 'utf8')]));
}
