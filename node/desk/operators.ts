import type { DeskEntry } from '../../shared/desk-event.ts';
import { OPERATOR_ROLES, type OperatorRole, type OperatorView } from '../../shared/desk-people.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { ledgerCorrupt } from './database.ts';
import type { EventLog } from './event-log.ts';

/**
 * Who works at a desk. There is no table of them: what the event log says is who they are, so that nothing
 * stored can contradict it, and a backup has them all. Decision 71.
 */

/** What is said of operators and of policies is about no request; it is looked up by this in its place. */
export const PEOPLE = 'desk-people';

/** An operator, and what a passphrase is held against. */
export interface Operator extends OperatorView {
  /** How the passphrase becomes a key (`operator-proof.ts`). */
  readonly lock: string;
  /** The public half of that key, in base64. */
  readonly publicKey: string;
}

/** The operators of a desk by `operatorKey`, in the order in which they were added. */
export type Operators = ReadonlyMap<string, Operator>;

/** What two spellings of one name have in common. */
export function operatorKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

export async function operatorsIn(events: EventLog): Promise<Operators> {
  const operators = new Map<string, Operator>();
  for (const entry of await events.about(PEOPLE)) take(entry, operators);
  return operators;
}

function take({ event, at, detail }: DeskEntry, operators: Map<string, Operator>): void {
  const name = String(detail['name']);
  const [lock, publicKey] = [String(detail['lock']), String(detail['publicKey'])];
  const key = operatorKey(name);
  const before = operators.get(key);
  if (event === 'operator-added') {
    const addedBy = typeof detail['operator'] === 'string' ? detail['operator'] : null;
    operators.set(key, { name, role: roleNamed(detail['role']), since: at, addedBy, lock, publicKey });
  }
  if (event === 'operator-passphrase' && before !== undefined)
    operators.set(key, { ...before, lock, publicKey });
  if (event === 'operator-removed') operators.delete(key);
}

function roleNamed(word: unknown): OperatorRole {
  const role = OPERATOR_ROLES.find((one) => one === word);
  if (role === undefined) throw ledgerCorrupt('event');
  return role;
}

/** `OPERATOR_UNKNOWN` */
export function operatorNamed(name: string, operators: Operators): Operator {
  const found = operators.get(operatorKey(name));
  if (found === undefined) throw new LicensingError('OPERATOR_UNKNOWN', { operator: name });
  return found;
}

export function viewOfOperator({ name, role, since, addedBy }: Operator): OperatorView {
  return { name, role, since, addedBy };
}

export function withRole(role: OperatorRole, operators: Operators): readonly Operator[] {
  return [...operators.values()].filter((one) => one.role === role);
}
