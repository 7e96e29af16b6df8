import { read, text } from '../../../../shared/document/shape.ts';
import { usageRefusal } from '../../command-line.ts';

/** Who decides, and why: what every decision of an operator is noted with. */
export interface DecisionValues {
  readonly operator: string;
  readonly reason: string;
}

/** As long as a revocation list takes (spec §7). */
const LONGEST = { reason: 200, operator: 120 } as const;

/** Refuses with `USAGE` a name or a reason that is empty, too long, or not one line. */
export function requireDecision(values: DecisionValues): DecisionValues {
  const { operator, reason } = values;
  for (const [name, given] of Object.entries({ operator, reason }) as [keyof DecisionValues, string][])
    if ('faults' in read(text(1, LONGEST[name]), given) || given.trim() === '')
      throw usageRefusal('badText', `--${name}`, '', String(LONGEST[name]));
  return { operator, reason };
}
