import { describe, expect, it } from 'vitest';
import { parse, readSources, type Source } from './source.ts';

// One word per thing: whoever searches for an exported name finds the one thing that it stands for.

const sources = readSources('shared', 'node', 'renderer', 'electron', 'build');

/**
 * Three languages say the same under the same name, and a part of a catalog is called like what its texts are
 * about.
 */
const isCatalog = ({ path }: Source) =>
  /^shared\/text\/((app|clerk|verify-page)\/)?(en|es|pt-br)\//.test(path);

/** `name: file, other file` for each exported name that stands for more than one thing. */
function usedTwice(all: readonly Source[]): string[] {
  const exported = all
    .filter((source) => !isCatalog(source))
    .flatMap(({ path, exports }) => [...new Set(exports)].map((name) => ({ name, path })));
  return [...Map.groupBy(exported, ({ name }) => name)]
    .filter(([, places]) => places.length > 1)
    .map(([name, places]) => `${name}: ${places.map(({ path }) => path).join(', ')}`);
}

describe('an exported name', () => {
  it('stands for one thing', () => {
    expect(sources.flatMap(({ exports }) => exports).length).toBeGreaterThan(1000);
    expect(usedTwice(sources)).toEqual([]);
  });

  it.each([
    ['export interface Seen {}', 'export type Seen = string;'],
    ['export function Seen() {}', 'export class Seen {}'],
    ['export const a = 1, Seen = 3;', 'export async function* Seen() {}'],
    ['export let Seen = 1;', 'export enum Seen { a }'],
  ])('is found where two files declare it: %s and %s', (one, other) => {
    const sources = [parse('shared/a.ts', one), parse('node/b.ts', other)];
    expect(usedTwice(sources)).toEqual(['Seen: shared/a.ts, node/b.ts']);
  });

  it.each([
    ['passed on', "export { Seen } from '../shared/a.ts';"],
    ['passed on with all others', "export * from '../shared/a.ts';"],
    ['used by its file only', 'const Seen = 1; f(Seen);'],
    ['in other letters', 'export const seen = 1;'],
  ])('is no second one where it is %s', (_how, code) => {
    expect(usedTwice([parse('shared/a.ts', 'export type Seen = 1;'), parse('node/b.ts', code)])).toEqual([]);
  });

  it('may be that of a part in each catalog', () => {
    const sources = ['en', 'es', 'pt-br'].map((language) =>
      parse(`shared/text/${language}/desk.ts`, 'export const desk = {};'),
    );
    expect(usedTwice(sources)).toEqual([]);
  });
});
