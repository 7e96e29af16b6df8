import { type Instant, instantOf } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { OpenDesk } from './context.ts';
import { ledgerCorrupt } from './database.ts';
import { requireClock } from './desk-clock.ts';
import { readyToWrite } from './ready-to-write.ts';

/**
 * Refuses as an answer to a request would that nothing speaks against: whoever works may not issue, the clock
 * contradicts the ledger or the key that signs, or the ledger cannot be written. Notes nothing.
 */
export async function requireCouldAnswer(desk: OpenDesk): Promise<void> {
  await desk.ledger.transaction(async (ledger) => {
    const { events } = (await readyToWrite(desk, ledger, 'work')).ledger;
    const lastEvent = (await events.last())?.at;
    if (lastEvent === undefined) throw ledgerCorrupt('chain');
    const time = desk.surroundings.now();
    requireClock(time, { lastEvent, asked: instantOf(time) }, undefined, null);
    requireKeyInForce(instantOf(time), desk);
  });
}

/** A license that was signed outside the key's dates would be accepted by no station (spec T3). */
function requireKeyInForce(issuedAt: Instant, { signer: { keyId }, trust }: OpenDesk): void {
  const { notBefore = null, notAfter = null } = trust.signingKeys.get(keyId) ?? {};
  if ((notBefore !== null && issuedAt < notBefore) || (notAfter !== null && issuedAt > notAfter))
    throw new LicensingError('KEY_OUT_OF_DATE', { keyId, issuedAt });
}
