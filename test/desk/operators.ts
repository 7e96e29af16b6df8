import type { Desk } from '../../node/desk/desk.ts';
import { type ProvenOperator, proveOperator } from '../../node/desk/operator-proof.ts';
import type { OperatorRole } from '../../shared/desk-people.ts';

/** Long enough, and each operator's own. */
export const passphraseOf = (name: string) => `the passphrase of ${name}`;

/** Who has proved it once: a proof takes as long as a guess. */
const proven = new Map<string, ProvenOperator>();

/** The same desk in the hands of this operator. */
export async function as(name: string, desk: Desk): Promise<Desk> {
  return desk.signIn(async (operators) => {
    const publicKey = operators.get(name.toLowerCase())?.publicKey ?? '';
    const operator = proven.get(publicKey) ?? proveOperator(name, passphraseOf(name), operators);
    proven.set(publicKey, operator);
    return operator;
  });
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
