import type { KeysChangeView } from '../../shared/desk-key-views.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { type Instant, later } from '../../shared/encoding/instant.ts';
import { secretKeyOf } from '../crypto/signing-key.ts';
import type { Surroundings } from '../surroundings.ts';
import { changeKeys, type KeysChange, type KeysDecision } from './change-keys.ts';
import type { LedgerTables } from './ledger.ts';

/**
 * Begins a new signing key, and ends the one before it: what that signed until now stays good, and its
 * secret is forgotten. Refuses as `changeKeys` does.
 */
export async function rotateKeys(
  dir: string,
  passphrase: string | undefined,
  decision: KeysDecision,
  surroundings: Surroundings,
): Promise<KeysChangeView> {
  const seed = surroundings.randomness(32);
  const { keyId, publicKey } = secretKeyOf(seed);
  const change: KeysChange = {
    event: 'key-added',
    detail: { signingKey: keyId },
    asked: {},
    signing: () => seed,
    next: async ({ keys }, now, { ledger }) => {
      const end = later(now, (await lastIssued(ledger)) ?? now);
      const ended = keys.map((key) => ({ ...key, notAfter: key.notAfter ?? end }));
      const begun = { keyid: keyId, publicKey: encodeBase64(publicKey), notBefore: now, notAfter: null };
      return [...ended, { ...begun, status: 'active' }];
    },
  };
  return changeKeys(dir, passphrase, decision, change, surroundings);
}

/** Where the desk's clock once stood ahead, licenses bear dates that are not there yet. */
async function lastIssued({ search }: LedgerTables): Promise<Instant | undefined> {
  return (await search.newest(undefined, 1))[0]?.issuedAt;
}
