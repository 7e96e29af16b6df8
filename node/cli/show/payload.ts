import type { Component } from '../../../shared/machine/reading.ts';
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
  if (isComponent(value))
    yield [
      `${path.replace(/\[\d+\]$/, '')}.${value.component}`,
      `${value.status} ${value.digests.join(' ')}`.trim(),
    ];
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

/** A line of a fingerprint, which is told in one line. */
function isComponent(
  value: unknown,
): value is { readonly component: Component; readonly status: string; readonly digests: readonly string[] } {
  return typeof value === 'object' && value !== null && 'component' in value && 'digests' in value;
}

/** Nested envelopes are shown opened below; here they only have a size. */
function shortened(value: string): string {
  return value.length > LONGEST_TEXT ? `${value.slice(0, BEGINNING)}… (${value.length})` : foreign(value);
}
