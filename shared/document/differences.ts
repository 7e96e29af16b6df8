import { NOTHING } from '../text/format.ts';
import type { Comparison, FieldDifference } from '../views.ts';
import { leavesOf } from './leaves.ts';

const MOST_LISTED = 200;
const LONGEST = 120;
const TAIL = 24;

/** The fields that two payloads do not have alike, in the order of the one and then of the other. Items of a list are the same ones where they are called the same. */
export function differencesOf(one: object, other: object): Pick<Comparison, 'fields' | 'more'> {
  const [before, after] = [valuesIn(one), valuesIn(other)];
  const fields: FieldDifference[] = [];
  let more = 0;
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [left, right] = [before.get(path), after.get(path)];
    if (left === right) continue;
    if (fields.length < MOST_LISTED) fields.push({ path, one: shown(left), other: shown(right) });
    else more++;
  }
  return { fields, more };
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

/** What is longer is a nested envelope: all begin alike, and end in a signature. */
function shown(json: string | undefined): string | null {
  if (json === undefined) return null;
  const value: unknown = JSON.parse(json);
  if (value === null || value === '' || typeof value === 'object') return NOTHING;
  const text = String(value);
  return text.length > LONGEST ? `…${text.slice(-TAIL)} (${text.length})` : text;
}
