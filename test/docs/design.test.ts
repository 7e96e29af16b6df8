import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCS = join(import.meta.dirname, '../../docs');
const DESIGN = join(import.meta.dirname, '../../renderer/design');

describe('docs/design.md', () => {
  const page = readFileSync(join(DOCS, 'design.md'), 'utf8');
  const tokens = readFileSync(join(DESIGN, 'tokens.css'), 'utf8');

  it('names every token, and no other', () => {
    const declared = [...tokens.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, name = '']) => name);
    const named = [...page.matchAll(/`(--[\w-]+)`/g)]
      .map(([, name = '']) => name)
      .filter((name) => name !== '--json');
    expect(new Set(named)).toEqual(new Set(declared));
    expect(declared.length).toBeGreaterThan(30);
  });

  it('names components that there are', () => {
    const table = page.slice(page.indexOf('## Components'), page.indexOf('## The focus'));
    const names = [...table.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name);
    const file = (name: string) => `${name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase()}.tsx`;
    const fields = ['TextField', 'ChoiceCards', 'CheckField', 'SwitchField'];
    expect(names.filter((name) => !fields.includes(name) && !existsSync(join(DESIGN, file(name))))).toEqual(
      [],
    );
    expect(names.length).toBeGreaterThan(15);
  });

  it('shows pictures that there are', () => {
    const pictures = [...page.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path = '']) => path);
    expect(pictures.filter((path) => !existsSync(join(DOCS, path)))).toEqual([]);
    expect(pictures.length).toBe(9);
  });
});
