import type { Fingerprint } from './payload/fields.ts';

/** One value of a payload, and the way to it: `order.customer.name`. */
export type Leaf = readonly [path: string, value: unknown];

/** What an item of a list is called: by its place, unless its list has names. */
export type NameItem = (item: unknown, place: number) => string;

/**
 * Every value of a payload by its path, in the payload's own order; an empty list is one value. Each
 * component of a fingerprint is told by its name.
 */
export function* leavesOf(payload: object, nameItem: NameItem): Generator<Leaf> {
  yield* leaves(payload, '', nameItem);
}

/** The first leaves of a payload, items told by their place: a bundle may have thousands. */
export function firstLeaves(payload: object, most: number): readonly Leaf[] {
  const first: Leaf[] = [];
  for (const leaf of leavesOf(payload, (_item, place) => String(place))) {
    if (first.length === most) break;
    first.push(leaf);
  }
  return first;
}

function* leaves(value: unknown, path: string, nameItem: NameItem): Generator<Leaf> {
  const below = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (isFingerprint(value)) {
    for (const line of value.components) {
      const space = line.indexOf(' ');
      yield [below(line.slice(0, space)), line.slice(space + 1)];
    }
  } else if (Array.isArray(value) && value.length > 0)
    for (const [place, item] of value.entries())
      yield* leaves(item, `${path}[${nameItem(item, place)}]`, nameItem);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [name, member] of Object.entries(value)) yield* leaves(member, below(name), nameItem);
  else yield [path, value];
}

function isFingerprint(value: unknown): value is Fingerprint {
  return typeof value === 'object' && value !== null && 'policy' in value && 'components' in value;
}
