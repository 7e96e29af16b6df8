import { decodeBase64, encodeBase64 } from '../../shared/encoding/base64.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { type SecretKey, secretKeyOf } from '../crypto/signing-key.ts';
import type { Randomness } from '../surroundings.ts';
import { ledgerCorrupt } from './database.ts';
import { type Operator, type Operators, operatorNamed } from './operators.ts';
import { COST, keyFromPassphrase, requireLongEnough, SALT_BYTES } from './passphrase.ts';

/**
 * An operator's passphrase is never kept. By scrypt it is the seed of a key that signs; the ledger has the
 * public half, and what was approved is signed, so that it can be checked by anyone later.
 */

/** Somebody who has proved to be an operator. */
export interface ProvenOperator {
  readonly name: string;
  readonly publicKey: string;
  readonly sign: SecretKey['sign'];
}

/** Finds out who works at a desk with these operators; undefined where there are none. */
export type SignIn = (operators: Operators) => Promise<ProvenOperator | undefined>;

/** What the ledger keeps of a passphrase. */
export type PassphraseMark = Pick<Operator, 'lock' | 'publicKey'>;

/** `PASSPHRASE_SHORT`. Takes as long as a guess. */
export function markOf(passphrase: string, randomness: Randomness): PassphraseMark {
  const salt = randomness(SALT_BYTES);
  const { publicKey } = secretKeyOf(keyFromPassphrase(requireLongEnough(passphrase), salt, COST));
  return {
    lock: `scrypt ${COST.n} ${COST.r} ${COST.p} ${encodeBase64(salt)}`,
    publicKey: encodeBase64(publicKey),
  };
}

/** `OPERATOR_UNKNOWN`, or `OPERATOR_WRONG` for a passphrase that is not this operator's. */
export function proveOperator(name: string, passphrase: string, operators: Operators): ProvenOperator {
  const operator = operatorNamed(name, operators);
  const key = secretKeyOf(keyFromPassphrase(passphrase, ...lockIn(operator)));
  const publicKey = encodeBase64(key.publicKey);
  if (publicKey !== operator.publicKey)
    throw new LicensingError('OPERATOR_WRONG', { operator: operator.name });
  return { name: operator.name, publicKey, sign: key.sign };
}

/** Bounded, as that of a key file: an altered ledger must not take all memory. */
const LOCK = /^scrypt (32768|65536|131072|262144) 8 ([1-4]) ([A-Za-z0-9+/=]{24})$/;

function lockIn({ lock }: Operator) {
  const [, n, p, digits = ''] = LOCK.exec(lock) ?? [];
  const salt = decodeBase64(digits);
  if (n === undefined || salt === undefined) throw ledgerCorrupt('event');
  return [salt, { n: Number(n), r: COST.r, p: Number(p) }] as const;
}
