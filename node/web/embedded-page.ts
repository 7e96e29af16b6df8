import { brotliDecompressSync } from 'node:zlib';
import packed from 'virtual:softkey-page';
import type { PageFiles } from '../app/page.ts';

/** The screens that this program was built with (build/embed-page.ts). */
export function embeddedPage(): PageFiles {
  const texts = JSON.parse(brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8'));
  const files = Object.entries(texts as Record<string, string>);
  return new Map(files.map(([name, text]) => [name, Buffer.from(text, 'utf8')]));
}
