import { type Power, ROLES_WITH } from '../../shared/desk-people.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { DeskContext } from './context.ts';
import type { EventLog } from './event-log.ts';
import type { LedgerTables } from './ledger.ts';
import { type Operator, operatorKey, operatorsIn } from './operators.ts';

/**
 * The ledger in the hands of whoever works: every event that is written by it names the operator. A desk
 * without operators has one person, who may do everything. Refuses with `OPERATOR_MISSING`,
 * `OPERATOR_UNKNOWN` and `OPERATOR_WRONG`, as the operators are in this transaction, and with `ROLE_MISSING`.
 */
export async function inHandsOf<L extends LedgerTables>(
  { operator: proven }: Pick<DeskContext, 'operator'>,
  ledger: L,
  power: Power,
): Promise<L> {
  const operators = await operatorsIn(ledger.events);
  if (operators.size === 0) return ledger;
  if (proven === undefined) throw new LicensingError('OPERATOR_MISSING');
  const operator = operators.get(operatorKey(proven.name));
  if (operator === undefined) throw new LicensingError('OPERATOR_UNKNOWN', { operator: proven.name });
  // Another passphrase since, or another person of this name.
  if (operator.publicKey !== proven.publicKey)
    throw new LicensingError('OPERATOR_WRONG', { operator: operator.name });
  requireRole(operator, power);
  return { ...ledger, events: signedBy(operator.name, ledger.events) };
}

function requireRole({ name, role }: Operator, power: Power): void {
  const needed = ROLES_WITH[power];
  if (!needed.includes(role))
    throw new LicensingError('ROLE_MISSING', { operator: name, role, needed: [...needed] });
}

function signedBy(operator: string, events: EventLog): EventLog {
  return {
    ...events,
    append: ({ event, detail }, at, requestId) =>
      events.append({ event, detail: { ...detail, operator } }, at, requestId),
  };
}
