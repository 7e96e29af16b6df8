import { LicensingError } from '../../../../shared/errors/refusal.ts';
import { type ProvenOperator, proveOperator, type SignIn } from '../../../desk/operator-proof.ts';
import { operatorNamed } from '../../../desk/operators.ts';
import { canAsk } from '../../asking.ts';
import type { Session } from '../../session.ts';
import { askPassphrase, firstLineOf } from './passphrase.ts';

export interface OperatorValues {
  readonly operator?: string | undefined;
  readonly 'operator-passphrase-file'?: string | undefined;
}

/** The name that was typed, or that of SOFTKEY_OPERATOR. */
export function typedOperator({ operator }: OperatorValues, { program }: Session): string | undefined {
  return operator ?? program.env['SOFTKEY_OPERATOR'];
}

/**
 * Asks who works, where the desk has operators, and for that operator's passphrase; once, however often it is
 * called.
 */
export function signInOf(values: OperatorValues, session: Session): SignIn {
  let known: ProvenOperator | undefined;
  return async (operators) => {
    if (operators.size === 0) return undefined;
    const typed = typedOperator(values, session);
    if (typed === undefined) throw new LicensingError('OPERATOR_MISSING');
    const { name } = operatorNamed(typed, operators);
    known ??= proveOperator(name, await passphraseOf(name, values, session), operators);
    return known;
  };
}

async function passphraseOf(operator: string, values: OperatorValues, session: Session): Promise<string> {
  const file = values['operator-passphrase-file'];
  const given =
    file === undefined
      ? session.program.env['SOFTKEY_OPERATOR_PASSPHRASE']
      : await firstLineOf(file, session);
  if (given !== undefined && given !== '') return given;
  if (!canAsk(session)) throw new LicensingError('OPERATOR_UNPROVED', { operator });
  return askPassphrase('desk.askOperatorPassphrase', session, { operator });
}
