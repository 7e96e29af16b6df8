import { leavesOf } from './leaves.ts';

/** A field that differs between two payloads; undefined if one of them has no such field. */
export interface DifferingField {
  readonly path: string;
  readonly one: unknown;
  readonly other: unknown;
}

/**
 * The fields in which two payloads differ, in the order of the one and then of the other. An item of a list
 * is compared with the item of the same name.
 */
export function differencesOf(one: object, other: object): readonly DifferingField[] {
  const [before, after] = [valuesIn(one), valuesIn(other)];
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths]
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({ path, one: parsed(before.get(path)), other: parsed(after.get(path)) }));
}

function parsed(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}

/** Each value by its path, as JSON. */
function valuesIn(payload: object): ReadonlyMap<string, string> {
  return new Map(
    [...leavesOf(payload, nameOfItem)].map(([path, value]) => [path, JSON.stringify(value)] as const),
  );
}

const NAMES = ['name', 'id', 'keyid', 'softkeyId'] as const;

function nameOfItem(item: unknown, place: number): string {
  if (typeof item !== 'object' || item === null) return String(place);
  const name = NAMES.find((one) => one in item);
  return name === undefined ? String(place) : String(Reflect.get(item, name));
}
