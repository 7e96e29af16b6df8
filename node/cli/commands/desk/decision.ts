import { read, text } from '../../../../shared/document/shape.ts';
import { usageRefusal } from '../../command-line.ts';
import type { Session } from '../../session.ts';
import { typedOperator } from './who-works.ts';

/** Who decides, and why: what every decision of an operator is noted with. */
export interface DecisionValues {
  readonly operator: string | undefined;
  readonly reason: string;
}

interface Decision {
  readonly operator: string;
  readonly reason: string;
}

/** As long as a revocation list takes (spec §7). */
export const LONGEST_DECISION = { reason: 200, operator: 120 } as const;

/**
 * Refuses with `USAGE` a name or a reason that is missing, empty, too long, or not one line. The name may be
 * that of SOFTKEY_OPERATOR.
 */
export function requireDecision(values: DecisionValues, session: Session): Decision {
  const { reason } = values;
  const operator = typedOperator(values, session);
  if (operator === undefined) throw usageRefusal('optionMissing', '--operator', '');
  requireText('operator', operator);
  requireText('reason', reason);
  return { operator, reason };
}

export function requireText(name: keyof Decision, given: string): void {
  if ('faults' in read(text(1, LONGEST_DECISION[name]), given) || given.trim() === '')
    throw usageRefusal('badText', `--${name}`, '', String(LONGEST_DECISION[name]));
}
