import type { ApprovalView, DeskPolicy, OperatorView } from '../../../shared/desk-people.ts';
import { entryDetailText } from '../../../shared/text/entry-detail.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { NOTHING } from '../../../shared/text/format.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';
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

export function showOperatorChange(what: OperatorChange, view: OperatorView, look: Display): string {
  const values = { operator: foreign(view.name), role: look.t(`role.${view.role}`) };
  return `${look.paint('good', wrapped(look.t(`people.${what}`, values), look))}\n`;
}

/** What a desk does not do without a second person. */
export function showPolicies(policies: readonly DeskPolicy[], look: Display): string {
  const { t } = look;
  if (policies.length === 0) return `${wrapped(t('people.noPolicy'), look)}\n`;
  const columns = heading(
    t('field.product'),
    t('people.softkeysADay'),
    t('people.rehostsAYear'),
    t('people.needsApproval'),
  );
  const rows = policies.map(({ product, softkeysADay, rehostsAYear, approval }) => [
    product ?? t('people.everyProduct'),
    softkeysADay === null ? NOTHING : String(softkeysADay),
    rehostsAYear === null ? NOTHING : String(rehostsAYear),
    approval.length === 0 ? NOTHING : approval.map((way) => t(`approvalCause.${way}`)).join(', '),
  ]);
  return `${tableOrBlocks(columns, rows, look).join('\n')}\n`;
}

/** What waits for a second person: each with what would be done. */
export function showApprovals(approvals: readonly ApprovalView[], look: Display): string {
  const { t } = look;
  if (approvals.length === 0) return `${wrapped(t('people.noApproval'), look)}\n`;
  const blocks = approvals.map((one) => approvalLines(one, look).join('\n'));
  return `${blocks.join('\n\n')}\n\n${nextLine(t('people.decide'), look)}\n`;
}

function approvalLines(one: ApprovalView, look: Display): readonly string[] {
  const { t, dates } = look;
  const { approval, way, why, askedBy, askedAt, until, about } = one;
  const causes = why.map((cause) => t(`approvalCause.${cause}`)).join(', ');
  const asked = { operator: foreign(askedBy), at: dates.moment(askedAt), until: dates.moment(until) };
  return [
    `${look.paint('strong', approval)}  ${t(`approvalCause.${way}`)}`,
    `  ${wrapped(t('people.askedBy', asked), look, '  ')}`,
    `  ${wrapped(t('people.because', { causes }), look, '  ')}`,
    `  ${wrapped(entryDetailText(about, look), look, '  ')}`,
    `  ${decisionText(one, look)}`,
  ];
}

function decisionText({ state, decidedBy, reason }: ApprovalView, { t }: Display): string {
  const operator = foreign(decidedBy ?? '');
  if (state === 'given') return t('people.given', { operator });
  if (state === 'denied') return t('people.denied', { operator, reason: foreign(reason ?? '') });
  return t('people.pending');
}

/** What an approver decided, and what comes next. */
export function showDecision(view: ApprovalView, look: Display): string {
  const said = look.paint('good', wrapped(`${view.approval}: ${decisionText(view, look)}`, look));
  if (view.state !== 'given') return `${said}\n`;
  const values = { operator: foreign(view.askedBy), until: look.dates.moment(view.until) };
  return `${said}\n\n${nextLine(look.t('people.typeAgain', values), look)}\n`;
}
