import type { en } from '../../../shared/text/en/catalog.ts';
import type { Display } from './display.ts';
import { tableLines, wrapped } from './layout.ts';

export type FieldName = keyof typeof en.field;

/** Named values, one per line; what is null is left out. */
export function fieldLines(
  fields: readonly (readonly [FieldName, string | null])[],
  look: Display,
): string[] {
  const rows = fields.flatMap(([name, value]) =>
    value === null ? [] : [[{ text: look.t(`field.${name}`), style: 'faint' } as const, value]],
  );
  return tableLines(rows, look);
}

/** What to do next: the last line of every result that leaves something to do. */
export function nextLine(text: string, look: Display): string {
  const label = `${look.t('say.next')}: `;
  return `${look.paint('strong', label)}${wrapped(text, look, ' '.repeat(label.length))}`;
}
