import type { Desk } from '../../node/desk/desk.ts';
import { type ProvenOperator, proveOperator, type SignIn } from '../../node/desk/operator-proof.ts';
import { operatorKey } from '../../node/desk/operators.ts';
import type { OperatorRole } from '../../shared/desk-people.ts';

/** Long enough, and each operator's own. */
export const passphraseOf = (name: string) => `the passphrase of ${name}`;

/** Who has proved it once: a proof takes as long as a guess. */
const proven = new Map<string, ProvenOperator>();

/** Proves to be this operator. */
export function provenAs(name: string): SignIn {
  return async (operators) => {
    const publicKey = operators.get(operatorKey(name))?.publicKey ?? '';
    const operator = proven.get(publicKey) ?? proveOperator(name, passphraseOf(name), operators);
    proven.set(publicKey, operator);
    return operator;
  };
}

/** The same desk in the hands of this operator. */
export function as(name: string, desk: Desk): Promise<Desk> {
  return desk.signIn(provenAs(name));
}

/** Adds operators with their roles, the first one with the role `keys`, which adds the others. */
export async function staff(
  desk: Desk,
  ...people: readonly (readonly [string, OperatorRole])[]
): Promise<void> {
  const [first] = people;
  for (const [name, role] of people) {
    const by = name === first?.[0] ? desk : await as(first?.[0] ?? '', desk);
    await by.addOperator({ name, role, passphrase: passphraseOf(name), date: undefined });
  }
}
