import type { LedgerProblem, LedgerProof } from '../../../shared/ledger-views.ts';
import { clockTimeOf } from '../../../shared/text/format.ts';
import { restoreLine } from './backup.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';
import { wrapped } from './layout.ts';

/** What came of looking at a whole ledger: that it holds, or every problem with what it is about. */
export function showProof(proof: LedgerProof, look: Display): string {
  const { t } = look;
  const { events, licenses, intact, problems, more, restored } = proof;
  const restores = restored.map((restore) => `${restoreLine(restore, look)}\n`).join('');
  if (intact)
    return `${restores}${look.paint('good', wrapped(t('desk.verified', { count: events, licenses }), look))}\n${t('journal.head', { head: proof.head })}\n`;
  const lines = [
    look.paint('bad', wrapped(t('desk.notVerified', { count: problems.length + more }), look)),
    '',
    ...problems.map((problem) => `  ${wrapped(problemText(problem, look), look, '    ')}`),
    ...(more === 0 ? [] : [`  ${t('desk.moreProblems', { count: more })}`]),
    ...(restored.length === 0 ? [] : ['', ...restored.map((restore) => restoreLine(restore, look))]),
    '',
    nextLine(t(isOfCopies(proof) ? 'desk.twoCopies' : 'refusal.LEDGER_CORRUPT.hint'), look),
  ];
  return `${lines.join('\n')}\n`;
}

function problemText({ problem, event, at, softkeyId }: LedgerProblem, { t, zone }: Display): string {
  const about = [
    ...(event === null ? [] : [t('desk.eventNumber', { number: event })]),
    ...(at === null ? [] : [clockTimeOf(at, zone)]),
    ...(softkeyId === null ? [] : [softkeyId]),
  ];
  const text = t(`ledgerProblem.${problem}`);
  return about.length === 0 ? text : `${about.join(' · ')}: ${text}`;
}

/** Nothing was changed, but two copies have gone on, each by itself. */
function isOfCopies({ problems }: LedgerProof): boolean {
  return problems.every(({ problem }) => problem === 'forked' || problem === 'other-chain');
}
