import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIRST_READER } from '../../shared/text/app/reader.ts';
import { loadClerkTexts } from '../../shared/text/clerk/load.ts';

// The clerk's page carries a part of the desk's and of the screens' texts only. Every text that it names is
// there.

const root = join(import.meta.dirname, '../..');

describe('the clerk’s page', () => {
  it('has every text that it names', async () => {
    const { t } = await loadClerkTexts('en', FIRST_READER);
    const sources = globSync(
      '{renderer/{desk,design,shell,files}/**/*.{ts,tsx},renderer/screens/request/code-*.tsx}',
      {
        cwd: root,
      },
    );
    const named = sources.flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key = '']) => key),
    );
    const missing = [...new Set(named)].filter(
      (key) => t(key as Parameters<typeof t>[0], { count: 2 }) === key,
    );
    expect(named.length).toBeGreaterThan(150);
    expect(missing.filter((key) => !OF_A_STATION.test(key))).toEqual([]);
  });
});

/** What stands in files of which the page shows something else. */
const OF_A_STATION = /^app\.(?:importing|desktop|once|project|machine|inspect|match)\./;
