import type { OperatorRole, OperatorView } from '../../shared/desk-people.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { DeskAtWork, OpenDesk } from './context.ts';
import type { LedgerTransaction } from './ledger.ts';
import { noteUnlessHeld } from './note-unless-held.ts';
import { markOf, type PassphraseMark } from './operator-proof.ts';
import {
  type Operator,
  type Operators,
  operatorKey,
  operatorNamed,
  operatorsIn,
  PEOPLE,
  viewOfOperator,
  withRole,
} from './operators.ts';
import { policiesIn } from './policies.ts';
import { readyToWrite } from './ready-to-write.ts';
import { clockNow } from './revoke.ts';

/** Somebody who is to work at a desk. */
export interface NewOperator {
  readonly name: string;
  readonly role: OperatorRole;
  readonly passphrase: string;
  /** Today's date, where the desk's clock is in doubt: YYYY-MM-DD. */
  readonly date: string | undefined;
}

/**
 * Adds an operator. The first one has to have the role `keys`: nobody else could add the others. Refuses with
 * `OPERATOR_EXISTS`, `LAST_OF_ROLE` and `PASSPHRASE_SHORT`.
 */
export async function addOperator(order: NewOperator, desk: OpenDesk): Promise<OperatorView> {
  const { role, date } = order;
  const name = order.name.normalize('NFC').trim();
  const mark = markOf(order.passphrase, desk.surroundings.randomness);
  return changeOperators(name, desk, async (ledger) => {
    const operators = await operatorsIn(ledger.events);
    const before = operators.get(operatorKey(name));
    // Before it is asked who works: after the first operator was added, somebody would have to.
    if (before !== undefined && isMarked(before, mark)) return undefined;
    const atWork = await readyToWrite(desk, ledger, 'keys');
    if (before !== undefined) throw new LicensingError('OPERATOR_EXISTS', { operator: before.name });
    if (operators.size === 0 && role !== 'keys') throw new LicensingError('LAST_OF_ROLE', { role: 'keys' });
    const about = { does: 'operator-added', name, role };
    const added = { event: 'operator-added', detail: { name, role, ...mark } } as const;
    return noteUnlessHeld(added, { about, exactly: null }, date, atWork);
  });
}

/** Where the connection was lost at the commit, this finds what the run before it wrote. */
function isMarked(operator: Operator, { publicKey }: PassphraseMark): boolean {
  return operator.publicKey === publicKey;
}

/**
 * Removes an operator. The last one with the role `keys` stays while there are others, which nobody could
 * remove. Refuses with `OPERATOR_UNKNOWN` and `LAST_OF_ROLE`.
 */
export async function removeOperator(
  { name, date }: Pick<NewOperator, 'name' | 'date'>,
  desk: OpenDesk,
): Promise<OperatorView> {
  let removed: Operator | undefined; // where the connection is lost at the commit, it is gone already
  const held = await desk.ledger.transaction(async (ledger) => {
    const operators = await operatorsIn(ledger.events);
    if (removed !== undefined && !operators.has(operatorKey(name))) return undefined;
    const atWork = await readyToWrite(desk, ledger, 'keys');
    const operator = operatorNamed(name, operators);
    const isLast = operator.role === 'keys' && withRole('keys', operators).length === 1;
    if (isLast && operators.size > 1) throw new LicensingError('LAST_OF_ROLE', { role: 'keys' });
    await requireApprover(operator, operators, atWork);
    const detail = { name: operator.name, role: operator.role };
    const about = { does: 'operator-removed', ...detail };
    const change = { event: 'operator-removed', detail } as const;
    const refusal = await noteUnlessHeld(change, { about, exactly: null }, date, atWork);
    if (refusal === undefined) removed = operator;
    return refusal;
  });
  await desk.ledger.holdEnd(desk.signer);
  if (held !== undefined) throw held;
  if (removed === undefined) throw new Error('who is not there cannot be removed');
  return viewOfOperator(removed);
}

/** Gives the operator who works another passphrase. `OPERATOR_MISSING`, `PASSPHRASE_SHORT` */
export async function changeOwnPassphrase(
  { passphrase, date }: Pick<NewOperator, 'passphrase' | 'date'>,
  desk: OpenDesk,
): Promise<OperatorView> {
  const own = desk.operator?.name;
  if (own === undefined) throw new LicensingError('OPERATOR_MISSING');
  const mark = markOf(passphrase, desk.surroundings.randomness);
  return changeOperators(own, desk, async (ledger) => {
    const before = operatorNamed(own, await operatorsIn(ledger.events));
    if (isMarked(before, mark)) return undefined;
    const atWork = await readyToWrite(desk, ledger, 'own');
    const now = await clockNow(date, atWork);
    const detail = { name: own, ...mark };
    await atWork.ledger.events.append({ event: 'operator-passphrase', detail }, now, PEOPLE);
    return undefined;
  });
}

/** The operator after the change. `change` answers with what holds it back, which it noted in the ledger. */
async function changeOperators(
  name: string,
  desk: OpenDesk,
  change: (ledger: LedgerTransaction) => Promise<LicensingError | undefined>,
): Promise<OperatorView> {
  const held = await desk.ledger.transaction(change);
  await desk.ledger.holdEnd(desk.signer);
  if (held !== undefined) throw held;
  const operators = await desk.ledger.snapshot(({ events }) => operatorsIn(events));
  return viewOfOperator(operatorNamed(name, operators));
}

/** Without an approver, nothing could be done that a policy asks an approval for. */
async function requireApprover(
  leaving: Operator,
  operators: Operators,
  { ledger }: DeskAtWork,
): Promise<void> {
  if (leaving.role !== 'approver' || withRole('approver', operators).length > 1) return;
  if ((await policiesIn(ledger.events)).length > 0)
    throw new LicensingError('LAST_OF_ROLE', { role: 'approver' });
}
