import type { OperatorChangeView, OperatorView } from '../../../shared/desk-people.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { NOTHING } from '../../../shared/text/format.ts';
import type { Display } from './display.ts';
import { heading, tableOrBlocks, wrapped } from './layout.ts';

/** Who works at a desk. */
export function showOperators(operators: readonly OperatorView[], look: Display): string {
  const { t, dates } = look;
  if (operators.length === 0) return `${wrapped(t('people.nobody'), look)}\n`;
  const columns = heading(t('people.operator'), t('people.role'), t('people.since'), t('people.addedBy'));
  const rows = operators.map(({ name, role, since, addedBy }) => [
    foreign(name),
    t(`role.${role}`),
    dates.day(since),
    addedBy === null ? NOTHING : foreign(addedBy),
  ]);
  return `${tableOrBlocks(columns, rows, look).join('\n')}\n`;
}

export type OperatorChange = 'added' | 'removed' | 'passphrase';

export function showOperatorChange(what: OperatorChange, view: OperatorChangeView, look: Display): string {
  const values = { operator: foreign(view.name), role: look.t(`role.${view.role}`) };
  return `${look.paint('good', wrapped(look.t(`people.${what}`, values), look))}\n`;
}
