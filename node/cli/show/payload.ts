import { foreign } from '../../../shared/text/foreign.ts';
import { NOTHING } from '../../../shared/text/format.ts';
import { tableLines } from './layout.ts';
import type { Look } from './look.ts';

/** No text of a document is longer (spec §7); what is, is a nested envelope in base64. */
const LONGEST_TEXT = 400;
const BEGINNING = 24;

/** A payload as it is written: every member by its path, `order.customer.name`, in the file's own order and words. */
export function payloadLines(payload: object, look: Look, indent: string): string[] {
  const rows = [...leaves(payload, '')].map(([path, value]) => [
    { text: path, style: 'faint' } as const,
    shortened(value),
  ]);
  return tableLines(rows, look, indent);
}

function* leaves(value: unknown, path: string): Generator<readonly [string, string]> {
  if (isFingerprint(value)) for (const line of value.components) yield componentLeaf(line, path);
  else if (Array.isArray(value)) yield* listLeaves(value, path);
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value))
      yield* leaves(member, path === '' ? name : `${path}.${name}`);
  else yield [path, value === null || value === '' ? NOTHING : String(value)];
}

function* listLeaves(items: readonly unknown[], path: string): Generator<readonly [string, string]> {
  if (items.length === 0) yield [path, NOTHING];
  for (const [i, item] of items.entries()) yield* leaves(item, `${path}[${i}]`);
}

/** Each component of a fingerprint is told by its name. */
function componentLeaf(line: string, path: string): readonly [string, string] {
  const space = line.indexOf(' ');
  return [`${path}.${line.slice(0, space)}`, line.slice(space + 1)];
}

function isFingerprint(value: unknown): value is { readonly components: readonly string[] } {
  return typeof value === 'object' && value !== null && 'policy' in value && 'components' in value;
}

/** Nested envelopes are shown opened below; here they only have a size. */
function shortened(value: string): string {
  return value.length > LONGEST_TEXT ? `${value.slice(0, BEGINNING)}… (${value.length})` : foreign(value);
}
