import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensurePage } from '../../build/product.ts';
import { NONCE } from '../../node/app/page.ts';

/**
 * The library's own name, in what it writes into a page or looks up there; the second test sees it where the
 * library is.
 */
const LIBRARY = 'react-aria';

/** What stands between the page and its first screen (decision 26), as it is built. */
describe('the first screen', () => {
  let folder = '';
  let html = '';
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  beforeAll(async () => {
    folder = await ensurePage();
    html = read('index.html');
  }, 120_000);

  it('is made of files that the page asks for at once, and of no others', () => {
    const asked = addresses(html);
    const imported = asked.flatMap((name) => importsOf(read(name)));
    expect(imported).not.toEqual([]);
    expect([...new Set(imported)].filter((name) => !asked.includes(name))).toEqual([]);
  });

  it('waits for no library of components, which is in a file that comes later', () => {
    const first = addresses(html);
    expect(first.filter((name) => read(name).includes(LIBRARY))).toEqual([]);
    const later = first
      .flatMap((name) => laterOf(read(name)))
      .flatMap((name) => [name, ...importsOf(read(name))]);
    expect([...new Set(later)].some((name) => read(name).includes(LIBRARY))).toBe(true);
  });

  it('waits for no file of styles: they are in the page, under its nonce', () => {
    expect(html).not.toContain('stylesheet');
    expect(html).toContain(`<style nonce="${NONCE}">`);
    expect(html).toContain('<script type="module" blocking="render"');
  });
});

/** The scripts of the page, and what it fetches ahead. */
function addresses(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name = '']) => name);
}

/** What a built file names at its top. */
function importsOf(code: string): readonly string[] {
  return named(code, /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g);
}

/** What it asks for while it runs. */
function laterOf(code: string): readonly string[] {
  return named(code, /import\(\s*[`"]\.\/([\w.-]+\.js)[`"]\s*\)/g);
}

function named(code: string, pattern: RegExp): readonly string[] {
  return [...code.matchAll(pattern)].map(([, name = '']) => `assets/${name}`);
}
