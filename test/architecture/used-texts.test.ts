import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { clerk } from '../../shared/text/clerk/en/clerk.ts';
import { en } from '../../shared/text/en/catalog.ts';
import { page } from '../../shared/text/verify-page/en/page.ts';

// A text that nobody shows any more is translated all the same, and weighs on the first screen.

const root = join(import.meta.dirname, '../..');
const PLURAL = /_(?:one|many|other)$/;

function keysIn(texts: object, above = ''): readonly string[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [`${above}${name}`.replace(PLURAL, '')] : keysIn(text, `${above}${name}.`),
  );
}

/** The sources but for the catalogs themselves. */
function readingSources(): string {
  const paths = globSync('{shared,node,renderer,electron,build}/**/*.{ts,tsx}', { cwd: root });
  const others = paths.filter((path) => !/(?:^|\/)(?:node_modules|en|es|pt-br)\//.test(path));
  return others.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
}

/** Whether a key stands in the sources: whole, with parts that are filled in, or only its group. */
function useIn(source: string): (key: string) => boolean {
  const whole = new Set([...source.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key]) => key));
  const code = source.replaceAll(/'[^'\n]*'/g, '');
  const members = new Set([...code.matchAll(/[\w)\]]\.([a-zA-Z]\w*)/g)].map(([, name]) => name));
  const filledIn = [...source.matchAll(/`((?:[\w.-]|\$\{[^`{}]*(?:\{[^{}]*\}[^`{}]*)*\})+)`/g)]
    .map(([, key = '']) => key.split(/\$\{[^`{}]*(?:\{[^{}]*\}[^`{}]*)*\}/))
    .filter((parts) => parts.length > 1 && /^[a-zA-Z]\w*\./.test(parts[0] ?? ''))
    .map((parts) => new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('.+')}$`));
  return (key) => {
    const groups = key.split('.').slice(0, -1);
    const isByGroup = groups.some((group, at) => {
      const path = groups.slice(0, at + 1).join('.');
      return group !== 'app' && (members.has(group) || whole.has(group) || whole.has(path));
    });
    return whole.has(key) || isByGroup || filledIn.some((pattern) => pattern.test(key));
  };
}

describe('a text', () => {
  // The clerk's page gives its hints in the place of those of the frame around the screens.
  const ofClerk = keysIn({ clerk }).map((key) => key.replace(/^clerk\.hints\./, 'app.shell.hints.'));
  const keys = [...new Set([...keysIn(en), ...keysIn(appEn), ...ofClerk, ...keysIn({ page })])];

  it('is shown by somebody', () => {
    const isUsed = useIn(readingSources());
    expect(keys.length).toBeGreaterThan(1000);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it.each([
    ['whole', "t('app.one.two')", 'app.one.two', true],
    ['with a part that is filled in', ['t(`app.one.', '{which}.end`)'].join('$'), 'app.one.two.end', true],
    ['as a member of its group', 'texts.one[which]', 'app.one.two', true],
    ['by the name of its group', "{ group: 'one' }", 'app.one.two', true],
    ['nowhere', "t('app.one.three')", 'app.one.two', false],
  ])('is found %s: %s', (_, source, key, isFound) => {
    expect(useIn(source)(key)).toBe(isFound);
  });
});
