import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  ALL_KINDS,
  isRequestFile,
  KINDS,
  kindOfFile,
  OPENED_KINDS,
  REQUEST_KINDS,
} from '../../shared/document/kinds.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the kinds', () => {
  it('that are requests, and that are opened by a double click', () => {
    expect(REQUEST_KINDS).toEqual(['pre-license', 'upgrade-request']);
    expect(OPENED_KINDS).toEqual(['pre-license', 'license', 'upgrade-request']);
  });

  it.each(ALL_KINDS)('%s is known by its ending, in one spelling', (kind) => {
    const { ending } = KINDS[kind];
    expect(kindOfFile(`SCADA-01_2026.11.22.${ending}`)).toBe(kind);
    expect(isRequestFile(`a.${ending}`)).toBe(KINDS[kind].request);
    const others = [ending, `a.${ending.toUpperCase()}`, `a.${ending} `, `a.${ending}.txt`, `a.x${ending}`];
    expect(others.map(kindOfFile)).toEqual(others.map(() => undefined));
  });

  it('no name makes a kind out of what every object has', () => {
    for (const name of ['', '.', 'a.', 'a.constructor', 'a.__proto__'])
      expect(kindOfFile(name)).toBeUndefined();
  });
});

describe('the endings', () => {
  const spelled = new RegExp(`['"\`]\\.(?:${ALL_KINDS.map((kind) => KINDS[kind].ending).join('|')})['"\`]`);

  it('stand in one table', () => {
    const folders = ['shared', 'node', 'electron', 'renderer', 'build'];
    const paths = globSync(
      folders.map((folder) => `${folder}/**/*.{ts,tsx,mjs}`),
      { cwd: root },
    );
    expect(paths.length).toBeGreaterThan(500);
    expect(paths.filter((path) => spelled.test(readFileSync(`${root}${path}`, 'utf8')))).toEqual([]);
  });

  it('that are spelled elsewhere are found', () => {
    expect(spelled.test("name.endsWith('.prelicense')")).toBe(true);
  });
});
