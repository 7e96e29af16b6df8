import { firstLeaves } from '../../../shared/document/leaves.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { NOTHING } from '../../../shared/text/format.ts';
import type { Display } from './display.ts';
import { tableLines } from './layout.ts';

/** No text of a document is longer (spec §7); a longer one is a nested envelope in base64. */
const LONGEST_TEXT = 400;
const BEGINNING = 24;
/** No document but a bundle has more, and what is in a bundle is shown below it. */
const MOST_LINES = 1000;

/**
 * A payload as it is written: every member by its path, `order.customer.name`, in the file's own order and
 * words.
 */
export function payloadLines(payload: object, look: Display, indent: string): string[] {
  const rows = firstLeaves(payload, MOST_LINES).map(([path, value]) => [
    { text: path, style: 'faint' } as const,
    shortened(valueText(value)),
  ]);
  return tableLines(rows, look, indent);
}

function valueText(value: unknown): string {
  const nothing = value === null || value === '' || Array.isArray(value);
  return nothing ? NOTHING : String(value);
}

/** Nested envelopes are shown opened below; here they only have a size. */
function shortened(value: string): string {
  return value.length > LONGEST_TEXT ? `${value.slice(0, BEGINNING)}… (${value.length})` : foreign(value);
}
